package org.partnerfiles.accountupload;

import static org.partnerfiles.text.Blanks.filled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.internal.correction.CorrectionWriter;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.accountupload.internal.table.ErrorTable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;

/**
 * The recipient's answer to an upload {@code x.csv}, named {@code x.csv.err}: empty if every record was accepted, otherwise the refused
 * records, each with a message. The other rows of the upload are accepted. To correct the upload, send only the refused records again,
 * corrected and under a new name.
 *
 * <pre>{@code
 * ErrorFile errors = ErrorFile.read(Path.of("2026-01-31-09-30-00.csv.err")).matchedWith(Path.of("2026-01-31-09-30-00.csv"));
 * CorrectedUpload again = errors.correct(AccountUpload.ACCOUNTS, names, refused -> corrected(refused));
 * }</pre>
 *
 * <p>The refused records are kept in memory. Immutable.
 */
public final class ErrorFile {

    private final Path path;
    private final List<String> headers;
    private final List<RefusedRecord> refused;
    private final List<Finding> findings;

    private ErrorFile(Path path, List<String> headers, List<RefusedRecord> refused, List<Finding> findings) {
        this.path = path;
        this.headers = headers;
        this.refused = List.copyOf(refused);
        this.findings = List.copyOf(findings);
    }

    /**
     * Reads an error file. Blanks around cells and headers are ignored; a message is kept whole.
     *
     * @param file the file
     * @return its content
     * @throws IOException if it cannot be read
     */
    public static ErrorFile read(Path file) throws IOException {
        List<RefusedRecord> refused = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (RecordReader<ErrorTable.ErrorRow> reader = ErrorTable.FORMAT.reader(file)) {
            for (Row<ErrorTable.ErrorRow> row : reader) {
                findings.addAll(row.findings());
                if (row instanceof Row.Accepted<ErrorTable.ErrorRow> accepted) {
                    refused.add(refused(accepted.record(), row.unmapped()));
                } else if (row.findings().isEmpty()) {
                    findings.add(unread(file, row));
                }
            }
            findings.addAll(reader.fileFindings());
            List<String> headers = reader.columns().headers().stream()
                    .map(String::strip)
                    .filter(header -> !header.equals(ErrorTable.ERRORS))
                    .toList();
            return new ErrorFile(file, headers, refused, findings);
        }
    }

    /** For a row below a header that cannot be read: an error file without such rows means that every record was accepted. */
    private static Finding unread(Path file, Row<?> row) {
        return new Finding(
                CoreRules.UNREADABLE_ROW,
                Effect.RECORD_REJECTED,
                new Location(String.valueOf(file.getFileName()), row.line(), row.number(), null),
                "a record was refused, but the header does not show which of its cells is the message");
    }

    private static RefusedRecord refused(ErrorTable.ErrorRow row, UnmappedCells cells) {
        Map<String, String> byHeader = new LinkedHashMap<>();
        cells.byHeader().forEach((header, text) -> byHeader.put(header.strip(), text.strip()));
        List<Column<UploadAccount, ?>> columns = AccountTable.TABLE.columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (Column<UploadAccount, ?> column : columns) {
            String text = filled(byHeader.remove(column.header()));
            values[column.position()] = text != null ? column.type().read(text, CellType.Problems.IGNORED) : null;
        }
        String message = row.errors();
        return new RefusedRecord(
                message == null ? "" : message.strip(),
                AccountTable.TABLE.assemble(values, UnmappedCells.none()),
                UnmappedCells.named(byHeader),
                0);
    }

    /** {@return the name of the upload: this file's without {@code .err}} */
    public String uploadName() {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(UploadFileName.ERRORS)
                ? name.substring(0, name.length() - UploadFileName.ERRORS.length())
                : name;
    }

    /** {@return the refused records in the order of the file; empty if every record was accepted} */
    public List<RefusedRecord> refused() {
        return refused;
    }

    /** {@return the findings on the error file itself, such as rows that cannot be read; usually none} */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Matches the refused records with the upload by AccountRef. If one occurs more than once, an equal row is preferred. A matched record
     * is replaced by the one that was sent and gets its line; others stay as they are.
     *
     * @param sent the upload
     * @return this error file with its records matched
     * @throws IOException if the upload cannot be read
     */
    public ErrorFile matchedWith(Path sent) throws IOException {
        Map<String, List<Sent>> candidates = new LinkedHashMap<>();
        for (RefusedRecord record : refused) {
            candidates.put(key(record.record()), new ArrayList<>());
        }
        try (RecordReader<UploadAccount> reader =
                AccountUpload.ACCOUNTS.withoutRules().reader(sent)) {
            for (Row<UploadAccount> row : reader) {
                UploadAccount record = row.record();
                List<Sent> same = record == null ? null : candidates.get(key(record));
                if (record != null && same != null) {
                    same.add(new Sent(record, row.line()));
                }
            }
        }
        List<RefusedRecord> matched = new ArrayList<>();
        for (RefusedRecord record : refused) {
            Sent match = remove(candidates.getOrDefault(key(record.record()), List.of()), record.record());
            matched.add(match == null ? record : record.sentAs(match.record, match.line));
        }
        return new ErrorFile(path, headers, matched, findings);
    }

    private record Sent(UploadAccount record, long line) {}

    private static String key(UploadAccount account) {
        String ref = account.accountRef();
        return ref == null ? "" : ref.strip();
    }

    private static @Nullable Sent remove(List<Sent> candidates, UploadAccount record) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).record.equals(record)) {
                return candidates.remove(i);
            }
        }
        return candidates.isEmpty() ? null : candidates.remove(0);
    }

    /**
     * Writes the upload that corrects this one, beside the error file, under the next name. It has the columns of the upload and those
     * for which a corrected record has a value. Records that still have errors are left out, and are in the report.
     *
     * @param format the format, with the options and look-ups for checking the upload
     * @param names makes the name, later than the upload's
     * @param correction returns the corrected record, or null if it is not uploaded again
     * @return the new upload
     * @throws IOException if it cannot be written
     */
    public CorrectedUpload correct(
            FileFormat<UploadAccount> format,
            UploadFileNames names,
            Function<RefusedRecord, @Nullable UploadAccount> correction)
            throws IOException {
        return CorrectionWriter.write(refused, headers, nextFile(names), format, correction);
    }

    private Path nextFile(UploadFileNames names) {
        UploadFileName sent = UploadFileName.parse(uploadName());
        Path file;
        do {
            UploadFileName next = sent == null ? names.next() : names.nextAfter(sent);
            file = path.resolveSibling(next.toString());
        } while (Files.exists(file));
        return file;
    }

    /** {@return the file's name and how many records were refused} */
    @Override
    public String toString() {
        return path.getFileName() + ": " + refused.size() + " records refused";
    }
}
