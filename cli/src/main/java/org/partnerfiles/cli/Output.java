package org.partnerfiles.cli;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** The output of a command: a file, or standard output, in UTF-8. */
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

    /** {@return whether standard output is a terminal, and colour is not turned off} */
    static boolean isTerminal() {
        return Ansi.AUTO.enabled();
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
