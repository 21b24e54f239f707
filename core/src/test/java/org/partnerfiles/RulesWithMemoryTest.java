package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.Row;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.Skipped;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** Rules on files and batches: when they are called, what they may use, and what happens if one fails. */
class RulesWithMemoryTest {

    /** Which ids are taken. */
    interface TakenIds extends Lookup<String, Boolean> {}

    /** Which ids were given out. */
    interface GivenIds extends Lookup<String, Boolean> {}

    private static final List<Class<? extends Lookup<?, ?>>> IDS = List.of(TakenIds.class, GivenIds.class);
    private static final TakenIds NONE_TAKEN = ids -> Map.of();
    private static final RuleDescription FILE = RuleDescription.of("test.file", "A rule on files.");
    private static final RuleDescription BATCH = RuleDescription.of("test.batch", "A rule on batches.");

    private static Parcels read(FileFormat<Parcel> format, String... rows) {
        String text = Parcels.HEADER + String.join("\n", rows) + "\n";
        return Parcels.read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Is called in each method of its rule. */
    private record Parts(Part part) implements BatchRule.Check<Parcel> {

        interface Part {
            void comes(String name);
        }

        @Override
        public void keys(Parcel parcel, BatchRule.Keys keys) {
            part.comes("keys");
        }

        @Override
        public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
            part.comes("check");
        }

        @Override
        public void remember(Parcel parcel, RowText<Parcel> row) {
            part.comes("remember");
        }

        @Override
        public void end(Findings findings) {
            part.comes("end");
        }
    }

    private static Parts failingIn(String failing) {
        return new Parts(part -> {
            if (part.equals(failing)) {
                throw new IllegalStateException("holds A1");
            }
        });
    }

