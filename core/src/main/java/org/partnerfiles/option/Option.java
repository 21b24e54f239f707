package org.partnerfiles.option;

import java.util.Objects;

/**
 * A choice that a format leaves to its host, with a default. Options are compared by identity: each is a constant of its format.
 *
 * <pre>{@code
 * var isoDates = LoanPro.CUSTOMERS.withOption(LoanPro.DATE_STYLE, DateStyle.ISO);
 * }</pre>
 *
 * @param <T> the type of its values
 */
public final class Option<T> {

    private final String id;
    private final T standard;
    private final String statement;

    private Option(String id, T standard, String statement) {
        this.id = Objects.requireNonNull(id);
        this.standard = Objects.requireNonNull(standard);
        this.statement = Objects.requireNonNull(statement);
    }

    /**
     * {@return a new option}
     *
     * @param id its name, such as {@code loanpro.date-style}
     * @param standard the value it has unless the host sets another
     * @param statement what it decides, one sentence
     * @param <T> the type of its values
     */
    public static <T> Option<T> of(String id, T standard, String statement) {
        return new Option<>(id, standard, statement);
    }

    /** {@return its name} */
    public String id() {
        return id;
    }

    /** {@return the value it has unless the host sets another} */
    public T standard() {
        return standard;
    }

    /** {@return what it decides} */
    public String statement() {
        return statement;
    }

    @Override
    public String toString() {
        return id;
    }
}
