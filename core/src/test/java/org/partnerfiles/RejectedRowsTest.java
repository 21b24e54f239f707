package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** A rejected row gives nothing to rules on the whole file, and every way of checking says so alike. */
class RejectedRowsTest {

    /** Which ids are taken. */
    interface TakenIds extends Lookup<String, Boolean> {}

    private static final String GOOD = "A1,,5555550100,slow,,,,";
    private static final String BAD = "A1,,1,slow,,,,";

    private static byte[] file(String... rows) {
        return (Parcels.HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> found(ValidationReport report) {
        return report.findings().stream()
                .map(finding -> finding.location().record() + " " + finding.rule() + ": " + finding.message())
                .toList();
    }

    private static List<String> read(FileFormat<Parcel> format, String... rows) throws IOException {
        return found(format.validator().validate(new ByteArrayInputStream(file(rows)), null));
    }

    /** The records of rows that can be read, in order. */
    private static List<Parcel> records(String... rows) throws IOException {
        List<Parcel> records = new ArrayList<>();
        try (var reader = Parcel.FORMAT.reader(new ByteArrayInputStream(file(rows)), null)) {
            reader.forEach(row -> records.add(row.record()));
        }
        return records;
    }

    private static final String ADVICE =
            "core.key-of-rejected-row: has the key of a rejected row, line 2; this row is judged as if that one were not there";

    @Test
    void the_key_of_a_rejected_row_is_free_and_its_line_is_named() throws IOException {
        assertThat(read(Parcel.FORMAT, BAD, GOOD))
                .containsExactly("1 core.value-malformed: must be 10 digits", "2 " + ADVICE);
    }

    @Test
    void the_first_accepted_row_takes_the_key() throws IOException {
        assertThat(read(Parcel.FORMAT, BAD, BAD, GOOD, GOOD))
                .containsExactly(
                        "1 core.value-malformed: must be 10 digits",
                        "2 core.value-malformed: must be 10 digits",
                        "2 " + ADVICE,
                        "3 " + ADVICE,
                        "4 test.duplicate-id: occurs again; first on line 4");
    }

    @Test
    void a_row_rejected_as_a_duplicate_leaves_the_key_to_the_first() throws IOException {
        assertThat(read(Parcel.FORMAT, GOOD, GOOD, GOOD))
                .containsExactly(
                        "2 test.duplicate-id: occurs again; first on line 2",
                        "3 test.duplicate-id: occurs again; first on line 2");
    }

    @Test
    void records_that_are_only_checked_are_those_of_a_file_with_the_rejected_ones() throws IOException {
        String[] rows = {BAD, BAD, GOOD, GOOD};
        assertThat(found(Parcel.FORMAT.validator().validateAll(records(rows)))).isEqualTo(read(Parcel.FORMAT, rows));
    }

    @Test
    void a_writer_names_a_refused_record_by_its_number_as_it_is_on_no_line() throws IOException {
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(new ByteArrayOutputStream())) {
            writer.offerAll(records("A2,,5555550100,slow,,,,", BAD, GOOD, GOOD));
            writer.publish();
            assertThat(found(writer.report()))
                    .containsExactly(
                            "2 core.value-malformed: must be 10 digits",
                            "3 core.key-of-rejected-row: has the key of a rejected row, that of record 2; this row is judged"
                                    + " as if that one were not there",
                            "4 test.duplicate-id: occurs again; first on line 3");
        }
    }

    @Test
    void a_row_that_a_look_up_rejects_is_a_rejected_row() throws IOException {
        BatchRule<Parcel> notTaken = BatchRule.of(
                RuleDescription.of("test.taken", "An id is not taken.").at("receiver"),
                List.of(TakenIds.class),
                context -> new BatchRule.Check<Parcel>() {
                    @Override
                    public void keys(Parcel parcel, BatchRule.Keys keys) {
                        if (parcel.receiver() != null) {
                            keys.ask(TakenIds.class, parcel.receiver());
                        }
                    }

                    @Override
                    public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                        String receiver = parcel.receiver();
                        if (receiver != null && context.answer(TakenIds.class, receiver) != null) {
                            findings.at("receiver", "is taken");
                        }
                    }
                });
        TakenIds rosa = ids -> ids.contains("Rosa") ? Map.of("Rosa", true) : Map.of();
        assertThat(read(Parcel.FORMAT.withRule(notTaken).withLookup(rosa), "A1,Rosa,,slow,,,,", "A1,Ben,,slow,,,,"))
                .containsExactly("1 test.taken: is taken", "2 " + ADVICE);
    }

