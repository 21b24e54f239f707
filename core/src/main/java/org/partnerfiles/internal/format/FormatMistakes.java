package org.partnerfiles.internal.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.NearestName;

/** Finds the mistakes in a format that would otherwise silently switch off a check or lose a row. */
public final class FormatMistakes {

    private static final Set<String> GENERAL = general();

    /** The checks of cells, which report under the names of their columns. */
    private static final Set<String> OF_CELLS = Set.of(
            CoreRules.VALUE_MISSING,
            CoreRules.VALUE_MALFORMED,
            CoreRules.VALUE_NOT_ALLOWED,
            CoreRules.VALUE_TOO_LONG,
            CoreRules.VALUE_OUT_OF_RANGE);

    /** The checks of the first line that a table of rows names otherwise, if the columns have names; the others in any layout. */
    private static final Set<String> OF_NAMES =
            Set.of(CoreRules.MISSING_COLUMN, RecordTable.HEADER_ALIAS, RecordTable.HEADER_BLANKS);

    private static final Set<String> OF_FILES =
            Set.of(CoreRules.BYTE_ORDER_MARK, CoreRules.LINE_ENDING, RecordTable.LINE_BREAK);

    /** The checks of a record about the file that its table names otherwise. */
    private static final Set<String> OF_HEADER_RECORD = Set.of(
            CoreRules.EMPTY_FILE,
            CoreRules.HEADER_NOT_RECOGNISED,
            CoreRules.ROW_SHAPE,
            CoreRules.UNREADABLE_ROW,
            CoreRules.LIMIT_EXCEEDED,
            HeaderRecord.ROW_COUNT);

    private final Format<?> format;
    private final RecordTable<?> table;
    private final @Nullable HeaderRecord<?> header;
    private final RuleCatalogue catalogue;
    private final List<String> found = new ArrayList<>();

    private FormatMistakes(Format<?> format) {
        this.format = format;
        this.table = format.table();
        this.header = table.headerRecord();
        this.catalogue = format.catalogue();
    }

    private static Set<String> general() {
        Set<String> ids = Format.GENERAL_RULES.stream().map(RuleDescription::id).collect(Collectors.toSet());
        ids.addAll(List.of(
                RecordTable.HEADER_ALIAS, RecordTable.HEADER_BLANKS, HeaderRecord.ROW_COUNT, RecordTable.LINE_BREAK));
        return Set.copyOf(ids);
    }

    /** {@return the mistakes in a format, one sentence each} */
    public static List<String> in(Format<?> format) {
        FormatMistakes mistakes = new FormatMistakes(format);
        mistakes.checkFirstLine();
        mistakes.checkReported(mistakes.table, "the table", mistakes.ofRows());
        if (mistakes.header != null) {
            mistakes.checkReported(mistakes.header.table(), "the table of the header record", OF_HEADER_RECORD);
            mistakes.checkRowCount(mistakes.header);
        }
        List<RuleDescription> descriptions = new ArrayList<>(format.definition().described());
        format.definition().rules().forEach(rule -> descriptions.add(rule.description()));
        descriptions.forEach(mistakes::checkReferences);
        mistakes.checkIds(descriptions);
        mistakes.checkTwice(format.definition().rules());
        return mistakes.found.stream().distinct().toList();
    }

    /** {@return the id of a host's rule that is there already, or that another rule has with another description; or null} */
    public static <R> @Nullable String taken(Format<R> format, List<Rule<R>> hosts) {
        List<RuleDescription> known = new ArrayList<>(format.described());
        List<Rule<R>> rules = new ArrayList<>(format.rules());
        rules.forEach(rule -> known.add(rule.description()));
        for (Rule<R> rule : hosts) {
            RuleDescription own = rule.description();
            if (rules.contains(rule)
                    || known.stream().anyMatch(other -> other.id().equals(own.id()) && !other.equals(own))) {
                return own.id();
            }
            rules.add(rule);
            known.add(own);
        }
        return null;
    }

    private void checkFirstLine() {
        boolean laidOut = table.layout().firstLine() == FirstLine.FILE_RECORD;
        if (laidOut && header == null) {
            found.add("the first line of the layout is a record about the file; add its table by withHeaderRecord");
        } else if (!laidOut && header != null) {
            found.add("the table has a header record " + header + ", but the first line of its layout is "
                    + table.layout().firstLine() + "; must be " + FirstLine.FILE_RECORD);
        }
    }

