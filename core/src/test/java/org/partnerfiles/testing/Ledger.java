package org.partnerfiles.testing;

import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.longInteger;
import static org.partnerfiles.table.CellTypes.text;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatBuilder;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/** A small format with a record about the file in its first line and content by position: two tables of columns, and nothing else. */
public record Ledger(
        @Nullable @NotNull(message = "is required") Long id,

        @Nullable @Size(max = 8, message = "must be at most {max} characters")
        String entry,

        @Nullable LocalDate day,
        UnmappedCells trailing) {

    /** The record about the file. */
    public record Head(
            @Nullable @NotNull(message = "is required") String fileName,
            @Nullable @NotNull(message = "is required") Long count,
            @Nullable @NotNull(message = "is required") LocalDate made,
            UnmappedCells trailing) {

        public Head {
            trailing = trailing == null ? UnmappedCells.none() : trailing;
        }

        private static final Columns<Head> IN_ORDER = new Columns<>();
        static final Column<Head, String> FILE_NAME = IN_ORDER.column("File Name", text(), "fileName");
        static final Column<Head, Long> COUNT = IN_ORDER.column("Record Count", longInteger(), "count")
                .reporting(CoreRules.VALUE_MISSING, "test.head-malformed")
                .reporting(CoreRules.VALUE_MALFORMED, "test.head-malformed");
        static final Column<Head, LocalDate> MADE = IN_ORDER.column("Made", date(), "made")
                .reporting(CoreRules.VALUE_MISSING, "test.head-malformed")
                .reporting(CoreRules.VALUE_MALFORMED, "test.head-malformed");
        static final RecordTable<Head> TABLE = RecordTable.of(Head.class, IN_ORDER, Layout.positionalTabs(CHARSET))
                .reporting(CoreRules.EMPTY_FILE, "test.head-missing")
                .reporting(CoreRules.HEADER_NOT_RECOGNISED, "test.head-missing")
                .reporting(CoreRules.ROW_SHAPE, "test.head-malformed")
                .reporting(CoreRules.UNREADABLE_ROW, "test.head-malformed")
                .reporting(HeaderRecord.ROW_COUNT, "test.count");
    }

    public static final Charset CHARSET = Charset.forName("windows-1252");

    private static final Columns<Ledger> IN_ORDER = new Columns<>();
    static final Column<Ledger, Long> ID = IN_ORDER.column("Id", longInteger(), "id");
    static final Column<Ledger, String> TEXT = IN_ORDER.column("Text", text(), "entry");
    static final Column<Ledger, LocalDate> DAY = IN_ORDER.column("Day", date(), "day");
    static final RecordTable<Ledger> TABLE = RecordTable.of(Ledger.class, IN_ORDER, Layout.positionalTabs(CHARSET))
            .withHeaderRecord(HeaderRecord.of(Head.TABLE)
                    .recognisedBy(cells -> cells.get(0).endsWith(".TXT"))
                    .counting(Head.COUNT)
                    .sample(new Head("LEDGER.TXT", null, LocalDate.of(2026, 1, 31), UnmappedCells.none())));

    public static final FileFormat<Ledger> FORMAT = define().build();

    /** Begins a format like {@link #FORMAT} that defines more. */
    public static FormatBuilder<Ledger> define() {
        return FileFormat.builder("test.ledger", "Ledgers", TABLE)
                .describing(List.of(
                        file("test.head-missing", "The first line is a record about the file."),
                        file("test.head-malformed", "The first line can be read."),
                        file("test.count", "The first line says how many rows follow."),
                        RuleDescription.of(CoreRules.VALUE_TOO_LONG, "A cell is no longer than its limit.")
                                .effect(Effect.ADVICE)))
                .effectsOnWriting((rule, effect, options) ->
                        rule.id().equals(CoreRules.VALUE_TOO_LONG) ? Effect.RECORD_REJECTED : effect)
                .sample(of(1, "coffee"));
    }

    public Ledger {
        trailing = trailing == null ? UnmappedCells.none() : trailing;
    }

    public static Ledger of(long id, String text) {
        return new Ledger(id, text, LocalDate.of(2026, 1, 30), UnmappedCells.none());
    }

    private static RuleDescription file(String id, String statement) {
        return RuleDescription.of(id, statement).level(Rule.Level.FILE).effect(Effect.FILE_REJECTED);
    }

    @Override
    public String toString() {
        return TABLE.describe(this);
    }
}
