package org.partnerfiles;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.internal.constraint.ColumnConstraints;
import org.partnerfiles.internal.format.Enforcer;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.Layout.RaggedRows;
import org.partnerfiles.table.RecordTable;

/** Decides which general rules a file of a format can break, by its table and its layout. */
final class GeneralRules<R> {

    private static final Set<String> WITH_RANGE = Set.of("integer", "number", "date", "datetime");

    private final Format<R> format;
    private final RecordTable<R> table;

    private GeneralRules(Format<R> format) {
        this.format = format;
        this.table = format.table();
    }

    /** {@return the rules of a format without the general ones that no file can break} */
    static <R> RuleCatalogue subjectTo(Format<R> format) {
        GeneralRules<R> general = new GeneralRules<>(format);
        List<RuleDescription> all = format.catalogue().all();
        return RuleCatalogue.of(all.stream()
                .filter(rule -> rule.breaking() != null || general.apply(rule.id()))
                .toList());
    }

    private boolean apply(String rule) {
        Layout layout = table.layout();
        boolean named = layout.firstLine() == FirstLine.COLUMN_NAMES;
        return switch (rule) {
            case CoreRules.VALUE_NOT_ALLOWED -> anyColumn(this::hasConstants);
            case CoreRules.VALUE_TOO_LONG -> anyColumn(this::hasLongest);
            case CoreRules.VALUE_OUT_OF_RANGE -> anyColumn(this::hasRange);
            case CoreRules.ROW_SHAPE ->
                layout.shortRows() == RaggedRows.REJECTED
                        || layout.longRows() == RaggedRows.REJECTED
                        || firstLineReports(rule);
            case CoreRules.EMPTY_RECORD -> table.columns().size() > 1 && anyColumn(format.plan()::canRequire);
            case CoreRules.EMPTY_FILE, CoreRules.HEADER_NOT_RECOGNISED -> named || firstLineReports(rule);
            case CoreRules.MISSING_COLUMN -> named && !table.renames(rule);
            case CoreRules.UNKNOWN_COLUMN, CoreRules.UNNAMED_COLUMN, CoreRules.DUPLICATE_COLUMN -> named;
            case CoreRules.KEY_OF_REJECTED_ROW -> comparesKeys() && rejectsRows();
            case CoreRules.BYTE_ORDER_MARK, CoreRules.LINE_ENDING -> !table.renames(rule);
            default -> true;
        };
    }

    /** Whether there is a record about the file whose table reports the rule under its general id. */
    private boolean firstLineReports(String rule) {
        HeaderRecord<?> header = table.headerRecord();
        return header != null && !header.table().renames(rule);
    }

    private boolean comparesKeys() {
        return format.rules().stream()
                .anyMatch(rule -> rule instanceof FileRule<R> onFiles && onFiles.namesRejectedRows());
    }

    /** Whether a bad row is rejected by itself. Where each refuses the whole file, their keys are compared like others. */
    private boolean rejectsRows() {
        Enforcer enforcer = format.enforcer();
        return format.catalogue().all().stream().anyMatch(rule -> enforcer.effect(rule.id()) == Effect.RECORD_REJECTED);
    }

    private boolean anyColumn(Predicate<Column<R, ?>> test) {
        return table.columns().stream().anyMatch(test);
    }

    private CellType<?> type(Column<R, ?> column) {
        return column.typeUnder(format.options());
    }

    private boolean hasConstants(Column<R, ?> column) {
        return !type(column).schema().constants().isEmpty();
    }

    private boolean hasLongest(Column<R, ?> column) {
        ColumnConstraints constraints = format.plan().constraints(column.position());
        ColumnConstraints entry = constraints.entry();
        return constraints.maxLength() != null || (entry != null && entry.maxLength() != null);
    }

    private boolean hasRange(Column<R, ?> column) {
        boolean ranged = WITH_RANGE.contains(type(column).schema().type());
        return ranged && column.ruleFor(CoreRules.VALUE_OUT_OF_RANGE).equals(CoreRules.VALUE_OUT_OF_RANGE);
    }
}
