package org.partnerfiles.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;

/** A file of parcels read to its end. */
public record Parcels(List<Row<Parcel>> rows, List<Finding> fileFindings, ValidationReport report) {

    /** The header in the table's order. */
    public static final String HEADER = "id,receiver,phone,speed,due,weight,labels,pin\n";

    public static Parcels read(String text) {
        return read(Parcel.FORMAT, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Parcels read(FileFormat<Parcel> format, byte[] bytes) {
        try (RecordReader<Parcel> reader = format.reader(new ByteArrayInputStream(bytes), "parcels.csv")) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Parcels read(FileFormat<Parcel> format, Path file) {
        try (RecordReader<Parcel> reader = format.reader(file)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Parcels read(RecordReader<Parcel> reader) {
        List<Row<Parcel>> rows = new ArrayList<>();
        reader.forEach(rows::add);
        return new Parcels(rows, reader.fileFindings(), reader.report());
    }

    public static String write(FileFormat<Parcel> format, List<Parcel> parcels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Parcel> writer = format.writer(out)) {
            for (Parcel parcel : parcels) {
                writer.write(parcel);
            }
            writer.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The records that were accepted. */
    public List<Parcel> accepted() {
        List<Parcel> records = new ArrayList<>();
        for (Row<Parcel> row : rows) {
            if (row instanceof Row.Accepted<Parcel> good) {
                records.add(good.record());
            }
        }
        return records;
    }

    /** Every finding as {@code line column rule}, with {@code -} for the row or file as a whole. */
    public List<String> found() {
        List<String> found = new ArrayList<>();
        report.findings().forEach(finding -> found.add(line(finding)));
        return found;
    }

    private static String line(Finding finding) {
        String column = finding.location().column();
        return finding.location().line() + " " + (column == null ? "-" : column) + " " + finding.rule();
    }
}
