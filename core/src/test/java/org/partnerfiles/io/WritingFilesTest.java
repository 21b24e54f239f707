package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcel.Speed;
import org.partnerfiles.testing.Parcels;
import org.partnerfiles.text.Blanks;

class WritingFilesTest {

    @TempDir
    Path directory;

    private static Parcel parcel(String id) {
        return new Parcel(id, "Rosa Field", "5555550100", Speed.SLOW, null, null, List.of(), null);
    }

    private static Parcel bad(String id) {
        return new Parcel(id, "Rosa Field", "15555550100", Speed.SLOW, null, null, List.of(), null);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void a_rule_on_records_knows_the_file_that_is_written() throws IOException {
        RuleDescription rule =
                RuleDescription.of("test.place", "Anything goes.").effect(Effect.ADVICE);
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(RecordRule.of(
                rule,
                (parcel, context, findings) -> findings.say(
                        context.file().fileName() + " " + context.file().rows())));
        try (RecordWriter<Parcel> writer = format.writer(directory.resolve("parcels.csv"))) {
            assertThat(writer.offer(parcel("A1"))).extracting(Finding::message).containsExactly("parcels.csv 0");
            assertThat(writer.offer(parcel("A2"))).extracting(Finding::message).containsExactly("parcels.csv 1");
            writer.publish();
        }
        assertThat(format.validator().validate(parcel("A3")))
                .extracting(Finding::message)
                .containsExactly("null 0");
    }

    @Test
    void only_cells_that_need_quotes_are_quoted() {
        Parcel parcel = new Parcel(
                "A1",
                "Field, \"Rosa\"",
                "5555550100",
                Speed.FAST,
                LocalDate.of(2026, 1, 31),
                new BigDecimal("1E+1"),
                List.of("a", "b"),
                null);
        assertThat(Parcels.write(Parcel.FORMAT, List.of(parcel)))
                .isEqualTo(Parcels.HEADER + "A1,\"Field, \"\"Rosa\"\"\",5555550100,fast,2026-01-31,10,a;b,\n");
    }

    /** The recipient needs the value; the optional rule core.formula-like-text reports it. */
    @Test
    void text_that_a_spreadsheet_would_run_is_written_unchanged() {
        Parcel parcel = new Parcel("A1", "=1+1", "5555550100", Speed.SLOW, null, null, List.of(), null);
        assertThat(Parcels.write(Parcel.FORMAT, List.of(parcel)))
                .isEqualTo(Parcels.HEADER + "A1,=1+1,5555550100,slow,,,,\n");
    }

    @Test
    void a_file_without_records_has_only_its_header() {
        assertThat(Parcels.write(Parcel.FORMAT, List.of())).isEqualTo(Parcels.HEADER);
    }

    @Test
    void a_file_appears_when_it_is_published() throws IOException {
        Path file = directory.resolve("parcels.csv");
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(file)) {
            writer.write(parcel("A1"));
            assertThat(file).doesNotExist();
            writer.publish();
            assertThat(file).exists();
        }
        assertThat(left()).containsExactly(file);
    }

