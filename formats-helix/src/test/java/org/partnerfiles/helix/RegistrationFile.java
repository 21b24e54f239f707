package org.partnerfiles.helix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;

/** A file that was read to its end, with methods that make the text of such files. */
public record RegistrationFile(
        @Nullable CustomerRegistrationHeader header, List<Row<CustomerRegistration>> rows, ValidationReport report) {

    public static final Charset ANSI = Charset.forName("windows-1252");
    public static final String NAME = "202601310215_CUSTOMERREGISTRATION.TXT";

    /** A header in exactly the form of the document. */
    public static String header(long count) {
        return NAME + "\t" + count + "\t2026-01-31T02:15:07.120-06:00\t2026-01-30T23:59:59.999-06:00\r\n";
    }

    /** A content line in exactly the form of the document, with every field filled. */
    public static String fullLine(long id) {
        return String.join(
                        "\t",
                        Long.toString(id),
                        "C-" + id,
                        "Rosa",
                        "Ann",
                        "Field",
                        "Jr.",
                        "1986-07-12",
                        "F",
                        "en-US",
                        "000120300",
                        "Manual Review",
                        "2026-01-29T10:30:31.456-06:00",
                        "2026-01-30T10:30:31.456-06:00",
                        "2026-01-30T10:30:31.001-05:00",
                        "2026-01-30T10:30:31.456+00:00",
                        "2026-01-30T10:30:31.456-06:00",
                        "2026-01-30T10:30:31.4567-06:00",
                        "D000-0000-0000",
                        "NY",
                        "2016-07-12T00:00:00.000-05:00",
                        "2036-07-12T00:00:00.000-05:00",
                        "000000000",
                        "US",
                        "2016-07-12T00:00:00.000-05:00",
                        "2026-07-12T00:00:00.000-05:00",
                        "rosa.field@example.com",
                        "N",
                        "Y",
                        "Y",
                        "2026-01-29T10:31:00.000-06:00",
                        "321 Oak Lane",
                        "Flat \"B\"",
                        "\"",
                        "a\"b",
                        "Schenectady",
                        "NY",
                        "12345-6789",
                        "US",
                        "P.O. Box 1",
                        "",
                        "",
                        "",
                        "Schenectady",
                        "NY",
                        "12345",
                        "USA",
                        "555-555-0100",
                        "555-555-0101",
                        "555-555-0102",
                        "one",
                        " two ",
                        "",
                        "four",
                        "last")
                + "\r\n";
    }

    public static RegistrationFile read(String text) {
        return read(Helix.CUSTOMER_REGISTRATIONS, text, null);
    }

    public static RegistrationFile read(FileFormat<CustomerRegistration> format, String text, @Nullable String name) {
        return read(format, text.getBytes(ANSI), name);
    }

    public static RegistrationFile read(FileFormat<CustomerRegistration> format, byte[] bytes, @Nullable String name) {
        try (RecordReader<CustomerRegistration> reader = format.reader(new ByteArrayInputStream(bytes), name)) {
            List<Row<CustomerRegistration>> rows = new ArrayList<>();
            reader.forEach(rows::add);
            // a rule that failed reports nothing more, and a test must not take that for a file without findings
            if (reader.report().count(CoreRules.RULE_FAILED) > 0) {
                throw new AssertionError(reader.report().findings());
            }
            return new RegistrationFile(reader.headerRecord(CustomerRegistrationHeader.class), rows, reader.report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(
            FileFormat<CustomerRegistration> format,
            CustomerRegistrationHeader header,
            List<CustomerRegistration> customers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<CustomerRegistration> writer =
                format.withHeaderRecord(header).writer(out)) {
            for (CustomerRegistration customer : customers) {
                writer.write(customer);
            }
            writer.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(ANSI);
    }

    /** The same file, written again. */
    String rewritten() {
        return write(Helix.CUSTOMER_REGISTRATIONS, header, records());
    }

    /** The records of all rows, which are all accepted. */
    public List<CustomerRegistration> records() {
        return rows.stream()
                .map(row -> ((Row.Accepted<CustomerRegistration>) row).record())
                .toList();
    }

    /** Every finding as {@code line column rule}, with {@code -} for the row or file as a whole. */
    public List<String> found() {
        return report.findings().stream().map(RegistrationFile::line).toList();
    }

    public static String line(Finding finding) {
        String column = finding.location().column();
        return finding.location().line() + " " + (column == null ? "-" : column) + " " + finding.rule();
    }
}
