package org.partnerfiles.helix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;

/** A customer file that was read to its end, with methods that make the text of such files. */
public record CustomerFile(
        @Nullable CustomerRegistrationHeader header, List<HelixCustomer> records, ValidationReport report) {

    public static final String NAME = "202601310215_CUSTOMER.TXT";

    private static final String MOMENT = "2026-01-30T10:30:31.456-06:00";

    /** A header in exactly the form of the document. */
    public static String header(long count) {
        return NAME + "\t" + count + "\t2026-01-31T02:15:07.120-06:00\t2026-01-30T23:59:59.999-06:00\r\n";
    }

    /** A content line with the given fields; the others are blank. */
    public static String line(long id, String status, String archived, String deceased, String verified) {
        return id + "\t".repeat(10) + status + "\t2026-01-20T10:30:31.456-06:00\t" + archived + "\t" + deceased + "\t"
                + verified + "\t".repeat(42) + "\r\n";
    }

    /** A content line with the 84 fields that Helix's own files have, every documented one filled with its tab offset where it can be. */
    public static String fullLine(long id) {
        List<String> fields = new ArrayList<>();
        fields.add(Long.toString(id));
        for (int offset = 1; offset < 84; offset++) {
            fields.add(
                    switch (offset) {
                        case 6 -> "1986-07-12";
                        case 7 -> "F";
                        case 10 -> "Archived";
                        case 11, 12, 13, 14, 15, 18, 19, 22, 23, 28, 30, 56 -> MOMENT;
                        case 25, 26, 27, 29 -> offset == 26 ? "N" : "Y";
                        default -> Integer.toString(offset);
                    });
        }
        return String.join("\t", fields) + "\r\n";
    }

    public static CustomerFile read(String text) {
        return read(Helix.CUSTOMERS, text, null);
    }

    public static CustomerFile read(FileFormat<HelixCustomer> format, String text, @Nullable String name) {
        var bytes = new ByteArrayInputStream(text.getBytes(RegistrationFile.ANSI));
        try (RecordReader<HelixCustomer> reader = format.reader(bytes, name)) {
            List<HelixCustomer> records = new ArrayList<>();
            for (Row<HelixCustomer> row : reader) {
                records.add(row.record());
            }
            return new CustomerFile(reader.headerRecord(CustomerRegistrationHeader.class), records, reader.report());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(CustomerRegistrationHeader header, List<HelixCustomer> customers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<HelixCustomer> writer =
                Helix.CUSTOMERS.withHeaderRecord(header).writer(out)) {
            for (HelixCustomer customer : customers) {
                writer.write(customer);
            }
            writer.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(RegistrationFile.ANSI);
    }

    /** Every finding as {@code line column rule}, with {@code -} for the row or file as a whole. */
    public List<String> found() {
        return report.findings().stream().map(RegistrationFile::line).toList();
    }
}
