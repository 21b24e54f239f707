package org.partnerfiles.helix.internal.rules;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.helix.HelixFileName;
import org.partnerfiles.helix.internal.table.RuleIds;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.Sums;
import org.partnerfiles.rule.TextRule;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Plural;

/** The rules that every kind of Helix file has: header record, line ends, number of fields, names. */
public final class FileRules {

    private static final String HEADER_ROW = "Header Row";
    private static final String DISCLAIMER = "Format Disclaimer";
    private static final String LINE_END = "\r\n";

    private FileRules() {}

    /**
     * {@return the rules of the header record, which its table applies}
     *
     * @param names the names of the kind of file
     */
    public static List<RuleDescription> described(HelixFileName names) {
        return List.of(
                file(
                                RuleIds.HEADER_MISSING,
                                "The first line is a header record: its first field ends in .TXT, in any case. Any other first line is"
                                        + " read as content.")
                        .effect(Effect.FILE_REJECTED)
                        .source(definition(names) + ", 1")
                        .brokenBy(edited(text -> text.substring(text.indexOf(LINE_END) + 2)))
                        .keptBy(Example.ofRow()),
                file(
                                RuleIds.HEADER_MALFORMED,
                                "The header record has its four fields: a name, a count of at most 10 digits and two dates with an offset.")
                        .effect(Effect.FILE_REJECTED)
                        .source(HEADER_ROW)
                        .brokenBy(edited(text -> text.replaceFirst("\t1\t", "\tone\t")))
                        .keptBy(Example.ofRow()),
                file(
                                RuleIds.RECORD_COUNT_MISMATCH,
                                "Record Count is the number of content lines. This is checked at the end of the file, when a reader"
                                        + " has already returned the lines. Wrong counts occur; an option makes this advice.")
                        .effect(Effect.FILE_REJECTED)
                        .source(HEADER_ROW + ": Record Count")
                        .brokenBy(edited(text -> text.replaceFirst("\t1\t", "\t2\t")))
                        .keptBy(Example.ofRow()),
                file(RuleIds.LINE_ENDING, "Every line ends with CR and LF, including the last.")
                        .effect(Effect.ADVICE)
                        .source(definition(names) + ", 6")
                        .brokenBy(edited(text -> text.replace(LINE_END, "\n")))
                        .keptBy(Example.ofRow())
                        .mendedByRewriting(),
                RuleDescription.of(
                                RuleIds.LINE_BREAK_IN_VALUE,
                                "In a file whose first line ends with CR and LF, no value contains a lone LF or CR: it does not end the"
                                        + " line, so the line remains one record.")
                        .source(definition(names) + ", 6")
                        .brokenBy(edited(text -> text.replace("\tRosa\t", "\tRo\nsa\t")))
                        .keptBy(Example.ofRow()),
                file(
                                RuleIds.BYTE_ORDER_MARK,
                                "The file does not begin with the byte order mark of UTF-8, which is not part of the file's name.")
                        .effect(Effect.ADVICE)
                        .source(definition(names) + ", 5")
                        .brokenBy(edited(text -> "\u00EF\u00BB\u00BF" + text))
                        .keptBy(Example.ofRow())
                        .mendedByRewriting());
    }

    /**
     * {@return the rules of a kind of file}
     *
     * @param names the names of its files
     * @param table the table of its records
     * @param <R> the record
     */
    public static <R> List<Rule<R>> of(HelixFileName names, RecordTable<R> table) {
        String name = names.at(LocalDateTime.of(2026, 1, 31, 2, 15));
        int fields = table.columns().size();
        return List.of(
                TextRule.of(
                        RuleDescription.of(
                                        RuleIds.TOO_FEW_FIELDS,
                                        "A content line has all its fields. Other Helix files omit empty fields at the end of a"
                                                + " line: missing fields are read as blank, and a writer adds them.")
                                .effect(Effect.ADVICE)
                                .source("Content Row")
                                .brokenBy(edited(text -> text.substring(0, text.lastIndexOf('\t')) + LINE_END))
                                .keptBy(Example.ofRow())
                                .mendedByRewriting(),
                        (row, context, findings) -> tooFewFields(row, fields, findings)),
                FileRule.atEnd(
                        file(
                                        "helix.truncated-last-line",
                                        "The last line has a line end or all its fields; otherwise the delivery was cut.")
                                .effect(Effect.FILE_REJECTED)
                                .source(definition(names) + ", 2 and 6")
                                .brokenBy(edited(text -> text.substring(0, text.lastIndexOf('\t'))))
                                .keptBy(edited(text -> text.substring(0, text.length() - 2))),
                        (file, findings) -> truncated(file, fields, findings)),
                FileRule.atEnd(
                        file(
                                        "helix.file-name-pattern",
                                        "The name of the file and File Name in the header have the pattern " + names
                                                + ", in this case, with hours from 00 to 23.")
                                .effect(Effect.ADVICE)
                                .source(definition(names) + ", 8")
                                .brokenBy(Example.ofRow().inFile("customers.txt"))
                                .keptBy(Example.ofRow().inFile(name)),
                        (file, findings) -> namePattern(file, names, findings)),
                FileRule.atEnd(
                        file(
                                        "helix.file-name-mismatch",
                                        "File Name in the header is the name of the file, in the same case.")
                                .effect(Effect.ADVICE)
                                .source(HEADER_ROW + ": File Name")
                                .brokenBy(Example.ofRow().inFile(name.replace("0215_", "0216_")))
                                .keptBy(Example.ofRow().inFile(name)),
                        FileRules::sameName),
                FileRule.of(
                        file(
                                        "helix.utf-8",
                                        "The bytes beyond ASCII, if there are any, are not all well-formed UTF-8; otherwise the file is"
                                                + " probably not in windows-1252, and its texts are read wrongly.")
                                .effect(Effect.ADVICE)
                                .source(definition(names) + ", 5")
                                .brokenBy(Example.ofRow("First Name", "Jos\u00C3\u00A9"))
                                .keptBy(Example.ofRow("First Name", "Jos\u00E9")),
                        context -> new Utf8Text<>()),
                FileRule.of(
                        file(
                                        "helix.trailing-fields",
                                        "No line has fields after the last documented one. Helix may add fields at any time: they"
                                                + " are kept, and written with their record.")
                                .effect(Effect.INFORMATION)
                                .source(DISCLAIMER)
                                .brokenBy(edited(text -> text.replace(LINE_END, "\tnew" + LINE_END)))
                                .keptBy(Example.ofRow()),
                        context -> new TrailingFields<>(context.file(), fields, headerFields(table))));
    }

