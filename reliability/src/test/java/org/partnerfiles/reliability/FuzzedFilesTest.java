package org.partnerfiles.reliability;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Arrays;

/**
 * Fuzzing guided by coverage with {@code mvn -Pfuzz}; otherwise a test over stored inputs: valid files, and inputs that failed once. The
 * first byte of an input chooses the format; the rest is the file.
 */
class FuzzedFilesTest {

    @FuzzTest(maxDuration = "5m")
    void any_bytes_are_read_to_their_end_and_accepted_records_round_trip(byte[] input) throws IOException {
        if (input.length > 0) {
            int format = Math.floorMod(input[0] - 'a', Formats.ALL.size());
            FileLaws.hold(Formats.ALL.get(format), Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
