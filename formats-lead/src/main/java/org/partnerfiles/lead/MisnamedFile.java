package org.partnerfiles.lead;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.report.ValidationReport;

/** A file whose name is not one of Lead's: only its name is checked. */
final class MisnamedFile {

    private MisnamedFile() {}

    /** The type that a name suggests. */
    static LeadFileType typeOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("owner") || lower.contains("relation")) {
            return LeadFileType.CUSTOMER_RELATIONSHIP;
        }
        return lower.contains("account") ? LeadFileType.ACCOUNT : LeadFileType.CUSTOMER;
    }

    /** The report on a file of that name without rows. */
    static <R> ValidationReport report(FileFormat<R> format, String name, FileTokens tokens) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        try (RecordWriter<R> out = format.withoutRules().writer(header)) {
            out.publish();
        }
        ValidationReport report = format.withOption(Lead.FILE_TOKENS, tokens)
                .validator()
                .validate(new ByteArrayInputStream(header.toByteArray()), name);
        return new ValidationReport(
                report.format(),
                report.file(),
                report.read(),
                report.accepted(),
                report.rejected(),
                report.fileRejected(),
                report.findings(),
                report.counts(),
                List.of(), // nothing was read that a rule could have been applied to
                report.truncated(),
                report.rows(),
                report.further(),
                report.remarks());
    }
}
