package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport.Skipped;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.Sums;
import org.partnerfiles.testing.FileInParts;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** Rules on batches where the rows of a file are not checked together. */
class BatchRulesInPartsTest {

    /** Which ids are known; no test supplies it. */
    interface KnownIds extends Lookup<String, Boolean> {}

    private static final RuleDescription BATCH = RuleDescription.of("test.batch", "A rule on batches.");

    /** Counts the records, and asks for the id of each. */
    private static final class CountingCheck implements BatchRule.Check<Parcel> {
        private final Sums sums = new Sums();

        @Override
        public void keys(Parcel parcel, BatchRule.Keys keys) {
            keys.ask(KnownIds.class, parcel.id());
        }

        @Override
        public Sums sums() {
            return sums;
        }

        @Override
        public void remember(Parcel parcel, RowText<Parcel> row) {
            sums.add(0, 1);
        }

        @Override
        public void end(Findings findings) {
            findings.say(sums.count(0) + " records");
        }
    }

    private static final byte[] THREE_ROWS =
            (Parcels.HEADER + "1,Ann,,,,,,\n1,Bob,,,,,,\n2,Bob,,,,,,\n").getBytes(StandardCharsets.UTF_8);

    @Test
    void a_rule_on_batches_that_remembers_sums_has_those_of_all_parts() throws IOException {
        FileFormat<Parcel> format =
                MergedPartsTest.PARCELS.withRule(BatchRule.of(BATCH, List.of(), context -> new CountingCheck()));
        assertThat(format.parts().rulesForWholeFiles()).isEmpty();
        MergedPartsTest.requireSame(format, THREE_ROWS, 10);
        assertThat(FileInParts.read(format, THREE_ROWS, null, 10).report().findings().stream()
                        .filter(finding -> finding.rule().equals("test.batch"))
                        .map(Finding::message))
                .containsExactly("3 records");
    }

    @Test
    void records_for_which_a_rule_on_batches_is_skipped_are_counted_once() throws IOException {
        FileFormat<Parcel> format = MergedPartsTest.PARCELS.withRule(
                BatchRule.of(BATCH, List.of(KnownIds.class), context -> new CountingCheck()));
        MergedPartsTest.requireSame(format, THREE_ROWS, 10);
        assertThat(FileInParts.read(format, THREE_ROWS, null, 10).report().skipped())
                .extracting(Skipped::rule, Skipped::records)
                .containsExactly(tuple("test.batch", 3L));
    }

    @Test
    void a_rule_on_batches_that_remembers_rows_needs_the_whole_file_unless_it_names_keys() {
        BatchRule<Parcel> any = BatchRule.of(BATCH, List.of(), context -> new BatchRule.Check<>() {});
        BatchRule<Parcel> keyed = BatchRule.keyed(
                BATCH,
                List.of(),
                (parcel, options, keys) -> keys.accept("id " + parcel.id()),
                context -> new BatchRule.Check<>() {});
        assertThat(MergedPartsTest.PARCELS.withRule(any).parts().rulesForWholeFiles())
                .containsExactly("test.batch");
        assertThat(MergedPartsTest.PARCELS.withRule(keyed).parts().rulesForWholeFiles())
                .isEmpty();
    }

    /** A rule that reports each record, and whether it remembers any. */
    private static FileFormat<Parcel> alone(
            boolean remembers, boolean hasKeys, List<Class<? extends Lookup<?, ?>>> needs) {
        Function<RuleContext, BatchRule.Check<Parcel>> open = context -> new BatchRule.Check<Parcel>() {
            @Override
            public void keys(Parcel parcel, BatchRule.Keys keys) {
                keys.ask(KnownIds.class, parcel.id());
            }

            @Override
            public boolean hasMemory() {
                return remembers;
            }

            @Override
            public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                findings.say("is checked");
            }
        };
        BatchRule<Parcel> rule = hasKeys
                ? BatchRule.keyed(BATCH, needs, (parcel, options, keys) -> keys.accept("id " + parcel.id()), open)
                : BatchRule.of(BATCH, needs, open);
        return Parcel.FORMAT.withRule(rule).withoutFileRules();
    }

    @ParameterizedTest
    @CsvSource({"false, false, true", "true, false, false", "false, true, false", "true, true, false"})
    void without_the_rules_on_files_those_on_batches_stay_that_compare_no_records(
            boolean remembers, boolean hasKeys, boolean stays) {
        assertThat(Parcels.read(alone(remembers, hasKeys, List.of()), THREE_ROWS)
                        .report()
                        .findings())
                .hasSize(stays ? 3 : 0);
        // where its look-up is missing, a rule is told as skipped only if it would be asked
        assertThat(Parcels.read(alone(remembers, hasKeys, List.of(KnownIds.class)), THREE_ROWS)
                        .report()
                        .skipped())
                .hasSize(stays ? 1 : 0);
    }
}
