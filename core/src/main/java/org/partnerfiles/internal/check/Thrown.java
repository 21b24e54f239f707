package org.partnerfiles.internal.check;

import jakarta.validation.ValidationException;
import java.io.UncheckedIOException;
import java.lang.reflect.UndeclaredThrowableException;

/** What findings say of an exception that code of a format or a host threw. */
public final class Thrown {

    private Thrown() {}

    /** Never with the message of the exception, which may contain anything. */
    static String message(String what, RuntimeException failure) {
        return what + ": " + type(failure);
    }

    /**
     * {@return the type of an exception; that of its cause where another library wrapped it}
     *
     * @param failure the exception
     * @throws UncheckedIOException the exception, if it is one: of a key index that ran out of disk, for example, and not the code's fault
     */
    public static String type(RuntimeException failure) {
        boolean isWrapper = failure instanceof ValidationException || failure instanceof UndeclaredThrowableException;
        Throwable thrown = isWrapper && failure.getCause() != null ? failure.getCause() : failure;
        if (thrown instanceof UncheckedIOException ofMachine) {
            throw ofMachine;
        }
        return thrown.getClass().getName();
    }
}
