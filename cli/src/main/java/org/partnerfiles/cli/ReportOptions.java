package org.partnerfiles.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Severity;
import org.partnerfiles.io.Limits;
import org.partnerfiles.report.CsvReport;
import org.partnerfiles.report.HtmlReport;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.TextReport;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.text.Plural;
import picocli.CommandLine.Option;

/** The options of a check's report. */
final class ReportOptions {

    enum Form {
        TEXT,
        JSON,
        CSV,
        HTML;

        /** As it is typed and completed; any case is read. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum FailOn {
        ERROR,
        WARNING,
        NONE;

        /** As it is typed and completed; any case is read. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--report",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text (the default), json, csv or html.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Form form;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the report goes; - is standard output, the default.")
    private @Nullable Path output;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "The severity for the exit code 1: error (the default), warning (or worse) or none.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private FailOn failOn;

    @Option(
            names = "--findings",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many findings of a file are listed (${DEFAULT-VALUE}); all are counted.")
    private int most;

    /** Refuses a report in the place of a file that is checked. */
    void requireOtherThan(List<Path> files) throws IOException {
        Counts.require("--findings", most);
        Output.requireOther(output, files);
    }

    Limits limits() {
        return Limits.standard().withFindingsKept(most);
    }

    /** {@return whether the report shows the rows with findings} */
    boolean showsRows() {
        return form == Form.HTML;
    }

    /** A part of a report. */
    interface Part {
        void write(Writer out) throws IOException;
    }

    /** Writes the report of each file and returns the exit code. */
    int write(List<ValidationReport> reports, List<FileFormat<?>> formats) throws IOException {
        int exitCode = write(
                reports,
                formats,
                out -> {
                    if (reports.size() == 1) {
                        JsonReport.write(reports.get(0), out);
                    } else {
                        JsonReport.write(reports, out);
                    }
                },
                out -> {});
        if (form != Form.TEXT && reports.size() > 1) {
            System.err.println(summary(reports)); // the report is for programs and browsers
        }
        return exitCode;
    }

    /** Writes reports with the command's own JSON form and first lines of text. */
    int write(List<ValidationReport> reports, List<FileFormat<?>> formats, Part json, Part beginning)
            throws IOException {
        Output.text(output, out -> {
            switch (form) {
                case JSON -> json.write(out);
                case CSV -> CsvReport.forSpreadsheets().write(reports, out);
                case HTML -> page(formats).write(reports, out);
                case TEXT -> {
                    beginning.write(out);
                    writeText(reports, out);
                }
            }
        });
        return reports.stream().anyMatch(this::fails) ? Main.FOUND : 0;
    }

    /** A page with the rules of formats, each in its own words; a file of no format breaks a general rule. */
    private HtmlReport page(List<FileFormat<?>> formats) {
        HtmlReport page = HtmlReport.page()
                .explaining(RuleCatalogue.of(CoreRules.descriptions()))
                .listing(most);
        for (FileFormat<?> format : formats) {
            page = page.explaining(format.id(), format.catalogue());
        }
        return page;
    }

    /** One line over several files. */
    private static String summary(List<ValidationReport> reports) {
        long bad = reports.stream().filter(ValidationReport::hasErrors).count();
        long refused = reports.stream().filter(ValidationReport::fileRejected).count();
        long read = reports.stream().mapToLong(ValidationReport::read).sum();
        long rejected = reports.stream().mapToLong(ValidationReport::rejected).sum();
        return reports.size() + " files: " + (reports.size() - bad) + " without errors, " + bad + " with errors"
                + (refused == 0 ? "" : ", " + refused + " of them refused as a whole") + "; "
                + Plural.of(read, "record") + ": " + (read - rejected) + " accepted, " + rejected + " rejected";
    }

    private void writeText(List<ValidationReport> reports, Writer out) throws IOException {
        boolean coloured = Output.isStandard(output) && Output.isTerminal();
        TextReport text = coloured ? TextReport.coloured() : TextReport.plain();
        String separator = "";
        for (ValidationReport report : reports) {
            out.write(separator);
            text.write(report, out);
            separator = "\n";
        }
        if (reports.size() > 1) {
            out.write("\n" + summary(reports) + "\n");
        }
    }

    private boolean fails(ValidationReport report) {
        return switch (failOn) {
            case ERROR -> report.hasErrors();
            case WARNING -> report.hasErrors() || report.count(Severity.WARNING) > 0;
            case NONE -> false;
        };
    }
}