    @Test
    void keys_of_rows_that_refuse_the_whole_file_are_compared_as_usual() throws IOException {
        FileFormat<Parcel> whole = FileFormat.builder("test.parcel", "Parcels", Parcel.TABLE)
                .rules(List.of(Parcel.DUPLICATE_ID))
                .effects((rule, effect, options) -> effect == Effect.RECORD_REJECTED ? Effect.FILE_REJECTED : effect)
                .build();
        List<String> expected = List.of(
                "1 core.value-malformed: must be 10 digits", "2 test.duplicate-id: occurs again; first on line 2");
        assertThat(read(whole, BAD, GOOD)).isEqualTo(expected);
        assertThat(found(whole.validator().validateAll(records(BAD, GOOD)))).isEqualTo(expected);
        try (RecordWriter<Parcel> writer = whole.writer(new ByteArrayOutputStream())) {
            assertThat(writer.offerAll(records(BAD, GOOD))).isEqualTo(2);
            assertThat(found(writer.report())).isEqualTo(expected);
            writer.publish();
        }
    }

    /** Remembers ids by the ways that a rule has of its own accord. */
    private static final FileRule<Parcel> REMEMBERED = FileRule.of(
            RuleDescription.of("test.remembered", "Ids are remembered.").effect(Effect.ADVICE),
            context -> new FileRule.Check<>() {
                private final List<String> ids = new ArrayList<>();

                @Override
                public void remember(Parcel parcel, RowText<Parcel> row) {
                    ids.add(parcel.id());
                }

                @Override
                public void end(Findings findings) {
                    findings.say("remembered " + ids);
                }
            });

    @Test
    void a_rule_remembers_a_rejected_row_only_if_it_refuses_the_whole_file() throws IOException {
        String first = GOOD.replace("A1", "A0");
        assertThat(read(Parcel.FORMAT.withRule(REMEMBERED), first, BAD)).contains("0 test.remembered: remembered [A0]");
        FileFormat<Parcel> whole = Parcel.define()
                .effects((rule, effect, options) -> effect == Effect.RECORD_REJECTED ? Effect.FILE_REJECTED : effect)
                .build();
        assertThat(read(whole.withRule(REMEMBERED), first, BAD)).contains("0 test.remembered: remembered [A0, A1]");
    }

    @Test
    void the_advice_can_be_switched_off() throws IOException {
        assertThat(read(Parcel.FORMAT.withProfile(Profile.standard().off("core.key-of-rejected-row")), BAD, GOOD))
                .containsExactly("1 core.value-malformed: must be 10 digits");
    }

    @Test
    void two_rules_on_one_key_give_the_advice_once() throws IOException {
        FileRule<Parcel> again = FileRule.unique(RuleDescription.of("test.again", "An id occurs once."), Parcel.ID);
        assertThat(read(Parcel.FORMAT.withRule(again), BAD, GOOD))
                .containsExactly("1 core.value-malformed: must be 10 digits", "2 " + ADVICE);
    }

    @Test
    void a_rejected_row_is_not_counted() throws IOException {
        FileRule<Parcel> blank = FileRule.counting(
                RuleDescription.of("test.blank", "No blanks.").effect(Effect.ADVICE),
                (parcel, row) -> parcel.receiver() == null,
                count -> count + " blank");
        assertThat(read(Parcel.FORMAT.withRule(blank), BAD, GOOD)).contains("0 test.blank: 1 blank");
    }

    @Test
    void a_total_is_of_all_rows_of_the_file_and_of_those_written() throws IOException {
        FileRule<Parcel> total = FileRule.total(
                RuleDescription.of("test.total", "Adds up."), Parcel.WEIGHT, file -> file.rows() == 2 ? 5 : 2);
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(total);
        String[] rows = {"A1,,1,slow,,3,,", "A2,,,slow,,2,,"};
        assertThat(read(format, rows)).containsExactly("1 core.value-malformed: must be 10 digits");
        try (RecordWriter<Parcel> writer = format.writer(new ByteArrayOutputStream())) {
            writer.offerAll(records(rows));
            writer.publish();
            assertThat(found(writer.report())).containsExactly("1 core.value-malformed: must be 10 digits");
        }
    }

    @Test
    void in_a_batch_an_id_in_a_rejected_row_counts_as_present(@TempDir Path folder) throws IOException {
        BatchRule<Parcel> once = BatchRule.of(
                RuleDescription.of("test.once", "An id is in one file.").at("id"),
                List.of(),
                context -> new BatchRule.Check<Parcel>() {
                    private final Set<String> ids = new HashSet<>();

                    @Override
                    public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                        if (ids.contains(String.valueOf(parcel.id()))) {
                            findings.at("id", "is present");
                        }
                    }

                    @Override
                    public void remember(Parcel parcel, RowText<Parcel> row) {
                        ids.add(String.valueOf(parcel.id()));
                    }
                });
        Path one = Files.write(folder.resolve("one.csv"), file(BAD));
        Path two = Files.write(folder.resolve("two.csv"), file(GOOD));
        List<ValidationReport> reports =
                Parcel.FORMAT.withRule(once).validator().validate(List.of(one, two));
        assertThat(reports.get(1).findings()).extracting(Finding::message).containsExactly("is present");
    }

    @Test
    void a_record_checked_by_itself_has_no_row_before_it() throws IOException {
        Parcel bad = records(BAD).get(0);
        assertThat(Parcel.FORMAT.validator().validate(bad)).hasSize(1);
        assertThat(Parcel.FORMAT.validator().validate(bad)).hasSize(1);
    }
}
