package org.partnerfiles.reliability.faults;

import java.io.IOException;
import java.nio.file.Path;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.Fixtures;

/** A program that writes two versions of one file in turn until it is killed. */
public final class OverwritesOneFile {

    private OverwritesOneFile() {}

    /**
     * {@return the number of records of a version}
     *
     * @param turn the version, 0 or 1
     */
    public static int records(int turn) {
        return turn == 0 ? 400 : 250;
    }

    /**
     * Writes.
     *
     * @param arguments the format's id and the file
     * @throws IOException if the file cannot be written
     */
    public static void main(String... arguments) throws IOException {
        var fixtures = Fixtures.of(FileFormats.find(arguments[0]).orElseThrow());
        Path file = Path.of(arguments[1]);
        System.out.println("writing");
        for (int turn = 0; ; turn = 1 - turn) {
            fixtures.seed(turn).write(records(turn), file);
        }
    }
}