    @Test
    void an_unfinished_file_has_a_name_that_a_host_can_recognise() throws IOException {
        Path file = directory.resolve("parcels.csv");
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(file)) {
            assertThat(left()).singleElement().satisfies(unfinished -> {
                assertThat(RecordWriter.isUnfinished(unfinished)).isTrue();
                assertThat(unfinished.getFileName().toString())
                        .matches("\\.parcels\\.csv\\.[-0-9a-f]{36}\\.partnerfiles-part");
            });
            writer.publish();
        }
        assertThat(RecordWriter.isUnfinished(file)).isFalse();
        assertThat(RecordWriter.isUnfinished(Path.of("/"))).isFalse();
    }

    /** The unfinished file's name used to be longer than what the file system allows. */
    @Test
    void a_name_as_long_as_the_file_system_allows_can_be_published() throws IOException {
        Path file = directory.resolve("x".repeat(251) + ".csv");
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(file)) {
            writer.publish();
        }
        assertThat(left()).containsExactly(file);
    }

    @Test
    void no_part_of_a_refused_record_is_written() throws IOException {
        Path file = directory.resolve("parcels.csv");
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(file)) {
            writer.write(parcel("A1"));
            assertThatThrownBy(() -> writer.write(bad("A2")))
                    .isInstanceOf(InvalidRecordException.class)
                    .hasMessageContaining("phone")
                    .hasMessageNotContaining("15555550100");
            writer.write(parcel("A2"));
            writer.publish();
        }
        assertThat(file)
                .hasContent(Parcels.HEADER + "A1,Rosa Field,5555550100,slow,,,,\nA2,Rosa Field,5555550100,slow,,,,\n");
    }

    @Test
    void a_refused_record_is_not_remembered_as_written() throws IOException {
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(directory.resolve("parcels.csv"))) {
            assertThat(writer.offer(bad("A1"), UnmappedCells.none())).hasSize(1);
            assertThat(writer.offer(parcel("A1"), UnmappedCells.none()))
                    .extracting(Finding::rule)
                    .containsExactly("core.key-of-rejected-row");
            assertThat(writer.offer(parcel("A1"), UnmappedCells.none()))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).contains("line 2"));
            writer.abandon();
        }
    }

    @Test
    void an_abandoned_writer_leaves_no_file() throws IOException {
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(directory.resolve("parcels.csv"))) {
            writer.write(parcel("A1"));
            writer.abandon();
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void a_forgotten_publish_throws_and_leaves_no_file() throws IOException {
        RecordWriter<Parcel> writer = Parcel.FORMAT.writer(directory.resolve("parcels.csv"));
        writer.write(parcel("A1"));
        assertThatThrownBy(writer::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("publish()");
        assertThat(left()).isEmpty();
    }

    @Test
    void an_exception_before_publish_does_not_change_the_earlier_file() throws IOException {
        Path file = directory.resolve("parcels.csv");
        Files.writeString(file, "earlier");
        assertThatThrownBy(() -> {
                    try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(file)) {
                        writer.write(parcel("A1"));
                        throw new IllegalArgumentException("the host's database is gone");
                    }
                })
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(left()).containsExactly(file);
        assertThat(file).hasContent("earlier");
    }

    @Test
    void the_columns_of_a_file_that_was_read_are_written_in_their_order() throws IOException {
        String text = "note,weight,labels,id,receiver,phone,speed,due\nkeep me,2,,A1,Rosa,5555550100,slow,\n";
        Path from = Files.writeString(directory.resolve("in.csv"), text);
        Path to = directory.resolve("out.csv");
        try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(from);
                RecordWriter<Parcel> writer = Parcel.FORMAT.writer(to, reader.columns())) {
            for (Row<Parcel> row : reader) {
                writer.write(((Row.Accepted<Parcel>) row).record(), row.unmapped());
            }
            writer.publish();
        }
        assertThat(to).hasContent(text);
    }

    @Test
    void a_value_without_a_column_in_the_file_is_refused() throws IOException {
        FileColumns few = new FileColumns(List.of("id"), List.of("id"));
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(directory.resolve("out.csv"), few)) {
            assertThat(writer.offer(parcel("A1"), UnmappedCells.none()))
                    .extracting(finding -> finding.location().column())
                    .contains("receiver", "phone", "speed");
            writer.abandon();
        }
    }

    @Test
    void a_value_without_a_column_is_reported_by_the_vendors_rule() throws IOException {
        FileFormat<Parcel> format = FileFormat.builder(
                        "test.whole-parcel",
                        "Whole parcels",
                        Parcel.TABLE.reporting(CoreRules.MISSING_COLUMN, "test.partial-record"))
                .describing(List.of(RuleDescription.of("test.partial-record", "Every column is there.")))
                .build();
        FileColumns few = new FileColumns(List.of("id", "receiver", "phone"), List.of("id", "receiver", "phone"));
        try (RecordWriter<Parcel> writer = format.writer(directory.resolve("out.csv"), few)) {
            assertThat(writer.offer(parcel("A1"), UnmappedCells.named(Map.of("note", "fragile"))))
                    .extracting(Finding::rule)
                    .containsExactly("test.partial-record", "test.partial-record");
            writer.abandon();
        }
    }

    @Test
    void a_list_entry_that_contains_the_separator_is_refused() {
        Parcel parcel = new Parcel("A1", "Rosa", "5555550100", Speed.SLOW, null, null, List.of("a;b"), null);
        assertThatThrownBy(() -> Parcels.write(Parcel.FORMAT.withoutRules(), List.of(parcel)))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("labels")
                .hasMessageContaining("do not contain ;");
        assertThat(Parcel.FORMAT.validator().validate(parcel))
                .extracting(Finding::rule)
                .containsExactly(CoreRules.VALUE_MALFORMED);
    }

    @Test
    void a_nul_is_refused_even_without_rules() {
        Parcel parcel = new Parcel("A1", "Ro\0sa", "5555550100", Speed.SLOW, null, null, List.of(), null);
        assertThatThrownBy(() -> Parcels.write(Parcel.FORMAT.withoutRules(), List.of(parcel)))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("receiver");
    }

    @Property
    void a_valid_record_is_the_same_after_writing_and_reading(@ForAll("parcels") Parcel parcel) {
        String text = Parcels.write(Parcel.FORMAT, List.of(parcel));
        Parcels read = Parcels.read(Parcel.FORMAT, text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.found()).isEmpty();
        assertThat(read.accepted()).containsExactly(parcel);
    }

    @Provide
    Arbitrary<Parcel> parcels() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("\"',;|\t\r\n=+-@é€漢")
                .ofMinLength(1)
                .ofMaxLength(12);
        return Combinators.combine(
                        texts.filter(Blanks::given).map(text -> text.substring(0, Math.min(8, text.length()))),
                        texts.injectNull(0.2),
                        Arbitraries.of("5555550100", "0000000000").injectNull(0.2),
                        Arbitraries.of(Speed.class),
                        Dates.dates().atTheEarliest(LocalDate.of(1, 1, 1)),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.TEN)
                                .ofScale(3)
                                .injectNull(0.2),
                        Arbitraries.of("a", "b c", "x\"y").list().ofMaxSize(3),
                        texts.injectNull(0.5))
                .as(Parcel::new)
                .filter(parcel -> Blanks.given(parcel.id()));
    }
}
