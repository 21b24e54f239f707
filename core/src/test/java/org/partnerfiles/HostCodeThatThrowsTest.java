package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.FileRejectedException;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.RecordWriter.IgnoredValues;
import org.partnerfiles.io.Row;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** Code of a host or a format that throws on one row or file costs that row or file, with a finding that tells where and what was thrown. */
class HostCodeThatThrowsTest {

    /** What all exceptions have as their message; it must be in no finding. */
    private static final String SECRET = "555-0100";

    private static final Option<Boolean> UNSUPPORTED =
            Option.of("test.unsupported", false, "Whether the type of codes throws.");

    /** A code whose type throws in the method that its text names. */
    record Code(String text) {}

    static final class CodeCell extends CellType<Code> {

        CodeCell() {
            super(Code.class);
        }

        private static void throwIf(boolean condition) {
            if (condition) {
                throw new NoSuchElementException(SECRET);
            }
        }

        @Override
        public @Nullable Code read(String text, Problems problems) {
            throwIf(text.equals("read"));
            if (text.equals("full disk")) {
                throw new UncheckedIOException(new IOException(SECRET));
            }
            return new Code(text);
        }

        @Override
        public @Nullable Code readAscii(byte[] row, int from, int to) {
            String text = new String(row, from, to - from, StandardCharsets.US_ASCII);
            throwIf(text.startsWith("read"));
            return text.equals("full disk") ? null : new Code(text);
        }

        @Override
        public String write(Code value, Problems problems) {
            throwIf(value.text().equals("write"));
            return value.text();
        }

        @Override
        public int writeAscii(Code value, byte[] row, int at) {
            throwIf(value.text().startsWith("write"));
            return -1;
        }

        @Override
        public CellType<Code> under(Options options) {
            throwIf(options.get(UNSUPPORTED));
            return this;
        }

