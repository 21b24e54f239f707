package org.partnerfiles.reliability;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;

/**
 * Guided by coverage with {@code mvn -Pfuzz}, otherwise over the inputs that are kept beside: valid files, and each that once broke a law.
 * The first byte of an input says which format, the rest is the file.
 */
class FuzzedFilesTest {

    @FuzzTest(maxDuration = "5m")
    void any_bytes_are_read_to_their_end_and_what_is_accepted_of_them_is_written_and_read_again(byte[] input)
            throws IOException {
        if (input.length > 0) {
            int format = Math.floorMod(input[0] - 'a', Formats.ALL.size());
            FileLaws.hold(Formats.ALL.get(format), Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
