package org.partnerfiles.examples;

import static org.partnerfiles.table.CellTypes.cents;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.longInteger;
import static org.partnerfiles.table.CellTypes.text;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Filled;

/** A file with a header record, a count of rows, unique ids, columns by position and an encoding of its own. */
public final class AddAFileWithAHeader {

    private static final String COUNT_ID = "acme.entry-count";

    /**
     * The first line of a statement.
     *
     * @param kind {@code STMT}
     * @param bookedOn the day of the statement
     * @param entryCount the number of entries; a writer fills it in if it is null
     */
    public record Statement(
            @Nullable @Filled String kind,
            @Nullable @NotNull(message = "is required") LocalDate bookedOn,
            @Nullable Long entryCount) {

        /** {@return the public columns} */
        @Override
        public String toString() {
            return StatementTable.HEADER.describe(this);
        }
    }

    /**
     * A row of a statement.
     *
     * @param id the bank's id of the entry
     * @param amount in cents
     * @param payer the name of the other party
     */
    public record Entry(
            @Nullable @Filled String id,
            @Nullable @NotNull(message = "is required") Long amount,
            @Nullable String payer) {

        /** {@return the public columns} */
        @Override
        public String toString() {
            return StatementTable.TABLE.describe(this);
        }
    }

    /** The columns of the first line and of the rows, by position. */
    static final class StatementTable {

        static final Layout LAYOUT = Layout.csv()
                .withDelimiter('|')
                .withQuoting(Layout.Quoting.NONE)
                .withCharset(StandardCharsets.ISO_8859_1)
                .withLineEnd(Layout.LineEnd.CRLF)
                .withFirstLine(Layout.FirstLine.FILE_RECORD);

        private static final Columns<Statement> HEADER_IN_ORDER = new Columns<>();

        static final Column<Statement, String> KIND = HEADER_IN_ORDER.column("Kind", text(), "kind");
        static final Column<Statement, LocalDate> BOOKED_ON = HEADER_IN_ORDER.column("Booked On", date(), "bookedOn");
        static final Column<Statement, Long> ENTRY_COUNT =
                HEADER_IN_ORDER.column("Entry Count", longInteger(), "entryCount");

        static final RecordTable<Statement> HEADER =
                RecordTable.of(Statement.class, HEADER_IN_ORDER, LAYOUT).reporting(HeaderRecord.ROW_COUNT, COUNT_ID);

        private static final Columns<Entry> IN_ORDER = new Columns<>();

        static final Column<Entry, String> ID = IN_ORDER.column("Entry ID", text(), "id");
        static final Column<Entry, Long> AMOUNT = IN_ORDER.column("Amount", cents(), "amount");
        static final Column<Entry, String> PAYER =
                IN_ORDER.column("Payer", text(), "payer").personal();

        static final RecordTable<Entry> TABLE = RecordTable.of(Entry.class, IN_ORDER, LAYOUT)
                .withHeaderRecord(HeaderRecord.of(HEADER)
                        .recognisedBy(cells -> cells.get(0).equals("STMT"))
                        .counting(ENTRY_COUNT)
                        .sample(new Statement("STMT", LocalDate.of(2026, 1, 30), null)));

        private StatementTable() {}
    }

    static final RuleDescription COUNT = RuleDescription.of(COUNT_ID, "Entry Count is the number of entries.")
            .level(Rule.Level.FILE)
            .effect(Effect.FILE_REJECTED)
            .brokenBy(Example.ofRow().edited(text -> text.replaceFirst("\\|1\r\n", "|2\r\n")))
            .keptBy(Example.ofRow());

    static final FileRule<Entry> UNIQUE_ID = FileRule.unique(
            RuleDescription.of("acme.duplicate-id", "An Entry ID occurs once in a file.")
                    .level(Rule.Level.FILE)
                    .brokenBy(Example.ofRow("Entry ID", "E-1").row("Entry ID", "E-1"))
                    .keptBy(Example.ofRow("Entry ID", "E-1").row("Entry ID", "E-2")),
            StatementTable.ID);

    /** The bank's statements. */
    public static final FileFormat<Entry> STATEMENTS = FileFormat.builder(
                    "acme.statement", "Acme statements", StatementTable.TABLE)
            .describing(List.of(COUNT))
            .rules(List.of(UNIQUE_ID))
            .sample(new Entry("E-1", 1_250L, "Sam Example"))
            .generating((fiction, number) -> new Entry(
                    "E-" + number,
                    100L + fiction.below(1_000_000),
                    fiction.person().last()))
            .build();

    private AddAFileWithAHeader() {}

    /**
     * Runs the example.
     *
     * @param args a directory for the files, or nothing for a temporary one
     * @throws IOException if a file cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("partnerfiles-example");
        Path file = directory.resolve("statement.txt");
        Statement header = new Statement("STMT", LocalDate.of(2026, 1, 30), null);
        try (RecordWriter<Entry> out = STATEMENTS.withHeaderRecord(header).writer(file)) {
            out.write(new Entry("E-1", 1_250L, "Zoë Example"));
            out.write(new Entry("E-2", 300L, null));
            out.publish();
        }
        System.out.print(Files.readString(file, StandardCharsets.ISO_8859_1));

        Files.writeString(
                file,
                Files.readString(file, StandardCharsets.ISO_8859_1) + "E-1|700|\r\n",
                StandardCharsets.ISO_8859_1);
        STATEMENTS.validator().validate(file).findings().forEach(System.out::println);

        Fixtures.of(STATEMENTS).write(1_000, directory.resolve("invented.txt"));
        Fixtures.of(STATEMENTS).violations().forEach(broken -> System.out.println("breaks " + broken.rule()));
    }
}