        @Override
        public String form() {
            return "a code";
        }
    }

    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = ThrowsOnThirteen.class)
    public @interface NotThirteen {
        String message() default "must not be 13";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Hibernate Validator creates only public ones. */
    public static final class ThrowsOnThirteen implements ConstraintValidator<NotThirteen, Integer> {
        @Override
        public boolean isValid(@Nullable Integer value, ConstraintValidatorContext context) {
            CodeCell.throwIf(value != null && value == 13);
            return true;
        }
    }

    /** A ticket; its constructor throws if the note says so, and its accessor if it is broken later. */
    public record Ticket(
            @Nullable String id,
            @Nullable Code code,
            @Nullable String note,
            @Nullable @NotThirteen Integer number) {

        private static final Columns<Ticket> IN_ORDER = new Columns<>();
        static final Column<Ticket, String> ID = IN_ORDER.column("id", CellTypes.text(), "id");
        static final Column<Ticket, Code> CODE = IN_ORDER.column("code", new CodeCell(), "code");
        static final Column<Ticket, String> NOTE = IN_ORDER.column("note", CellTypes.text(), "note")
                .requiredWhen("on an undecided ticket", (ticket, options) -> {
                    CodeCell.throwIf("undecided".equals(ticket.id()));
                    return false;
                })
                .requiredWhen(
                        "on a ticket of 7",
                        (ticket, options) -> Integer.valueOf(7).equals(ticket.number()));
        static final Column<Ticket, Integer> NUMBER = IN_ORDER.column("number", CellTypes.integer(), "number");
        static final RecordTable<Ticket> TABLE = RecordTable.of(Ticket.class, IN_ORDER, Layout.csv());

        public Ticket {
            CodeCell.throwIf("unmakeable".equals(note));
        }

        @Override
        public @Nullable String note() {
            CodeCell.throwIf("unreadable".equals(note));
            return note;
        }

        @Override
        public String toString() {
            return TABLE.describe(this);
        }
    }

    private static final String HEADER = "id,code,note,number\n";

    private static final RecordRule<Ticket> NO_NOTES = RecordRule.of(
            RuleDescription.of("test.note-ignored", "Notes are ignored.")
                    .effect(Effect.VALUE_IGNORED)
                    .at("note"),
            (ticket, context, findings) -> {
                if ("ignored".equals(ticket.note())) {
                    findings.at("note", "is ignored");
                }
            });

    private static final FileFormat<Ticket> TICKETS = FileFormat.builder("test.ticket", "Tickets", Ticket.TABLE)
            .rules(List.of(NO_NOTES))
            .options(UNSUPPORTED)
            .leavingOut((ticket, columns) -> {
                throw new NoSuchElementException(SECRET);
            })
            .build();

    @TempDir
    Path folder;

    private static ByteArrayInputStream file(String... rows) {
        return new ByteArrayInputStream((HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Ticket ticket(@Nullable String id, @Nullable String code, @Nullable Integer number) {
        return new Ticket(id, code == null ? null : new Code(code), null, number);
    }

    private static String inWords(Finding finding) {
        assertThat(finding.toString()).doesNotContain(SECRET);
        return finding.location().column() + " " + finding.rule() + " " + finding.effect() + ": " + finding.message();
    }

    private static List<String> inWords(List<Finding> findings) {
        return findings.stream().map(HostCodeThatThrowsTest::inWords).toList();
    }

    private static List<Row<Ticket>> read(FileFormat<Ticket> format, String... rows) throws IOException {
        List<Row<Ticket>> read = new ArrayList<>();
        try (RecordReader<Ticket> reader = format.reader(file(rows), "tickets.csv")) {
            reader.forEach(read::add);
        }
        return read;
    }

    /** What reader, validator of files, writer and both validators of records find on the row or record, which must be the same. */
    private static List<String> everywhere(FileFormat<Ticket> format, String row, Ticket ticket) throws IOException {
        List<String> found = inWords(read(format, row).get(0).findings());
        assertThat(inWords(format.validator().validate(file(row), null).findings()))
                .isEqualTo(found);
        assertThat(inWords(format.validator().validate(ticket))).isEqualTo(found);
        assertThat(inWords(format.validator().validateAll(List.of(ticket)).findings()))
                .isEqualTo(found);
        try (RecordWriter<Ticket> writer = format.writer(new ByteArrayOutputStream())) {
            assertThat(inWords(writer.offer(ticket))).isEqualTo(found);
            writer.abandon();
        }
        return found;
    }

    @Test
    void a_condition_that_throws_is_a_finding_on_its_column() throws IOException {
        assertThat(everywhere(TICKETS, "undecided,A,,", ticket("undecided", "A", null)))
                .containsExactly("note core.rule-failed ADVICE: it is not known whether this is required"
                        + " on an undecided ticket: java.util.NoSuchElementException");
    }

    @Test
    void after_a_condition_that_throws_the_next_one_is_asked() throws IOException {
        assertThat(everywhere(TICKETS, "undecided,A,,7", ticket("undecided", "A", 7)))
                .hasSize(2)
                .contains("note core.value-missing RECORD_REJECTED: is required on a ticket of 7");
    }

    @Test
    void a_constraint_that_throws_is_a_finding_with_the_type_that_it_threw() throws IOException {
        assertThat(everywhere(TICKETS, "T1,A,,13", ticket("T1", "A", 13)))
                .containsExactly("null core.rule-failed ADVICE: the constraints of the record could not be checked:"
                        + " java.util.NoSuchElementException");
    }

    @Test
    void a_profile_can_have_a_check_that_throws_reject_the_record() throws IOException {
        FileFormat<Ticket> strict =
                TICKETS.withProfile(Profile.standard().effect("core.rule-failed", Effect.RECORD_REJECTED));
        assertThat(everywhere(strict, "undecided,A,,", ticket("undecided", "A", null)))
                .singleElement()
                .asString()
                .contains("RECORD_REJECTED");
        assertThat(read(strict, "undecided,A,,").get(0)).isInstanceOf(Row.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "\"read\""})
    void a_cell_whose_type_throws_is_malformed_and_costs_its_row(String cell) throws IOException {
        List<Row<Ticket>> rows = read(TICKETS, "T1,A,,", "T2," + cell + ",,", "T3,B,,");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L);
        assertThat(rows.get(1)).isInstanceOf(Row.Rejected.class);
        assertThat(inWords(rows.get(1).findings()))
                .containsExactly("code core.value-malformed RECORD_REJECTED: must be a code;"
                        + " the type of the cell threw java.util.NoSuchElementException; has the form ****");
        assertThat(rows.get(2)).isInstanceOf(Row.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read later", "\"read later\""})
    void a_cell_is_read_from_its_text_if_the_reading_of_bytes_throws(String cell) throws IOException {
        Row<Ticket> row = read(TICKETS, "T1," + cell + ",,").get(0);
        assertThat(row).isInstanceOf(Row.Accepted.class);
        assertThat(row.findings()).isEmpty();
    }

    @Test
    void a_value_whose_type_throws_refuses_its_record_for_writers_and_validators() throws IOException {
        String expected = "code core.value-malformed RECORD_REJECTED: must be a code;"
                + " the type of the cell threw java.util.NoSuchElementException";
        Ticket broken = ticket("T2", "write", null);
        assertThat(inWords(TICKETS.validator().validate(broken))).containsExactly(expected);
        assertThat(inWords(TICKETS.validator().validateAll(List.of(broken)).findings()))
                .containsExactly(expected);
        Path file = folder.resolve("tickets.csv");
        try (RecordWriter<Ticket> writer = TICKETS.resumableWriter(file)) {
            assertThat(inWords(writer.offer(broken))).containsExactly(expected);
            writer.write(ticket("T3", "write later", null));
            writer.publish();
        }
        assertThat(file).hasContent(HEADER + "T3,write later,,");
        assertThat(broken).asString().contains("id=T2").doesNotContain("write");
    }

    @Test
    void a_file_with_a_cell_whose_type_throws_is_not_rewritten() throws IOException {
        Path file = Files.write(folder.resolve("in.csv"), file("T1,read,,").readAllBytes());
        FileNormalizer.Outcome result = FileNormalizer.of(TICKETS).rewrite(file, folder.resolve("out.csv"));
        assertThat(inWords(result.refused())).singleElement().asString().startsWith("code core.value-malformed");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void a_type_that_throws_with_the_options_of_a_host_is_named_before_anything_is_read_or_written() {
        FileFormat<Ticket> unsupported = TICKETS.withOption(UNSUPPORTED, true);
        String expected =
                "the type of column code, " + CodeCell.class.getName() + ", cannot be used with these options";
        assertThatIllegalStateException()
                .isThrownBy(() -> unsupported.reader(file("T1,A,,"), null))
                .withMessage(expected)
                .withCauseInstanceOf(NoSuchElementException.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> unsupported.validator().validate(ticket("T1", "A", null)))
                .withMessage(expected);
        assertThatIllegalStateException()
                .isThrownBy(() -> unsupported.writer(folder.resolve("tickets.csv")))
                .withMessage(expected);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_constructor_that_throws_costs_its_row() throws IOException {
        List<Row<Ticket>> rows = read(TICKETS, "T1,A,,", "T2,A,unmakeable,", "T2,read,unmakeable,", "T3,A,,");
        assertThat(rows.get(1)).isInstanceOf(Row.Rejected.class);
        assertThat(inWords(rows.get(1).findings()))
                .containsExactly("null core.rule-failed RECORD_REJECTED: a Ticket could not be made of the row:"
                        + " java.util.NoSuchElementException");
        assertThat(rows.get(2).findings())
                .extracting(Finding::rule)
                .containsExactly("core.value-malformed", "core.rule-failed");
        assertThat(rows.get(3)).isInstanceOf(Row.Accepted.class);
    }

    @Test
    void no_profile_accepts_a_row_of_which_no_record_can_be_made() throws IOException {
        FileFormat<Ticket> off = TICKETS.withProfile(Profile.standard().off("core.rule-failed"));
        assertThat(read(off, "T2,A,unmakeable,").get(0)).isInstanceOf(Row.Rejected.class);
        assertThat(read(TICKETS.withoutRules(), "T2,A,unmakeable,").get(0)).isInstanceOf(Row.Rejected.class);
    }

    @Test
    void a_constructor_that_throws_costs_its_row_also_after_many_rows_and_in_several_threads() throws IOException {
        String[] rows = new String[3_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "T" + i + ",A," + (i % 1_000 == 999 ? "unmakeable" : "") + ",";
        }
        Path file = Files.write(folder.resolve("in.csv"), file(rows).readAllBytes());
        for (int threads : new int[] {1, 3}) {
            ValidationReport report =
                    TICKETS.withReadingThreads(threads).validator().validate(file);
            assertThat(report.read()).isEqualTo(3_000);
            assertThat(report.rejected()).isEqualTo(3);
            assertThat(report.findings())
                    .extracting(finding -> finding.location().line())
                    .containsExactly(1_001L, 2_001L, 3_001L);
        }
    }

    @Test
    void an_accessor_that_throws_refuses_its_record_and_no_rule_is_asked_about_it() throws IOException {
        String expected = "null core.rule-failed RECORD_REJECTED: the components of the Ticket could not be read:"
                + " java.util.NoSuchElementException";
        Ticket broken = new Ticket("undecided", null, "unreadable", null);
        assertThat(inWords(TICKETS.validator().validate(broken))).containsExactly(expected);
        assertThat(inWords(TICKETS.validator().validateAll(List.of(broken)).findings()))
                .containsExactly(expected);
        try (RecordWriter<Ticket> writer = TICKETS.writer(folder.resolve("tickets.csv"))) {
            assertThat(inWords(writer.offer(broken))).containsExactly(expected);
            List<RecordWriter.Outcome<Ticket>> outcomes = new ArrayList<>();
            assertThat(writer.offerAll(List.of(broken, ticket("T2", null, null)), outcomes::add))
                    .isEqualTo(1);
            assertThat(outcomes).extracting(RecordWriter.Outcome::isWritten).containsExactly(false, true);
            assertThat(outcomes.get(0).record()).isSameAs(broken);
            writer.publish();
        }
    }

    @Test
    void ignored_values_that_cannot_be_left_out_refuse_their_record() throws IOException {
        FileFormat<Ticket> leavingOut = TICKETS.withOption(RecordWriter.IGNORED_VALUES, IgnoredValues.LEAVE_OUT);
        try (RecordWriter<Ticket> writer = leavingOut.writer(folder.resolve("tickets.csv"))) {
            assertThat(inWords(writer.offer(new Ticket("T1", null, "ignored", null))))
                    .contains(
                            "null core.rule-failed RECORD_REJECTED: the values that the recipient ignores could not be"
                                    + " left out: java.util.NoSuchElementException");
            writer.write(ticket("T2", null, null));
            writer.publish();
        }
        assertThat(folder.resolve("tickets.csv")).hasContent(HEADER + "T2,,,");
    }

    @Test
    void a_failure_of_the_machine_in_a_cell_type_rejects_no_row_but_ends_the_reading() throws IOException {
        try (RecordReader<Ticket> reader = TICKETS.reader(file("T1,full disk,,", "T2,A,,"), null)) {
            assertThatThrownBy(reader::read).isInstanceOf(UncheckedIOException.class);
            assertThatIllegalStateException().isThrownBy(reader::read);
            assertThat(reader.report().findings()).isEmpty();
        }
    }

    /** A record about a file that throws where its name says so. */
    public record Head(@Nullable String name, @Nullable Integer day) {

        private static final Columns<Head> IN_ORDER = new Columns<>();

        static {
            IN_ORDER.column("name", CellTypes.text(), "name");
            IN_ORDER.column("day", CellTypes.integer(), "day");
        }

        static final RecordTable<Head> TABLE =
                RecordTable.of(Head.class, IN_ORDER, Layout.csv().withFirstLine(Layout.FirstLine.FILE_RECORD));

        public Head {
            CodeCell.throwIf("unmakeable".equals(name));
        }
    }

    public record Line(@Nullable String text, @Nullable String more) {

        static FileFormat<Line> format(Function<List<String>, Boolean> recognition) {
            Columns<Line> columns = new Columns<>();
            columns.column("text", CellTypes.text(), "text");
            columns.column("more", CellTypes.text(), "more");
            RecordTable<Line> table = RecordTable.of(
                            Line.class, columns, Layout.csv().withFirstLine(Layout.FirstLine.FILE_RECORD))
                    .withHeaderRecord(HeaderRecord.of(Head.TABLE)
                            .recognisedBy(recognition::apply)
                            .inOrderOf(Comparator.comparing(Head::day)));
            return FileFormat.builder("test.line", "Lines", table).build();
        }
    }

    private static final FileFormat<Line> LINES = Line.format(cells -> {
        CodeCell.throwIf(cells.get(0).equals("undecided"));
        return true;
    });

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            undecided,1  | it is not known whether the first line is the record about the file
            unmakeable,1 | a Head could not be made of the row
            """)
    void a_header_record_whose_code_throws_refuses_the_file(String head, String what) throws IOException {
        byte[] bytes = (head + "\na,b\n").getBytes(StandardCharsets.UTF_8);
        try (RecordReader<Line> reader = LINES.reader(new ByteArrayInputStream(bytes), null)) {
            assertThatThrownBy(reader::requireReadable)
                    .isInstanceOf(FileRejectedException.class)
                    .hasMessageNotContaining(SECRET);
            assertThat(reader.headerRecord()).isNull();
            assertThat(reader.read()).isInstanceOf(Row.Accepted.class);
            assertThat(reader.read()).isNull();
            assertThat(reader.report().fileRejected()).isTrue();
            assertThat(reader.fileFindings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.location().line()).isEqualTo(1))
                    .extracting(HostCodeThatThrowsTest::inWords)
                    .isEqualTo("null core.rule-failed FILE_REJECTED: " + what + ": java.util.NoSuchElementException");
        }
        FileNormalizer.Outcome rewritten =
                FileNormalizer.of(LINES).rewrite(new ByteArrayInputStream(bytes), null, folder.resolve("out.csv"));
        assertThat(rewritten.refused()).extracting(Finding::rule).containsExactly("core.rule-failed");
    }

    @Test
    void a_file_whose_header_record_cannot_be_compared_comes_last_in_a_series() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String day : List.of("2", "", "1")) {
            files.add(Files.writeString(folder.resolve("day" + day + ".csv"), "head," + day + "\na,b\n"));
        }
        List<String> checked = new ArrayList<>();
        BatchRule<Line> noting = BatchRule.of(
                RuleDescription.of("test.noting", "Files are noted."),
                List.of(),
                context -> new BatchRule.Check<Line>() {
                    @Override
                    public void endFile() {
                        checked.add(String.valueOf(context.file().fileName()));
                    }
                });
        assertThat(LINES.withRule(noting).validator().validate(files))
                .hasSize(3)
                .noneMatch(ValidationReport::fileRejected);
        assertThat(checked).containsExactly("day1.csv", "day2.csv", "day.csv");
    }

    @Test
    void nothing_that_a_host_threw_is_in_a_report() throws IOException {
        String[] rows = Stream.of("undecided,A,,", "T1,A,,13", "T2,read,,", "T2,A,unmakeable,")
                .toArray(String[]::new);
        ValidationReport report = TICKETS.validator().validate(file(rows), null);
        assertThat(report.toString()).doesNotContain(SECRET);
        assertThat(report.read()).isEqualTo(4);
        assertThat(report.rejected()).isEqualTo(2);
    }
}