    private static void assertFailed(String rule, Parcels read) {
        assertThat(read.report().findings())
                .filteredOn(finding -> finding.rule().equals("core.rule-failed"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message())
                        .contains(rule, "IllegalStateException")
                        .doesNotContain("A1"));
        assertThat(read.found()).as("the other rules").contains("3 id test.duplicate-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "remember", "end"})
    void a_file_rule_that_throws_in_any_method_is_a_finding(String part) {
        FileFormat<Parcel> format = FileFormat.builder("test.parcel", "Parcels", Parcel.TABLE)
                .rules(List.of(FileRule.of(FILE, context -> failingIn(part)), Parcel.DUPLICATE_ID))
                .build();
        assertFailed("rule test.file ", read(format, "A1,,,slow,,,,", "A1,,,slow,,,,"));
    }

    @Test
    void a_profile_can_have_a_rule_that_fails_to_remember_a_row_reject_it() {
        FileFormat<Parcel> format = Parcel.FORMAT
                .withRule(FileRule.of(FILE, context -> failingIn("remember")))
                .withProfile(Profile.standard().effect("core.rule-failed", Effect.RECORD_REJECTED));
        Parcels read = read(format, "A1,,,slow,,,,");
        assertThat(read.rows()).singleElement().isInstanceOf(Row.Rejected.class);
        assertThat(read.report().accepted()).isZero();
        assertThat(read.report().rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "check", "remember", "end"})
    void a_batch_rule_that_throws_in_any_method_is_a_finding(String part) {
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(BatchRule.of(BATCH, List.of(), context -> failingIn(part)));
        assertFailed("rule test.batch ", read(format, "A1,,,slow,,,,", "A1,,,slow,,,,"));
    }

    @Test
    void a_skipped_rule_that_throws_when_its_keys_are_collected_is_a_finding() {
        FileFormat<Parcel> format =
                Parcel.FORMAT.withRule(BatchRule.of(BATCH, List.of(TakenIds.class), context -> failingIn("keys")));
        Parcels read = read(format, "A1,,,slow,,,,", "A1,,,slow,,,,");
        assertFailed("rule test.batch ", read);
        assertThat(read.report().skipped()).hasSize(1);
    }

    @Test
    void a_rule_that_is_off_is_not_even_opened() {
        List<String> came = new ArrayList<>();
        FileFormat<Parcel> format = Parcel.FORMAT
                .withRule(FileRule.of(FILE, context -> new Parts(came::add)))
                .withRule(BatchRule.of(BATCH, List.of(), context -> new Parts(came::add)));
        read(format, "A1,,,slow,,,,");
        assertThat(came).containsExactly("keys", "check", "check", "remember", "remember", "end", "end");
        came.clear();
        read(format.withProfile(Profile.standard().off("test.file").off("test.batch")), "A1,,,slow,,,,");
        assertThat(came).isEmpty();
    }

    @Test
    void a_key_index_is_closed_with_its_file() {
        List<KeyIndex> indexes = new ArrayList<>();
        read(
                Parcel.FORMAT
                        .withRule(FileRule.of(FILE, context -> {
                            indexes.add(context.newKeyIndex());
                            return new FileRule.Check<>() {};
                        }))
                        .withRule(BatchRule.of(BATCH, List.of(), context -> {
                            indexes.add(context.newKeyIndex());
                            return new BatchRule.Check<>() {};
                        })),
                "A1,,,slow,,,,");
        assertThat(indexes)
                .hasSize(2)
                .allSatisfy(index -> assertThatIllegalStateException().isThrownBy(() -> index.get("A1")));
    }

    @Test
    void rules_of_a_file_share_the_index_of_a_name_and_it_is_closed_with_the_file() {
        List<KeyIndex> indexes = new ArrayList<>();
        FileRule<Parcel> first = FileRule.of(FILE, context -> sharing(context, indexes));
        FileRule<Parcel> second =
                FileRule.of(RuleDescription.of("test.other", "Another rule."), context -> sharing(context, indexes));
        BatchRule<Parcel> batch = BatchRule.of(BATCH, List.of(), context -> sharing(context, indexes));
        read(Parcel.FORMAT.withRule(first).withRule(second).withRule(batch), "A1,,,slow,,,,");

        assertThat(indexes).hasSize(3);
        KeyIndex ofBatch = indexes.get(0);
        assertThat(indexes.get(1)).isSameAs(indexes.get(2)).isNotSameAs(ofBatch);
        assertThat(indexes)
                .allSatisfy(index -> assertThatIllegalStateException().isThrownBy(() -> index.get("A1")));
    }

    private static BatchRule.Check<Parcel> sharing(RuleContext context, List<KeyIndex> indexes) {
        indexes.add(context.sharedKeyIndex("test.parcels"));
        return new BatchRule.Check<>() {};
    }

    @Test
    void a_file_rule_has_the_file_and_the_options() {
        FileRule<Parcel> rule = FileRule.of(FILE, context -> new FileRule.Check<Parcel>() {
            @Override
            public void end(Findings findings) {
                findings.say(context.file().fileName() + ", " + context.file().rows() + " rows, "
                        + context.options().get(Options.MASKED_ROWS));
            }
        });
        Parcels read = read(Parcel.FORMAT.withRule(rule).withOption(Options.MASKED_ROWS, true), "A1,,,slow,,,,");
        assertThat(read.fileFindings()).extracting(Finding::message).containsExactly("parcels.csv, 1 rows, true");
    }

    @Test
    void a_rule_on_records_has_the_file_and_the_options() {
        RecordRule<Parcel> rule = RecordRule.of(
                RuleDescription.of("test.record", "A rule on records."),
                (parcel, context, findings) -> findings.say(context.file().fileName() + " "
                        + context.file().firstLine().get(0) + ", "
                        + context.options().get(Options.MASKED_ROWS)));
        Parcels read = read(Parcel.FORMAT.withRule(rule).withOption(Options.MASKED_ROWS, true), "A1,,,slow,,,,");
        assertThat(read.report().findings()).extracting(Finding::message).containsExactly("parcels.csv id, true");
    }

    @Test
    void a_method_that_a_kind_of_rule_lacks_fails_with_its_name() {
        List<RuleContext> contexts = new ArrayList<>();
        RecordRule<Parcel> onRecords = RecordRule.of(
                RuleDescription.of("test.record", "A rule on records."),
                (parcel, context, findings) -> contexts.add(context));
        FileRule<Parcel> onFiles = FileRule.of(FILE, context -> {
            contexts.add(0, context);
            return new FileRule.Check<>() {};
        });
        read(Parcel.FORMAT.withRule(onRecords).withRule(onFiles), "A1,,,slow,,,,");

        assertThat(contexts).hasSize(2);
        assertThatIllegalStateException()
                .isThrownBy(() -> contexts.get(1).newKeyIndex())
                .withMessage("a rule on single records has no index of keys: use a FileRule or a BatchRule");
        assertThatIllegalStateException()
                .isThrownBy(() -> contexts.get(1).sharedKeyIndex("test.parcels"))
                .withMessage("a rule on single records has no index of keys: use a FileRule or a BatchRule");
        assertThat(contexts).allSatisfy(context -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> context.lookup(TakenIds.class))
                    .withMessage("only a BatchRule has TakenIds");
            assertThatIllegalStateException()
                    .isThrownBy(() -> context.answer(TakenIds.class, "A1"))
                    .withMessage("only a BatchRule has TakenIds");
            assertThatIllegalStateException()
                    .isThrownBy(context::files)
                    .withMessage("only a BatchRule has the number of files");
        });
    }

