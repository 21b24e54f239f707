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
import net.jqwik.api.statistics.Statistics;
import org.partnerfiles.FileFormat;

/** See {@link RewritingLaws}. */
class RewrittenFilesTest {

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void an_untidy_file_has_the_same_content_after_rewriting_or_is_refused(
            @ForAll("formats") FileFormat<?> format,
            @ForAll @IntRange(max = 4) int records,
            @ForAll @IntRange(max = 6) int changes,
            @ForAll long seed)
            throws IOException {
        byte[] untidy = UntidyFiles.of(format, Formats.file(format, seed, records), seed, changes);
        boolean isWritten = RewritingLaws.hold(format, untidy);
        Statistics.collect(isWritten);
        Statistics.coverage(share -> share.check(true).percentage(percent -> percent > 20));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_damaged_file_has_the_same_content_after_rewriting_or_is_refused(
            @ForAll("formats") FileFormat<?> format,
            @ForAll @IntRange(max = 4) int records,
            @ForAll @IntRange(max = 3) int faults,
            @ForAll long seed)
            throws IOException {
        RewritingLaws.hold(format, DamagedFiles.of(format, Formats.file(format, seed, records), seed, faults));
    }

    @Provide
    Arbitrary<FileFormat<?>> formats() {
        return Arbitraries.of(Formats.ALL);
    }
}