    /** The section of Helix's documentation that defines a kind of file. */
    private static String definition(HelixFileName names) {
        return names.title() + " Definition";
    }

    private static int headerFields(RecordTable<?> table) {
        var header = table.headerRecord();
        return header == null ? 0 : header.table().columns().size();
    }

    private static RuleDescription file(String id, String statement) {
        return RuleDescription.of(id, statement).level(Rule.Level.FILE).onceEnforced(Effect.FILE_REJECTED);
    }

    private static Example edited(UnaryOperator<String> change) {
        return Example.ofRow().edited(change);
    }

    private static void tooFewFields(RowText<?> row, int fields, Findings findings) {
        if (row.cellCount() < fields) {
            findings.say("expected " + fields + " fields; found " + row.cellCount()
                    + "; the missing fields are read as blank");
        }
    }

    private static void truncated(FileFacts file, int fields, Findings findings) {
        if (file.rows() > 0 && !file.lastLineEnded() && file.lastRowCells() < fields) {
            findings.say("expected a line end or " + fields + " fields on the last line; found no line end and "
                    + Plural.of(file.lastRowCells(), "field") + ": the delivery was cut, fetch the file again");
        }
    }

    private static void namePattern(FileFacts file, HelixFileName names, Findings findings) {
        String own = file.fileName();
        if (own != null && !names.matches(own)) {
            findings.say("the name of the file must have the pattern " + names);
        }
        String stated = statedName(file);
        if (stated != null && !names.matches(stated)) {
            findings.say("File Name in the header must have the pattern " + names);
        }
    }

    private static void sameName(FileFacts file, Findings findings) {
        String own = file.fileName();
        String stated = statedName(file);
        if (own != null && stated != null && !own.equals(stated)) {
            findings.say("File Name in the header must be the name of the file"
                    + (own.equalsIgnoreCase(stated) ? "; it differs only in case" : ""));
        }
    }

    private static @Nullable String statedName(FileFacts file) {
        return file.firstLine().isEmpty() ? null : file.firstLine().get(0);
    }

    /** One finding for the whole file, because a field that Helix adds is on every line. */
    private static final class TrailingFields<R> implements FileRule.Check<R> {
        private final FileFacts file;
        private final int fields;
        private final int headerFields;
        /** How many lines have each number of further fields. */
        private final Sums lines = new Sums();

        TrailingFields(FileFacts file, int fields, int headerFields) {
            this.file = file;
            this.fields = fields;
            this.headerFields = headerFields;
        }

        @Override
        public Sums sums() {
            return lines;
        }

        @Override
        public void remember(R record, RowText<R> row) {
            int more = row.cellCount() - fields;
            if (more > 0) {
                lines.add(more, 1);
            }
        }

        @Override
        public void end(Findings findings) {
            int inHeader = file.firstLine().size() - headerFields;
            if (inHeader > 0) {
                findings.say("the header has " + Plural.of(inHeader, "field")
                        + " after the last documented one; kept unchanged");
            }
            long all = 0;
            int most = 0;
            for (int more = 1; more < lines.counts(); more++) {
                long having = lines.count(more);
                all += having;
                most = having > 0 ? more : most;
            }
            if (all > 0) {
                findings.say(Plural.of(all, "line") + " with up to " + Plural.of(most, "field")
                        + " after the last documented one; kept unchanged");
            }
        }
    }
}
