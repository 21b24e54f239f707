package org.partnerfiles.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Severity;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.text.Plural;
import org.partnerfiles.text.Printable;

/**
 * A report as text for a terminal: the outcome, then the findings by rule, the worst first, with their counts.
 *
 * <pre>{@code
 * TextReport.plain().write(report, new PrintWriter(System.out));
 * }</pre>
 *
 * @since 0.1.0
 */
public final class TextReport {

    private static final int SHOWN_OF_A_RULE = 10;

    private static final String BOLD = "1";
    private static final String RED = "31";
    private static final String YELLOW = "33";
    private static final String GREEN = "32";
    private static final String DIM = "2";

    private final boolean coloured;

    private TextReport(boolean coloured) {
        this.coloured = coloured;
    }

    /** {@return text without colours, for pipes and files} */
    public static TextReport plain() {
        return new TextReport(false);
    }

    /** {@return text with the escape sequences of ANSI terminals} */
    public static TextReport coloured() {
        return new TextReport(true);
    }

    /**
     * Writes a report.
     *
     * @param report the report
     * @param out receives the text and stays open
     * @throws IOException if it cannot be written
     */
    public void write(ValidationReport report, Writer out) throws IOException {
        String file = report.file();
        String format = Printable.of(report.format());
        out.write(in(BOLD, file == null ? format : Printable.of(file) + "  (" + format + ")") + "\n");
        out.write("  " + Plural.of(report.read(), "record") + ": " + report.accepted() + " accepted, "
                + report.rejected() + " rejected\n");
        for (String remark : report.remarks()) {
            out.write("  " + in(YELLOW, Printable.of(remark)) + "\n");
        }
        if (report.fileRejected()) {
            out.write("  " + in(RED, "the recipient refuses the file as a whole") + "\n");
        }
        if (report.findings().isEmpty() && report.counts().isEmpty()) {
            out.write("  " + in(GREEN, "nothing found") + "\n");
        }
        Map<RuleCount, List<Finding>> groups = groups(report);
        List<Finding> shown = groups.values().stream().flatMap(List::stream).toList();
        FurtherInRow further = new FurtherInRow(report, shown);
        for (Map.Entry<RuleCount, List<Finding>> group : groups.entrySet()) {
            writeGroup(group.getKey(), group.getValue(), report, further, out);
        }
        if (!report.skipped().isEmpty()) {
            out.write("\n  " + in(DIM, "not checked") + "\n");
        }
        for (ValidationReport.Skipped skipped : report.skipped()) {
            out.write("    " + Printable.of(skipped.rule() + ": " + skipped.reason()) + "; "
                    + Plural.of(skipped.records(), "record") + "\n");
        }
        if (report.truncated()) {
            out.write("\n  " + report.findings().size() + " findings of " + total(report)
                    + " are listed; the counts are of all\n");
        }
    }

    private void writeGroup(
            RuleCount count, List<Finding> shown, ValidationReport report, FurtherInRow further, Writer out)
            throws IOException {
        out.write(
                "\n  " + in(colour(count.effect()), count.effect().text()) + "  " + in(BOLD, Printable.of(count.rule()))
                        + "  " + (count.count() == 1 ? "once" : count.count() + " times") + "\n");
        for (Finding finding : shown) {
            out.write(
                    "    " + Printable.of(place(finding, report) + finding.message()) + further.after(finding) + "\n");
        }
        long others = count.count() - shown.size();
        if (others > 0) {
            out.write("    " + in(DIM, "and " + others + " more") + "\n");
        }
    }

    private static String place(Finding finding, ValidationReport report) {
        StringBuilder place = new StringBuilder();
        String elsewhere = elsewhere(finding, report);
        if (elsewhere != null) {
            place.append(elsewhere).append("  ");
        }
        if (finding.location().line() > 0) {
            place.append("line ").append(finding.location().line()).append("  ");
        } else if (finding.location().record() > 0) {
            place.append("record ").append(finding.location().record()).append("  ");
        }
        if (finding.location().column() != null) {
            place.append(finding.location().column()).append("  ");
        }
        return place.toString();
    }

    /** The findings that are shown, by rule and effect, the worst effect first. */
    private static Map<RuleCount, List<Finding>> groups(ValidationReport report) {
        Map<RuleCount, List<Finding>> groups = new LinkedHashMap<>();
        for (Effect effect : Effect.values()) {
            for (RuleCount count : report.counts()) {
                if (count.effect() == effect) {
                    groups.put(
                            count,
                            report.findings().stream()
                                    .filter(finding ->
                                            finding.rule().equals(count.rule()) && finding.effect() == count.effect())
                                    .limit(SHOWN_OF_A_RULE)
                                    .toList());
                }
            }
        }
        return groups;
    }

    private static String colour(Effect effect) {
        return effect.severity() == Severity.ERROR ? RED : effect.severity() == Severity.WARNING ? YELLOW : DIM;
    }

    private String in(String colour, String text) {
        return coloured ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }

    /** {@return the name of the other file of a batch that a finding is about, or null where it is about this file} */
    static @Nullable String elsewhere(Finding finding, ValidationReport report) {
        String file = finding.location().file();
        return Objects.equals(file, report.file()) ? null : file;
    }

    /** {@return a number with a comma between thousands} */
    static String grouped(long number) {
        StringBuilder text = new StringBuilder(String.valueOf(number));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    static long total(ValidationReport report) {
        return report.counts().stream().mapToLong(RuleCount::count).sum();
    }
}
