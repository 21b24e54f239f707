package org.partnerfiles.springbatch;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.partnerfiles.io.OutputFile;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.ValidationReport;

/** Writes a report as JSON in the folder of a job. */
final class ReportFile {

    private ReportFile() {}

    static void write(ValidationReport report, Path place) throws IOException {
        try (OutputFile file = OutputFile.at(place)) {
            Writer text = new OutputStreamWriter(file.bytes(), StandardCharsets.UTF_8);
            JsonReport.write(report, text);
            text.flush();
            file.publish();
        }
    }
}
