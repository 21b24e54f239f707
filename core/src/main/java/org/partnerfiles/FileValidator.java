package org.partnerfiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.OpenBatchRules;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.stream.RecordValidation;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.HeaderRecord;

/**
 * Checks records and files by a format's rules. Immutable and shareable between threads.
 *
 * <pre>{@code
 * List<Finding> findings = LoanPro.CUSTOMERS.validator().validate(customer);
 * ValidationReport report = LoanPro.CUSTOMERS.validator().validate(Path.of("customers.csv"));
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
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
     * Checks several files as one batch: a rule at batch level remembers the earlier files. The files are checked in the order of their
     * {@linkplain org.partnerfiles.table.HeaderRecord#inOrderOf header records} if the format states one, otherwise in the given order.
     *
     * @param files the files; if their order depends on their header records, these are read first
     * @return what is wrong with each, in the given order; findings about the batch are in the report of the file that is checked last
     * @throws IOException if one cannot be read
     */
    public List<ValidationReport> validate(List<Path> files) throws IOException {
        Format<R> rules = format.format();
        ValidationReport[] reports = new ValidationReport[files.size()];
        try (OpenBatchRules<R> batch = new OpenBatchRules<>(rules, rules.enforcer(), files.size())) {
            for (int index : inOrder(files)) {
                try (RecordReader<R> reader = format.reader(files.get(index), batch, null)) {
                    reports[index] = drained(reader);
                }
            }
        }
        return List.of(reports);
    }

    /** The indexes of the files in the order of a series; a file without a readable header record comes last. */
    private int[] inOrder(List<Path> files) throws IOException {
        HeaderRecord<?> header = format.table().headerRecord();
        if (header != null
                && header.order() != null
                && files.size() > 1
                && files.stream().allMatch(Files::isRegularFile)) {
            return inOrder(files, header);
        }
        return IntStream.range(0, files.size()).toArray();
    }

    private <H> int[] inOrder(List<Path> files, HeaderRecord<H> header) throws IOException {
        List<@Nullable H> headers = new ArrayList<>();
        for (Path file : files) {
            try (RecordReader<R> reader = format.withoutRules().reader(file)) {
                headers.add(comparable(reader.headerRecord(header.table().recordType()), header));
            }
        }
        Comparator<@Nullable H> order = Comparator.nullsLast(header.order());
        return IntStream.range(0, files.size())
                .boxed()
                .sorted((one, other) -> order.compare(headers.get(one), headers.get(other)))
                .mapToInt(index -> index)
                .toArray();
    }

    /** {@return a header record, or null if the comparison throws even for the record and itself, such as of a day that is null} */
    private static <H> @Nullable H comparable(@Nullable H record, HeaderRecord<H> header) {
        Comparator<? super H> order = header.order();
        try {
            if (record != null && order != null) {
                int ignored = order.compare(record, record);
            }
            return record;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static <R> ValidationReport drained(RecordReader<R> reader) throws IOException {
        while (reader.read() != null) {
            // the reader collects the findings
        }
        return reader.report();
    }
}
