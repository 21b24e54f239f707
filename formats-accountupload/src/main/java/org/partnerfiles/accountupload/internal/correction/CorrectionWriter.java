package org.partnerfiles.accountupload.internal.correction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.CorrectedUpload;
import org.partnerfiles.accountupload.CorrectedUpload.LeftOut;
import org.partnerfiles.accountupload.RefusedRecord;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.accountupload.internal.table.SentTable;
import org.partnerfiles.accountupload.internal.table.SentTable.SentRow;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;

/**
 * Writes corrected records as an upload. The cells of a record that its correction did not change are written as they stood, readable or
 * not. What is written is read first, by the rules of the host: a record with an error is left out.
 */
public final class CorrectionWriter {

    private static final String ACCOUNT_REF = AccountTable.ACCOUNT_REF.header();

    private record Correction(RefusedRecord refused, UploadAccount corrected) {}

    private record Verdict(ValidationReport report, List<List<Finding>> errors) {}

    private final FileFormat<UploadAccount> format;
    private final List<Correction> corrections = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<String> headers;

    private CorrectionWriter(FileFormat<UploadAccount> format, List<String> headers) {
        this.format = format;
        this.headers = new ArrayList<>(headers);
    }

    public static CorrectedUpload write(
            List<RefusedRecord> refused,
            List<String> headers,
            Supplier<Path> names,
            FileFormat<UploadAccount> format,
            Function<RefusedRecord, @Nullable UploadAccount> correction)
            throws IOException {
        CorrectionWriter writer = new CorrectionWriter(format, headers);
        for (RefusedRecord record : refused) {
            UploadAccount corrected = correction.apply(record);
            if (corrected == null) {
                writer.leftOut.add(new LeftOut(record, List.of()));
            } else {
                writer.corrections.add(new Correction(record, corrected));
            }
        }
        writer.addFilledColumns();
        return writer.write(names);
    }

    private void addFilledColumns() {
        for (Column<UploadAccount, ?> column : AccountTable.TABLE.columns()) {
            if (!headers.contains(column.header())
                    && corrections.stream().anyMatch(one -> isGiven(column.valueIn(one.corrected)))) {
                headers.add(column.header());
            }
        }
    }

    private CorrectedUpload write(Supplier<Path> names) throws IOException {
        List<UnmappedCells> rows = new ArrayList<>();
        for (Correction one : corrections) {
            rows.add(cells(one));
        }
        while (true) {
            Path file = names.get();
            Verdict verdict = verdict(rows, String.valueOf(file.getFileName()));
            List<UnmappedCells> accepted = new ArrayList<>();
            List<LeftOut> all = new ArrayList<>(leftOut);
            for (int i = 0; i < rows.size(); i++) {
                List<Finding> errors = verdict.errors.get(i);
                if (errors.isEmpty() && !verdict.report.fileRejected()) {
                    accepted.add(rows.get(i));
                } else {
                    all.add(new LeftOut(corrections.get(i).refused, errors));
                }
            }
            if (accepted.isEmpty()) {
                return new CorrectedUpload(null, verdict.report, all);
            }
            if (publish(accepted, file)) {
                return new CorrectedUpload(file, verdict.report, all);
            }
        }
    }

    /** The cells of a corrected record; those that were not changed as they stood. Of two columns with one header the first is changed. */
    private UnmappedCells cells(Correction one) {
        UnmappedCells before = one.refused.cells();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            String text = i < before.texts().size() ? before.texts().get(i) : "";
            Column<UploadAccount, ?> column = AccountTable.TABLE.column(header);
            texts.add(column == null || headers.indexOf(header) < i ? text : changed(column, one, text));
        }
        return new UnmappedCells(headers, texts);
    }

    private <T> String changed(Column<UploadAccount, T> column, Correction one, String before) {
        T value = column.valueIn(one.corrected);
        if (Objects.equals(value, column.valueIn(one.refused.record()))) {
            return before;
        }
        return value == null ? "" : column.type().write(value, CellType.Problems.IGNORED);
    }

    private Verdict verdict(List<UnmappedCells> rows, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FileFormat<SentRow> cells = SentTable.FORMAT.withoutRules();
        try (RecordWriter<SentRow> writer = cells.writer(bytes, columns())) {
            writeAll(rows, writer);
            writer.publish();
        }
        List<List<Finding>> errors = new ArrayList<>();
        try (RecordReader<UploadAccount> reader = format.reader(new ByteArrayInputStream(bytes.toByteArray()), name)) {
            for (Row<UploadAccount> row : reader) {
                errors.add(errors(row));
            }
            return new Verdict(reader.report(), errors);
        }
    }

    private static List<Finding> errors(Row<UploadAccount> row) {
        List<Finding> errors = new ArrayList<>();
        for (Finding finding : row.findings()) {
            if (finding.effect().isError()) {
                errors.add(finding);
            }
        }
        return errors;
    }

    /** Whether the file has its name; false if another was given it in the meantime. */
    private boolean publish(List<UnmappedCells> rows, Path file) throws IOException {
        try (RecordWriter<SentRow> writer = SentTable.FORMAT.withoutRules().writer(file, columns())) {
            writeAll(rows, writer);
            writer.publish();
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private void writeAll(List<UnmappedCells> rows, RecordWriter<SentRow> writer) throws IOException {
        int ref = headers.indexOf(ACCOUNT_REF);
        List<String> names = new ArrayList<>(headers);
        names.remove(ACCOUNT_REF);
        List<String> others = List.copyOf(names);
        for (UnmappedCells row : rows) {
            List<String> texts = new ArrayList<>(row.texts());
            String accountRef = ref < 0 ? null : texts.remove(ref);
            writer.write(new SentRow(accountRef), new UnmappedCells(others, texts));
        }
    }

    private FileColumns columns() {
        return new FileColumns(headers, headers.contains(ACCOUNT_REF) ? List.of(ACCOUNT_REF) : List.of());
    }

    private static boolean isGiven(@Nullable Object value) {
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }
}
