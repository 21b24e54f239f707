package org.partnerfiles.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.OutputFile;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Help.Ansi;

/** The output of a command: a file, or standard output, in UTF-8. */
final class Output {

    private Output() {}

    static boolean isStandard(@Nullable Path place) {
        return place == null || place.toString().equals("-");
    }

    /** Writes to an output. */
    interface Content<T> {
        void write(T out) throws IOException;
    }

    /** Writes a text to standard output, or to a file that appears under its name when it is complete. */
    static void text(@Nullable Path place, Content<Writer> content) throws IOException {
        bytes(place, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.write(text);
            text.flush();
        });
    }

    /** Writes bytes to standard output, or to a file that appears under its name when it is complete. */
    static void bytes(@Nullable Path place, Content<OutputStream> content) throws IOException {
        if (place == null || isStandard(place)) {
            OutputFile standard = OutputFile.to(System.out); // stays open
            content.write(standard.bytes());
            standard.publish();
            return;
        }
        try (OutputFile file = OutputFile.at(place)) {
            content.write(file.bytes());
            file.publish();
        }
    }

    /**
     * Refuses an output that cannot be made, before long work.
     *
     * @throws IllegalArgumentException if its folder does not exist, or it is itself a folder
     */
    static void requirePlace(@Nullable Path place) {
        if (place == null || isStandard(place)) {
            return;
        }
        if (Files.isDirectory(place)) {
            throw new IllegalArgumentException(
                    Printable.of(place.toString()) + ": is a directory; give the name of a file in it");
        }
        Path folder = place.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(Printable.of(place.toString()) + ": its folder does not exist");
        }
    }

    /**
     * Refuses an output that cannot be made, and one that is one of the inputs, also by another name.
     *
     * @throws IllegalArgumentException if it is
     */
    static void requireOther(@Nullable Path place, List<Path> inputs) throws IOException {
        requirePlace(place);
        if (place == null || isStandard(place) || !Files.isRegularFile(place)) {
            return;
        }
        for (Path input : inputs) {
            if (Files.exists(input) && Files.isSameFile(input, place)) {
                throw new IllegalArgumentException(
                        Printable.of(place.toString()) + " is a file that is read; the output must be another one");
            }
        }
    }

    /** {@return whether standard output is a terminal, and colour is not turned off} */
    static boolean isTerminal() {
        return Ansi.AUTO.enabled();
    }
}
