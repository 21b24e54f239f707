package org.partnerfiles.accountupload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.internal.correction.CorrectionWriter;
import org.partnerfiles.accountupload.internal.correction.RefusedRows;
import org.partnerfiles.accountupload.internal.correction.SentRows;
import org.partnerfiles.accountupload.internal.table.ErrorTable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Printable;

/**
 * The recipient's answer to an upload {@code x.csv}, named {@code x.csv.err}: empty if every record was accepted, otherwise the refused
 * records, each with a message. The other rows of the upload are accepted. To correct the upload, send only the refused records again,
 * corrected and under a new name.
 *
 * <pre>{@code
 * ErrorFile errors = ErrorFile.read(Path.of("2026-01-31-09-30-00.csv.err")).matchedWith(Path.of("2026-01-31-09-30-00.csv"));
 * errors.taken().forEach(record -> store.taken(record.accountRef()));
 * CorrectedUpload again = errors.correct(AccountUpload.ACCOUNTS, names, refused -> corrected(refused));
 * }</pre>
 *
 * <p>The refused records, and the references of the others, are kept in memory. Immutable.
 *
 * @since 0.1.0
 */
public final class ErrorFile {

    private final Path path;
    private final List<String> headers;
    private final List<RefusedRecord> refused;
    private final List<Finding> findings;
    private final @Nullable List<SentRecord> taken;

    private ErrorFile(
            Path path,
            List<String> headers,
            List<RefusedRecord> refused,
            List<Finding> findings,
            @Nullable List<SentRecord> taken) {
        this.path = path;
        this.headers = List.copyOf(headers);
        this.refused = List.copyOf(refused);
        this.findings = List.copyOf(findings);
        this.taken = taken == null ? null : List.copyOf(taken);
    }

    /**
     * Reads an error file. Blanks around cells and headers are ignored; a message is kept whole. Rows with the same cells and different
     * messages are one record.
     *
     * @param file the file
     * @return its content
     * @throws IOException if it cannot be read
     */
    public static ErrorFile read(Path file) throws IOException {
        RefusedRows rows = new RefusedRows();
        List<Finding> findings = new ArrayList<>();
        try (RecordReader<ErrorTable.ErrorRow> reader = ErrorTable.FORMAT.reader(file)) {
            for (Row<ErrorTable.ErrorRow> row : reader) {
                findings.addAll(row.findings());
                if (row instanceof Row.Accepted<ErrorTable.ErrorRow> accepted) {
                    String message = accepted.record().errors();
                    rows.add(message == null ? "" : message.strip(), stripped(row.unmapped()));
                } else if (row.findings().isEmpty()) {
                    findings.add(unread(file, row));
                }
            }
            findings.addAll(reader.fileFindings());
            List<String> headers = stripped(reader.columns().headers());
            headers.remove(ErrorTable.ERRORS);
            return new ErrorFile(file, headers, rows.records(), findings, null);
        }
    }

    private static UnmappedCells stripped(UnmappedCells cells) {
        return new UnmappedCells(stripped(cells.headers()), stripped(cells.texts()));
    }

    private static List<String> stripped(List<String> texts) {
        List<String> stripped = new ArrayList<>(texts.size());
        for (String text : texts) {
            stripped.add(text.strip());
        }
        return stripped;
    }

    /** For a row below a header that cannot be read: an error file without such rows means that every record was accepted. */
    private static Finding unread(Path file, Row<?> row) {
        return new Finding(
                CoreRules.UNREADABLE_ROW,
                Effect.RECORD_REJECTED,
                new Location(String.valueOf(file.getFileName()), row.line(), row.number(), null),
                "a record was refused, but the header does not show which of its cells is the message");
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
     * {@return whether every record of the upload was accepted} Only if the whole file was understood: it has no refused record and no
     * finding that is an error.
     */
    public boolean allTaken() {
        return refused.isEmpty() && isReadable();
    }

    private boolean isReadable() {
        for (Finding finding : findings) {
            if (finding.effect().isError()) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return the records of the upload that were accepted, in the order of the upload; none if it is not certain which were, as a row of
     * the error file could not be read or a refused record is not matched}
     *
     * @throws IllegalStateException before {@link #matchedWith}
     */
    public List<SentRecord> taken() {
        if (taken == null) {
            throw new IllegalStateException("the upload is not known: call matchedWith");
        }
        return taken;
    }

    /**
     * Matches the refused records with the upload: with the rows that have the same cells, then with those that have the same AccountRef if
     * it is clear which. A matched record is replaced by the one that was sent, with its cells as they stood, its line and its number;
     * others stay as they are.
     *
     * @param sent the upload
     * @return this error file with its records matched
     * @throws IOException if the upload cannot be read
     */
    public ErrorFile matchedWith(Path sent) throws IOException {
        SentRows rows = SentRows.read(refused, headers, sent);
        return new ErrorFile(path, headers, rows.refused(), findings, isReadable() ? rows.taken() : List.of());
    }

    /**
     * Writes the upload that corrects this one, beside the error file, under the next name that is free. It has the columns of the upload
     * and those for which a corrected record has a value. Cells whose component the correction did not change are written as they stood,
     * readable or not; {@link AccountUpload#IGNORED_VALUES} changes nothing. A record that still has an error is left out: the result
     * names it.
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
        return CorrectionWriter.write(refused, headers, () -> nextFile(names), format, correction);
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
        return Printable.of(String.valueOf(path.getFileName())) + ": " + refused.size() + " records refused";
    }
}
