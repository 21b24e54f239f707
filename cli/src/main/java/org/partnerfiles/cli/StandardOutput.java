package org.partnerfiles.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it failed, which a print stream does not tell. */
final class StandardOutput extends FilterOutputStream {

    /** Why, or null. */
    private static volatile @Nullable String failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    /** Puts itself in the place of the process's standard output. */
    static void install() {
        OutputStream out = new BufferedOutputStream(new StandardOutput(new FileOutputStream(FileDescriptor.out)));
        System.setOut(new PrintStream(out, false, StandardCharsets.UTF_8));
    }

    @Override
    public void write(int next) throws IOException {
        write(new byte[] {(byte) next}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** {@return what to say about a failure, or null if standard output has not failed or its reader went away, as {@code head} does} */
    static @Nullable String message() {
        String found = failure;
        return found == null || isClosed(found) ? null : "standard output cannot be written: " + found;
    }

    /** {@return whether the reader of standard output went away, which is no news to whoever started it} */
    static boolean isClosed() {
        String found = failure;
        return found != null && isClosed(found);
    }

    /** Only a pipe without a reader says so: "Broken pipe", "The pipe is being closed". */
    private static boolean isClosed(String reason) {
        return reason.toLowerCase(Locale.ROOT).contains("pipe");
    }
}