    /** The checks of the first line and of the file that the table of the rows names otherwise. */
    private Set<String> ofRows() {
        Set<String> named = new TreeSet<>(OF_FILES);
        if (table.layout().firstLine() == FirstLine.COLUMN_NAMES) {
            named.addAll(OF_NAMES);
        }
        return named;
    }

    private void checkReported(RecordTable<?> reporting, String place, Set<String> effective) {
        reporting.ruleNames().forEach((general, vendors) -> {
            checkReported(place, general, vendors);
            checkEffective(place, general, effective);
            // constraints on the record as a whole report under the table's names
            if (OF_CELLS.contains(general) && !format.planOf(reporting).delegates()) {
                found.add(place + " renames " + general + ", which is a check of cells; call reporting on the column");
            }
        });
        for (Column<?, ?> column : reporting.columns()) {
            column.ruleNames().forEach((general, vendors) -> {
                checkReported("column " + column, general, vendors);
                checkEffective("column " + column, general, OF_CELLS);
            });
        }
    }

    /** A name that no check asks for would be set in vain. */
    private void checkEffective(String place, String general, Set<String> effective) {
        if (GENERAL.contains(general) && !effective.contains(general) && !OF_CELLS.contains(general)) {
            found.add(place + " renames " + general + ", which is always reported under its own id there; " + place
                    + " can rename " + String.join(", ", new TreeSet<>(effective)));
        }
    }

    private void checkReported(String place, String general, String vendors) {
        if (!GENERAL.contains(general)) {
            found.add(place + " renames " + general + ", which is not a general rule" + nearest(general, GENERAL));
        }
        if (!catalogue.contains(vendors)) {
            found.add(place + " reports rule " + vendors + ", which nothing describes" + nearest(catalogue, vendors));
        }
    }

    private void checkRowCount(HeaderRecord<?> counting) {
        Column<?, ?> count = counting.rowCount();
        boolean isChecked = counting.table().renames(HeaderRecord.ROW_COUNT);
        if (count == null && isChecked) {
            found.add("the table of " + counting + " reports a wrong number of rows, but no column has that number; add"
                    + " counting(column)");
        }
        if (count != null && !isChecked) {
            found.add("column " + count + " of " + counting + " has the number of rows, but no rule checks it; add"
                    + " reporting(HeaderRecord.ROW_COUNT, …) to its table and describe that rule");
        }
    }

    private void checkReferences(RuleDescription rule) {
        for (String column : rule.columns()) {
            if (table.column(column) == null
                    && (header == null || header.table().column(column) == null)) {
                Set<String> headers =
                        table.columns().stream().map(Column::header).collect(Collectors.toSet());
                found.add("rule " + rule.id() + " reads column " + column + ", which the table does not have"
                        + nearest(column, headers));
            }
        }
        String stricter = rule.silentWhileOn();
        if (stricter != null && !catalogue.contains(stricter)) {
            found.add("rule " + rule.id() + " is silent while " + stricter + " is on, which nothing describes"
                    + nearest(catalogue, stricter));
        }
        if (silencesItself(rule)) {
            found.add("rule " + rule.id() + " is silent while it is on itself, by way of " + stricter);
        }
    }

    private boolean silencesItself(RuleDescription rule) {
        Set<String> passed = new HashSet<>();
        String next = rule.silentWhileOn();
        while (next != null && passed.add(next)) {
            RuleDescription stricter = catalogue.find(next);
            next = stricter == null ? null : stricter.silentWhileOn();
        }
        return passed.contains(rule.id());
    }

    private void checkTwice(List<? extends Rule<?>> rules) {
        Set<Rule<?>> passed = new HashSet<>();
        for (Rule<?> rule : rules) {
            if (!passed.add(rule)) {
                found.add("rule " + rule.description().id() + " is added twice");
            }
        }
    }

    private static String nearest(RuleCatalogue catalogue, String id) {
        String nearest = catalogue.nearest(id);
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    private static String nearest(String name, Set<String> known) {
        String nearest = NearestName.of(name, known);
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    /** Two rules may be parts of one, and share its description; a general rule may be described again. */
    private void checkIds(List<RuleDescription> descriptions) {
        Map<String, RuleDescription> byId = new HashMap<>();
        for (RuleDescription description : descriptions) {
            RuleDescription earlier = byId.putIfAbsent(description.id(), description);
            if (earlier != null && !earlier.equals(description) && !GENERAL.contains(description.id())) {
                found.add("rule id " + description.id() + " has two different descriptions");
            }
        }
    }
}
