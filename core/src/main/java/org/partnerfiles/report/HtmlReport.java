package org.partnerfiles.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Severity;
import org.partnerfiles.internal.finding.ListedFindings;
import org.partnerfiles.report.ValidationReport.MaskedRow;
import org.partnerfiles.report.ValidationReport.RuleCount;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.text.Plural;

/**
 * Reports as one HTML page that needs and loads no other files: to open, forward or print. The page of several reports begins with a table
 * of them, refused files first. Rows are shown if the report contains them
 * ({@link org.partnerfiles.option.Options#MASKED_ROWS}).
 *
 * <pre>{@code
 * HtmlReport.page().explaining(LoanPro.CUSTOMERS.catalogue()).write(List.of(report), out);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class HtmlReport {

    /** The default limit of the findings that one report lists, so that the page opens at once. */
    public static final int MOST_FINDINGS = 1_000;

    private static final List<Effect> EFFECTS = List.of(Effect.values());
    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");

    /** The rules of reports of any format. */
    private final RuleCatalogue rules;

    /** The rules of each format, by its id. */
    private final Map<String, RuleCatalogue> byFormat;

    private final int most;

    private HtmlReport(RuleCatalogue rules, Map<String, RuleCatalogue> byFormat, int most) {
        this.rules = rules;
        this.byFormat = byFormat;
        this.most = most;
    }

    /** {@return a page with the default settings} */
    public static HtmlReport page() {
        return new HtmlReport(RuleCatalogue.of(List.of()), Map.of(), MOST_FINDINGS);
    }

    /**
     * {@return this page with the statement of each rule}
     *
     * @param rules the rules of the reports' format
     */
    public HtmlReport explaining(RuleCatalogue rules) {
        return new HtmlReport(rules, byFormat, most);
    }

    /**
     * {@return this page with the statement of each rule of a format} Rules of several formats may have one id and different statements. A
     * rule that the format does not have is looked up among those of {@link #explaining(RuleCatalogue)}.
     *
     * @param format the id of the format
     * @param rules its rules
     */
    public HtmlReport explaining(String format, RuleCatalogue rules) {
        Map<String, RuleCatalogue> all = new HashMap<>(byFormat);
        all.put(format, rules);
        return new HtmlReport(this.rules, Map.copyOf(all), most);
    }

    /**
     * {@return this page with another limit}
     *
     * @param findings the most findings that one report lists
     */
    public HtmlReport listing(int findings) {
        return new HtmlReport(rules, byFormat, findings);
    }

    /**
     * Writes the page.
     *
     * @param reports the reports
     * @param out receives the text, to be stored as UTF-8, and stays open
     * @throws IOException if it cannot be written
     */
    public void write(List<ValidationReport> reports, Writer out) throws IOException {
        out.write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" + hash(STYLE)
                + "'; script-src '" + hash(SCRIPT) + "'; base-uri 'none'; form-action 'none'\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.write("<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
        out.write(reports.size() == 1 ? HtmlText.escaped(name(reports.get(0))) : reports.size() + " files");
        out.write(" – what was found</title>\n<style>" + STYLE + "</style>\n</head>\n<body>\n<main>\n");
        boolean several = reports.size() > 1;
        if (several) {
            HtmlOverview.write(reports, out);
        }
        for (int i = 0; i < reports.size(); i++) {
            out.write(several ? "<section id=\"" + HtmlOverview.place(i) + "\">\n" : "<section>\n");
            write(reports.get(i), out);
            out.write("</section>\n");
        }
        out.write("</main>\n<script>" + SCRIPT + "</script>\n</body>\n</html>\n");
    }

    private void write(ValidationReport report, Writer out) throws IOException {
        out.write("<h1>" + HtmlText.escaped(name(report)) + "</h1>\n<p class=\"format\">"
                + HtmlText.escaped(report.format()) + "</p>\n");
        for (String remark : report.remarks()) {
            out.write("<p>" + HtmlText.escaped(remark) + "</p>\n");
        }
        writeVerdict(report, out);
        writeSummary(report, out);
        writeCounts(report, out);
        writeFindings(report, out);
        writeSkipped(report, out);
    }

    static String name(ValidationReport report) {
        return Objects.requireNonNullElse(report.file(), report.format());
    }

    private static void writeVerdict(ValidationReport report, Writer out) throws IOException {
        Verdict verdict = Verdict.of(report);
        out.write("<p class=\"verdict " + verdict.kind() + "\">" + verdict.sentence() + "</p>\n");
        if (!report.skipped().isEmpty()) {
            out.write("<p>This is true as far as the file could be checked: "
                    + Plural.of(report.skipped().size(), "rule")
                    + (report.skipped().size() == 1 ? " was" : " were") + " skipped, see below.</p>\n");
        }
    }

    private static void writeSummary(ValidationReport report, Writer out) throws IOException {
        out.write("<dl class=\"summary\">");
        writeFigure("records", report.read(), out);
        writeFigure("accepted", report.accepted(), out);
        writeFigure("rejected", report.rejected(), out);
        writeFigure("errors", report.count(Severity.ERROR), out);
        writeFigure("warnings", report.count(Severity.WARNING), out);
        writeFigure("information", report.count(Severity.INFORMATION), out);
        out.write("</dl>\n");
    }

    private static void writeFigure(String name, long number, Writer out) throws IOException {
        out.write("<div><dt>" + name + "</dt><dd>" + TextReport.grouped(number) + "</dd></div>");
    }

    private void writeCounts(ValidationReport report, Writer out) throws IOException {
        if (report.counts().isEmpty()) {
            return;
        }
        out.write(
                "<h2>By rule</h2>\n<table class=\"counts\">\n<thead><tr><th scope=\"col\">What the recipient will do</th>"
                        + "<th scope=\"col\">Rule</th><th scope=\"col\" class=\"number\">Times</th></tr></thead>\n<tbody>\n");
        for (Effect effect : Effect.values()) {
            for (RuleCount count : report.counts()) {
                if (count.effect() == effect) {
                    RuleDescription rule = rule(count.rule(), report.format());
                    out.write("<tr><td>" + badge(effect) + "</td><td><code>" + HtmlText.escaped(count.rule())
                            + "</code>"
                            + (rule == null ? "" : "<br>" + explained(rule))
                            + "</td><td class=\"number\">" + TextReport.grouped(count.count()) + "</td></tr>\n");
                }
            }
        }
        out.write("</tbody>\n</table>\n");
    }

    private static String explained(RuleDescription rule) {
        return HtmlText.escaped(rule.statement()) + (rule.rewritingMends() ? " Rewriting the file mends this." : "");
    }

    private @Nullable RuleDescription rule(String id, String format) {
        RuleDescription own = byFormat.getOrDefault(format, rules).find(id);
        return own == null ? rules.find(id) : own;
    }

    private void writeFindings(ValidationReport report, Writer out) throws IOException {
        ListedFindings chosen = new ListedFindings(most);
        report.findings().forEach(finding -> chosen.add(finding, displaced -> {}));
        List<Finding> listed = chosen.list();
        if (listed.isEmpty()) {
            return;
        }
        out.write("<h2>Findings</h2>\n");
        long total = TextReport.total(report);
        if (listed.size() < total) {
            out.write(
                    "<p class=\"capped\">" + TextReport.grouped(listed.size()) + " of " + TextReport.grouped(total)
                            + " findings are listed: errors before others, and some of every rule. The counts above are of all.</p>\n");
        }
        out.write("<table class=\"findings\">\n<thead><tr>" + sortable("Line", "number") + sortable("Record", "number")
                + sortable("Column", "") + sortable("What the recipient will do", "") + sortable("Rule", "")
                + "<th scope=\"col\">What is wrong</th></tr></thead>\n<tbody>\n");
        Map<Long, MaskedRow> rows = new HashMap<>();
        report.rows().forEach(row -> rows.put(row.record(), row));
        FurtherInRow further = new FurtherInRow(report, listed);
        for (Finding finding : listed) {
            String elsewhere = TextReport.elsewhere(finding, report);
            MaskedRow row = elsewhere == null ? rows.get(finding.location().record()) : null;
            out.write("<tr><td data-label=\"Line\" class=\"number\">"
                    + number(finding.location().line())
                    + "</td><td data-label=\"Record\" class=\"number\">"
                    + number(finding.location().record()) + "</td><td data-label=\"Column\">"
                    + HtmlText.escaped(
                            Objects.requireNonNullElse(finding.location().column(), ""))
                    + "</td><td data-label=\"Effect\" data-key=\""
                    + EFFECTS.indexOf(finding.effect()) + "\">"
                    + badge(finding.effect()) + "</td><td data-label=\"Rule\"><code>" + HtmlText.escaped(finding.rule())
                    + "</code></td><td data-label=\"Wrong\" class=\"message\">"
                    + HtmlText.escaped((elsewhere == null ? "" : "in " + elsewhere + ": ")
                            + finding.message()
                            + further.after(finding))
                    + shown(row, finding.location().column()) + "</td></tr>\n");
        }
        out.write("</tbody>\n</table>\n");
    }

    private static String sortable(String title, String kind) {
        return "<th scope=\"col\"" + (kind.isEmpty() ? "" : " class=\"" + kind + "\"") + "><button type=\"button\">"
                + title + "</button></th>";
    }

    private static String shown(@Nullable MaskedRow row, @Nullable String column) {
        if (row == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        row.cells().forEach((header, text) -> {
            String part = "<b>" + HtmlText.escaped(header) + "</b> " + HtmlText.escaped(text);
            parts.add(header.equals(column) ? "<mark>" + part + "</mark>" : part);
        });
        if (row.hidden() > 0) {
            parts.add("<i>" + Plural.of(row.hidden(), "cell") + " hidden</i>");
        }
        return "<details><summary>the row, masked</summary><p>" + String.join(" · ", parts) + "</p></details>";
    }

    private static void writeSkipped(ValidationReport report, Writer out) throws IOException {
        if (report.skipped().isEmpty()) {
            return;
        }
        out.write(
                "<h2>Not checked</h2>\n<table class=\"skipped\">\n<thead><tr><th scope=\"col\">Rule</th>"
                        + "<th scope=\"col\">Why, and what to do</th><th scope=\"col\" class=\"number\">Records</th></tr></thead>\n<tbody>\n");
        for (ValidationReport.Skipped skipped : report.skipped()) {
            out.write("<tr><td><code>" + HtmlText.escaped(skipped.rule()) + "</code></td><td>"
                    + HtmlText.escaped(skipped.reason()) + "</td><td class=\"number\">"
                    + TextReport.grouped(skipped.records()) + "</td></tr>\n");
        }
        out.write("</tbody>\n</table>\n");
    }

    private static String badge(Effect effect) {
        String kind = effect.isError() ? "error" : effect.severity() == Severity.WARNING ? "warning" : "information";
        return "<span class=\"badge " + kind + "\">" + effect.text() + "</span>";
    }

    private static String number(long number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