    @Test
    void a_batch_rule_has_the_file_the_number_of_files_and_the_look_ups(@TempDir Path folder) throws IOException {
        BatchRule<Parcel> rule = BatchRule.of(BATCH, List.of(), IDS, context -> new BatchRule.Check<Parcel>() {
            @Override
            public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                findings.say(context.file().fileName() + " of " + context.files() + ", "
                        + context.options().get(Options.MASKED_ROWS)
                        + (context.lookup(TakenIds.class) == NONE_TAKEN ? ", ids" : "")
                        + (context.lookup(GivenIds.class) == null ? "" : ", ids given out"));
            }
        });
        FileFormat<Parcel> format =
                Parcel.FORMAT.withRule(rule).withLookup(NONE_TAKEN).withOption(Options.MASKED_ROWS, true);
        Path one = Files.writeString(folder.resolve("one.csv"), Parcels.HEADER + "A1,,,slow,,,,\n");
        Path two = Files.writeString(folder.resolve("two.csv"), Parcels.HEADER + "A2,,,slow,,,,\n");
        List<ValidationReport> reports = format.validator().validate(List.of(one, two));
        assertThat(reports)
                .flatExtracting(ValidationReport::findings)
                .extracting(Finding::message)
                .containsExactly("one.csv of 2, true, ids", "two.csv of 2, true, ids");
    }

    /** Asks for the id of each record. */
    private static BatchRule<Parcel> asking(List<Class<? extends Lookup<?, ?>>> needs) {
        return BatchRule.of(BATCH, needs, IDS, context -> new BatchRule.Check<Parcel>() {
            @Override
            public void keys(Parcel parcel, BatchRule.Keys keys) {
                if (parcel.receiver() != null) {
                    keys.ask(TakenIds.class, parcel.id());
                    keys.ask(GivenIds.class, parcel.id());
                }
            }

            @Override
            public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                findings.say(context.answer(TakenIds.class, parcel.id()) + ", "
                        + context.answer(GivenIds.class, parcel.id()));
            }
        });
    }

    @Test
    void a_key_that_was_not_asked_for_or_is_not_known_has_no_answer() {
        TakenIds taken = ids -> ids.contains("A1") ? Map.of("A1", true, "A3", true) : Map.of();
        Parcels read = read(
                Parcel.FORMAT.withRule(asking(List.of())).withLookup(taken), "A1,Rosa,,slow,,,,", "A2,Rosa,,slow,,,,");
        assertThat(read.report().findings()).extracting(Finding::message).containsExactly("true, null", "null, null");
    }

    @Test
    void a_skipped_rule_names_its_missing_look_up_and_counts_the_records_that_need_it() {
        Parcels read = read(
                Parcel.FORMAT.withRule(asking(IDS)).withLookup(NONE_TAKEN),
                "A1,Rosa,,slow,,,,",
                "A2,,,slow,,,,",
                "A3,Rosa,,slow,,,,");
        assertThat(read.report().skipped())
                .containsExactly(new Skipped(
                        "test.batch",
                        "needs the given ids, which the program that checks the file must supply: ask its developer",
                        2));
    }
}
