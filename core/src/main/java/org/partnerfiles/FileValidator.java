package org.partnerfiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.OpenBatchRules;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.stream.RecordValidation;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.report.ValidationReport;

/**
 * Checks records and files by a format's rules. Immutable and shareable between threads.
 *
 * <pre>{@code
 * List<Finding> findings = LoanPro.CUSTOMERS.validator().validate(customer);
 * ValidationReport report = LoanPro.CUSTOMERS.validator().validate(Path.of("customers.csv"));
 * }</pre>
 *
 * @param <R> the record
 */
public final class FileValidator<R> {

    private final FileFormat<R> format;
    private final RecordValidation<R> ofRecords;

    FileValidator(FileFormat<R> format) {
        this.format = format;
        this.ofRecords = new RecordValidation<>(format.format());
    }

    /**
     * Checks one record by itself: constraints, record rules, and rules with look-ups, which are called for this record only.
     *
     * @param record the record
     * @return what is wrong with it
     */
    public List<Finding> validate(R record) {
        return ofRecords.check(record);
    }

    /**
     * Checks records in order, as the records of one file.
     *
     * @param records the records
     * @return what is wrong with them, by record number
     */
    public ValidationReport validateAll(Iterable<? extends R> records) {
        return ofRecords.checkAll(records);
    }

    /**
     * Checks a file.
     *
     * @param file the file
     * @return what is wrong with it
     * @throws IOException if it cannot be read
     */
    public ValidationReport validate(Path file) throws IOException {
        try (RecordReader<R> reader = format.reader(file)) {
            return drained(reader);
        }
    }

    /**
     * Checks a stream, which stays open.
     *
     * @param in the bytes of a file
     * @param name the file's name, or null if it is not known
     * @return what is wrong with it
     * @throws IOException if it cannot be read
     */
    public ValidationReport validate(InputStream in, @Nullable String name) throws IOException {
        try (RecordReader<R> reader = format.reader(in, name)) {
            return drained(reader);
        }
    }

    /**
     * Checks several files as one batch, in order: a rule at batch level remembers the earlier files.
     *
     * @param files the files
     * @return what is wrong with each, in the same order; findings about the batch are in the last report
     * @throws IOException if one cannot be read
     */
    public List<ValidationReport> validate(List<Path> files) throws IOException {
        Format<R> rules = format.format();
        List<ValidationReport> reports = new ArrayList<>();
        try (OpenBatchRules<R> batch = new OpenBatchRules<>(rules, rules.enforcer(), files.size())) {
            for (Path file : files) {
                try (RecordReader<R> reader = format.reader(file, batch)) {
                    reports.add(drained(reader));
                }
            }
        }
        return reports;
    }

    private static <R> ValidationReport drained(RecordReader<R> reader) throws IOException {
        while (reader.read() != null) {
            // the reader collects the findings
        }
        return reader.report();
    }
}
