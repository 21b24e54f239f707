package org.partnerfiles.rule;

import java.util.List;
import org.partnerfiles.finding.Effect;

/**
 * The general rules, which every format has. A format may give a rule another effect, as in the vendor's document.
 *
 * @since 0.1.0
 */
public final class CoreRules {

    /** A required cell is blank. */
    public static final String VALUE_MISSING = "core.value-missing";
    /** A cell does not have its type's form. */
    public static final String VALUE_MALFORMED = "core.value-malformed";
    /** A cell is none of the allowed constants. */
    public static final String VALUE_NOT_ALLOWED = "core.value-not-allowed";
    /** A cell is longer than its limit. */
    public static final String VALUE_TOO_LONG = "core.value-too-long";
    /** A number or date is outside its range. */
    public static final String VALUE_OUT_OF_RANGE = "core.value-out-of-range";
    /** A row has more or fewer cells than the header. */
    public static final String ROW_SHAPE = "core.row-shape";
    /** A row of blank cells. */
    public static final String EMPTY_RECORD = "core.empty-record";
    /** A row cannot be read. */
    public static final String UNREADABLE_ROW = "core.unreadable-row";
    /** Blank lines. */
    public static final String BLANK_ROW = "core.blank-row";
    /** A key that is also in a rejected row. */
    public static final String KEY_OF_REJECTED_ROW = "core.key-of-rejected-row";
    /** No bytes, or only blank lines. */
    public static final String EMPTY_FILE = "core.empty-file";
    /** A first line that is not a header. */
    public static final String HEADER_NOT_RECOGNISED = "core.header-not-recognised";
    /** A column that the file must have is missing. */
    public static final String MISSING_COLUMN = "core.missing-column";
    /** A header that the format does not know. */
    public static final String UNKNOWN_COLUMN = "core.unknown-column";
    /** Columns without a name. */
    public static final String UNNAMED_COLUMN = "core.unnamed-column";
    /** A header that occurs twice. */
    public static final String DUPLICATE_COLUMN = "core.duplicate-column";
    /** A byte order mark. */
    public static final String BYTE_ORDER_MARK = "core.byte-order-mark";
    /** Lines that do not end as they should. */
    public static final String LINE_ENDING = "core.line-ending";
    /** A row over a limit of the reader. */
    public static final String ROW_LIMIT = "core.row-limit";
    /** A file over a limit of the reader. */
    public static final String LIMIT_EXCEEDED = "core.limit-exceeded";
    /** A rule that threw. */
    public static final String RULE_FAILED = "core.rule-failed";
    /** Text that a spreadsheet would run. */
    public static final String FORMULA_LIKE_TEXT = "core.formula-like-text";

    private CoreRules() {}

    /** {@return the descriptions, in order} */
    public static List<RuleDescription> descriptions() {
        return List.of(
                rule(VALUE_MISSING, "A required cell is not blank."),
                rule(VALUE_MALFORMED, "A cell has the form of its type: a date, a number, a list, a flag, a pattern."),
                rule(VALUE_NOT_ALLOWED, "A cell with constants is one of them, in the same case."),
                rule(VALUE_TOO_LONG, "A cell is no longer than its limit."),
                rule(VALUE_OUT_OF_RANGE, "A number or a date is within its range."),
                rule(ROW_SHAPE, "A row has as many cells as the header, or as the layout, has columns."),
                rule(
                        EMPTY_RECORD,
                        "A row of several cells has a value in at least one of them, where a column is required. Nothing else is"
                                + " reported on such a row."),
                rule(
                        UNREADABLE_ROW,
                        "A row can be read: every quote is closed, no text follows a closing quote, every byte is valid in the file's"
                                + " encoding, no character is NUL. Reading continues after a row whose quotes are in order, and"
                                + " after the first line of any other row."),
                file(
                                BLANK_ROW,
                                "No line is blank. Reported once per file, with the number of blank lines.",
                                Effect.INFORMATION)
                        .mendedByRewriting(),
                rule(
                                KEY_OF_REJECTED_ROW,
                                "A key that must be unique, or names a record, is not in a rejected row before. The row is judged as if"
                                        + " the rejected one were not there.")
                        .level(Rule.Level.FILE)
                        .effect(Effect.ADVICE),
                file(EMPTY_FILE, "The file has a line that is not blank.", Effect.FILE_REJECTED),
                file(
                        HEADER_NOT_RECOGNISED,
                        "The first line is the header: at least one of its cells is the name of a column, and it is no row of data. The"
                                + " finding names the cause if it can be seen: UTF-16, another case, another delimiter, a line sep=, no"
                                + " header, an archive, a workbook.",
                        Effect.FILE_REJECTED),
                file(MISSING_COLUMN, "Every column that the file must have is there.", Effect.FILE_REJECTED),
                file(UNKNOWN_COLUMN, "The format knows every header.", Effect.ADVICE),
                file(
                                UNNAMED_COLUMN,
                                "Every column has a name. Columns without one after the last named one are ignored if all their cells"
                                        + " are blank, and left out on rewriting. Reported once, with their number.",
                                Effect.ADVICE)
                        .mendedByRewriting(),
                file(DUPLICATE_COLUMN, "No header occurs twice, not even under an alias.", Effect.FILE_REJECTED),
                file(BYTE_ORDER_MARK, "The file does not begin with a byte order mark.", Effect.INFORMATION)
                        .mendedByRewriting(),
                file(
                                LINE_ENDING,
                                "The first line does not end in a lone CR. If the vendor documents the line end, every line ends so;"
                                        + " reported once per file, with the number of other lines.",
                                Effect.ADVICE)
                        .mendedByRewriting(),
                rule(
                        ROW_LIMIT,
                        "A row is within the reader's limits: the size of a cell, the number of cells, the size of the row. A row over"
                                + " a limit is skipped, whatever its length. If its quotes are not in order, reading continues after"
                                + " its first line; where those bytes cannot be read again, the file is rejected."),
                file(
                        LIMIT_EXCEEDED,
                        "The file has no more rows than the reader's limit, and a first line within the limits of a row.",
                        Effect.FILE_REJECTED),
                rule(
                                RULE_FAILED,
                                "Every rule and condition can be applied to the record, and a record can be made of the row.")
                        .effect(Effect.ADVICE),
                rule(FORMULA_LIKE_TEXT, "No text begins with a character that begins a formula in a spreadsheet.")
                        .effect(Effect.ADVICE)
                        .offByDefault());
    }

    private static RuleDescription rule(String id, String statement) {
        return RuleDescription.of(id, statement).source("every format");
    }

    private static RuleDescription file(String id, String statement, Effect effect) {
        return rule(id, statement)
                .level(Rule.Level.FILE)
                .onceEnforced(Effect.FILE_REJECTED)
                .effect(effect);
    }
}
