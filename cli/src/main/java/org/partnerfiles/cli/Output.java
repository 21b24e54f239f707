package org.partnerfiles.cli;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command's text goes: a file, or standard output, in UTF-8. */
final class Output {

    private Output() {}

    static boolean isStandard(@Nullable Path place) {
        return place == null || place.toString().equals("-");
    }

    static Writer text(@Nullable Path place) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(bytes(place), StandardCharsets.UTF_8));
    }

    @SuppressWarnings("resource") // standard output stays open
    static OutputStream bytes(@Nullable Path place) throws IOException {
        return place == null || isStandard(place) ? new KeptOpen(System.out) : Files.newOutputStream(place);
    }

    /** {@return whether a person looks at standard output} */
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // from Java 22 on there is a console in a pipe too
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
