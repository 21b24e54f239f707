package org.partnerfiles.reliability;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.partnerfiles.FileFormat;

/** See {@link FileLaws}. */
class DamagedFilesTest {

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_damaged_file_is_read_to_its_end_and_its_accepted_records_round_trip(
            @ForAll("formats") FileFormat<?> format,
            @ForAll @IntRange(max = 6) int records,
            @ForAll @IntRange(max = 8) int faults,
            @ForAll long seed)
            throws IOException {
        byte[] damaged = DamagedFiles.of(format, Formats.file(format, seed, records), seed, faults);
        FileLaws.hold(format, damaged);
    }

    @Provide
    Arbitrary<FileFormat<?>> formats() {
        return Arbitraries.of(Formats.ALL);
    }
}
