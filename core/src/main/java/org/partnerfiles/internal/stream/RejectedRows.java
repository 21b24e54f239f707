package org.partnerfiles.internal.stream;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.csv.KnownFirstLine;
import org.partnerfiles.internal.csv.Quoting;
import org.partnerfiles.internal.file.FileBytes;
import org.partnerfiles.internal.file.SpooledBytes;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.io.RawText;
import org.partnerfiles.io.RejectsFile;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** Writes the rejected rows of a file as they stood, after its header. */
final class RejectedRows implements Closeable {

    private final Target target;
    private final OutputStream out;
    /** The rows until their number is known, which the header has; null where they are written at once. */
    private final @Nullable SpooledBytes spooled;

    /** The file that is read, from which a row over the limit is copied; null if it can be read only once. */
    private final @Nullable FileBytes read;

    private final @Nullable RawText header;
    private final int countCell;
    private final String statedCount;
    private final boolean withRules;
    private final Quoting quoting;
    private final String delimiter;
    private final String lineEnd;
    private final int cellsExpected;
    private long written;
    private long leftOut;
    private boolean failed;
    private boolean published;

    /**
     * Begins a file.
     *
     * @param file where it is
     * @param table the table of the rows
     * @param beginning the first line of the file that is read
     * @param read the file that is read, or null if it can be read only once
     * @param countsRows whether that line may have the number of rows: it is a record about the file, and could be read
     * @throws IOException if it cannot be made
     * @throws IllegalStateException if rules are to be named and a row cannot have a further cell
     */
    RejectedRows(
            RejectsFile file,
            RecordTable<?> table,
            FileBeginning<?> beginning,
            @Nullable FileBytes read,
            boolean countsRows)
            throws IOException {
        Layout layout = table.layout();
        boolean named = layout.firstLine() == Layout.FirstLine.COLUMN_NAMES;
        if (file.withRules() && !named && layout.longRows() == Layout.RaggedRows.REJECTED) {
            throw new IllegalStateException("rules cannot be named in a layout where no row can have a further cell");
        }
        KnownFirstLine firstLine = beginning.firstLine();
        this.read = read;
        this.header = beginning.header();
        this.withRules = file.withRules();
        this.quoting = Quoting.of(layout, firstLine.delimiter());
        this.delimiter = String.valueOf(firstLine.delimiter());
        this.lineEnd = layout.lineEnd().text();
        this.cellsExpected = named
                ? firstLine.cells().size() - beginning.unnamed()
                : table.columns().size();
        this.countCell = countsRows ? countCell(table.headerRecord(), firstLine) : -1;
        this.statedCount = countCell < 0 ? "" : firstLine.cells().get(countCell);
        this.target = Target.privateFile(file.path());
        this.spooled = countCell < 0 ? null : new SpooledBytes(target.directory());
        this.out = spooled == null ? target.bytes() : spooled;
        try {
            if (named && header != null) {
                writeLine(header, withRules ? RejectsFile.RULES_COLUMN : null);
            } else if (header != null && spooled == null) {
                writeLine(header, null);
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** The index of the cell of the first line that has the number of rows, or -1. */
    private static int countCell(@Nullable HeaderRecord<?> headerRecord, KnownFirstLine firstLine) {
        Column<?, Long> counts = headerRecord == null ? null : headerRecord.rowCount();
        boolean stated = counts != null
                && counts.position() < firstLine.cells().size()
                && !firstLine.cells().get(counts.position()).isBlank();
        return counts != null && stated ? counts.position() : -1;
    }

    /**
     * Adds a row if it is rejected; after the last row, gives the file its name.
     *
     * @param row the row, or null after the last one
     * @throws IOException if that fails; then the file does not get its name later either
     */
    void write(@Nullable Row<?> row) throws IOException {
        if (failed) {
            throw new IOException("the file of rejected rows could not be written; it is incomplete");
        }
        failed = true;
        if (row instanceof Row.Rejected<?> rejected) {
            add(rejected);
        } else if (row == null && !published) {
            publish();
            published = true;
        }
        failed = false;
    }

    private void add(Row.Rejected<?> row) throws IOException {
        if (header != null && !header.isWhole()) {
            leftOut++;
        } else if (row.raw().isWhole()) {
            boolean named = withRules && row.cells().size() >= cellsExpected;
            writeLine(row.raw(), named ? rules(row) : null);
            written++;
        } else if (copied(row.place())) {
            written++;
        } else {
            leftOut++;
        }
    }

    /** Copies a row over the limit, which was not kept; returns whether that is possible. */
    private boolean copied(Row.Place place) throws IOException {
        int last = read == null ? -1 : read.copy(place.offset(), place.length(), out);
        if (last >= 0 && last != '\n' && last != '\r') {
            out.write(ascii(lineEnd));
        }
        return last >= 0;
    }

    private static String rules(Row.Rejected<?> row) {
        return row.findings().stream()
                .filter(finding -> finding.effect().isError())
                .map(Finding::rule)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void writeLine(RawText line, @Nullable String further) throws IOException {
        out.write(line.bytes());
        if (further != null) {
            String cell = quoting.needsQuotes(further) ? Quoting.quote(further) : further;
            out.write(ascii(delimiter + cell));
        }
        out.write(ascii(line.lineEnd().isEmpty() ? lineEnd : line.lineEnd()));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** {@return how many rows were not written, as their bytes were not kept and cannot be read again} */
    long leftOut() {
        return leftOut;
    }

    private void publish() throws IOException {
        if (spooled != null && header != null) {
            writeCounted(header);
            spooled.transferTo(target.bytes());
        }
        target.publish();
    }

    /** Writes the header with the number of the rejected rows. */
    private void writeCounted(RawText line) throws IOException {
        byte[] bytes = line.bytes();
        int from = 0;
        for (int cell = 0; cell < countCell; cell++) {
            from = quoting.cellEnd(bytes, from) + 1;
        }
        int to = quoting.cellEnd(bytes, from);
        OutputStream file = target.bytes();
        file.write(bytes, 0, from);
        String count = Long.toString(written);
        if (statedCount.startsWith("0")) {
            count = "0".repeat(Math.max(0, statedCount.length() - count.length())) + count;
        }
        file.write(ascii(count));
        file.write(bytes, to, bytes.length - to);
        file.write(ascii(line.lineEnd().isEmpty() ? lineEnd : line.lineEnd()));
    }

    /** Removes what was written, if it is not published. */
    @Override
    public void close() throws IOException {
        try {
            if (spooled != null) {
                spooled.close();
            }
        } finally {
            target.discard();
        }
    }
}
