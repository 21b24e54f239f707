package org.partnerfiles.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.partnerfiles.finding.Severity;

/** The table of several reports, with links to them: those of refused files first, then those with errors, then those with warnings. */
final class HtmlOverview {

    private static final Comparator<ValidationReport> WORST_FIRST = Comparator.comparing(ValidationReport::fileRejected)
            .thenComparing(ValidationReport::hasErrors)
            .thenComparing(report -> report.count(Severity.WARNING) > 0)
            .reversed();

    private HtmlOverview() {}

    /**
     * {@return the id of the part of the page about a report}
     *
     * @param index the index of the report
     */
    static String place(int index) {
        return "file-" + (index + 1);
    }

    static void write(List<ValidationReport> reports, Writer out) throws IOException {
        out.write("<section>\n<h1>" + reports.size() + " files</h1>\n<table class=\"overview\">\n<thead><tr>"
                + "<th scope=\"col\">File</th><th scope=\"col\">Format</th><th scope=\"col\">What the recipient will do</th>"
                + "<th scope=\"col\" class=\"number\">Errors</th></tr></thead>\n<tbody>\n");
        List<Integer> order = IntStream.range(0, reports.size())
                .boxed()
                .sorted(Comparator.comparing(reports::get, WORST_FIRST))
                .toList();
        for (int index : order) {
            ValidationReport report = reports.get(index);
            Verdict verdict = Verdict.of(report);
            out.write("<tr><td><a href=\"#" + place(index) + "\">" + HtmlText.escaped(HtmlReport.name(report))
                    + "</a></td><td><code>" + HtmlText.escaped(report.format()) + "</code></td><td><span class=\"badge "
                    + verdict.kind() + "\">" + verdict.brief() + "</span></td><td class=\"number\">"
                    + TextReport.grouped(report.count(Severity.ERROR)) + "</td></tr>\n");
        }
        out.write("</tbody>\n</table>\n</section>\n");
    }
}
