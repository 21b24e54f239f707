package org.partnerfiles.helix.internal.table;

import static org.partnerfiles.helix.internal.table.HelixText.text;
import static org.partnerfiles.table.CellTypes.dateTime;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.helix.CustomerRegistrationHeader;
import org.partnerfiles.helix.HelixFileName;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** The fields of the header record, in the document's order (Header Row). */
public final class HeaderTable {

    /** The date-times of all Helix files: read with 0 to 7 fraction digits and Z or an offset; written with at least 3 and an offset. */
    static final CellType<OffsetDateTime> DATE_TIME = dateTime(3, 7, false);

    private static final Layout LAYOUT =
            Layout.positionalTabs(Windows1252.CHARSET).withDocumentedLineEnd();

    private static final Columns<CustomerRegistrationHeader> IN_ORDER = new Columns<>();

    private static final Column<CustomerRegistrationHeader, Long> RECORD_COUNT;

    static {
        column("File Name", text(50), "fileName")
                .note("The pattern of the file's name, in capitals, hours 00 to 23 (the document writes hh).");
        RECORD_COUNT = column("Record Count", DigitsCell.DIGITS, "recordCount")
                .note("A writer fills it in if the record has none.");
        column("File Created Date", DATE_TIME, "fileCreatedDate");
        column("File Effective Date", DATE_TIME, "fileEffectiveDate");
    }

    public static final RecordTable<CustomerRegistrationHeader> TABLE = RecordTable.of(
                    CustomerRegistrationHeader.class, IN_ORDER, LAYOUT)
            .reporting(CoreRules.EMPTY_FILE, RuleIds.HEADER_MISSING)
            .reporting(CoreRules.HEADER_NOT_RECOGNISED, RuleIds.HEADER_MISSING)
            .reporting(CoreRules.ROW_SHAPE, RuleIds.HEADER_MALFORMED)
            .reporting(CoreRules.UNREADABLE_ROW, RuleIds.HEADER_MALFORMED)
            .reporting(HeaderRecord.ROW_COUNT, RuleIds.RECORD_COUNT_MISMATCH);

    /** The order of days; of two files of one day, the one created later counts. */
    private static final Comparator<CustomerRegistrationHeader> SERIES = Comparator.comparing(
                    HeaderTable::effectiveDay, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(
                    CustomerRegistrationHeader::fileCreatedDate, Comparator.nullsLast(OffsetDateTime.timeLineOrder()));

    private HeaderTable() {}

    private static @Nullable LocalDate effectiveDay(CustomerRegistrationHeader header) {
        OffsetDateTime effective = header.fileEffectiveDate();
        return effective == null ? null : effective.toLocalDate();
    }

    /**
     * {@return the table of a kind of file}
     *
     * @param record its records
     * @param inOrder its fields
     * @param names the names of its files
     */
    public static <R> RecordTable<R> file(Class<R> record, Columns<R> inOrder, HelixFileName names) {
        return RecordTable.of(record, inOrder, LAYOUT)
                .withHeaderRecord(of(names))
                .reporting(CoreRules.BYTE_ORDER_MARK, RuleIds.BYTE_ORDER_MARK)
                .reporting(CoreRules.LINE_ENDING, RuleIds.LINE_ENDING)
                .reporting(RecordTable.LINE_BREAK, RuleIds.LINE_BREAK_IN_VALUE);
    }

    private static HeaderRecord<CustomerRegistrationHeader> of(HelixFileName names) {
        return HeaderRecord.of(TABLE)
                .recognisedBy(HeaderTable::isHeader)
                .counting(RECORD_COUNT)
                .inOrderOf(SERIES)
                .sample(CustomerRegistrationHeader.of(
                        names.at(LocalDateTime.of(2026, 1, 31, 2, 15)),
                        OffsetDateTime.parse("2026-01-31T02:15:07.120-06:00"),
                        OffsetDateTime.parse("2026-01-30T23:59:59.999-06:00")));
    }

    /** A content line begins with a number, the header with a file name. */
    private static boolean isHeader(List<String> fields) {
        return !fields.isEmpty() && fields.get(0).toUpperCase(Locale.ROOT).endsWith(".TXT");
    }

    private static <T> Column<CustomerRegistrationHeader, T> column(String header, CellType<T> type, String path) {
        return IN_ORDER.column(header, type, path)
                .reporting(CoreRules.VALUE_MISSING, RuleIds.HEADER_MALFORMED)
                .reporting(CoreRules.VALUE_MALFORMED, RuleIds.HEADER_MALFORMED)
                .reporting(CoreRules.VALUE_OUT_OF_RANGE, RuleIds.HEADER_MALFORMED);
    }
}
