package org.partnerfiles;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Layout;

/**
 * Reads a file tolerantly and writes the same records in the standard form of its format: the vendor's order and spelling of columns, the
 * layout's delimiter, quoting and line ends, each value as its type writes it. No value is checked and none is lost: columns that the
 * format does not know are kept after its own, and a file with a row that cannot be read is not written.
 *
 * <pre>{@code
 * FileNormalizer.Outcome outcome = FileNormalizer.of(LoanPro.CUSTOMERS).rewrite(in, out);
 * outcome.changes().forEach(System.out::println);
 * }</pre>
 *
 * @param <R> the record
 */
public final class FileNormalizer<R> {

    private final FileFormat<R> format;

    private FileNormalizer(FileFormat<R> format) {
        this.format = format;
    }

    /**
     * The result of rewriting a file.
     *
     * @param records how many records were written
     * @param changes what differs between the two files, in words, without the text of a cell
     * @param refused why the file was not written; empty if it was
     */
    public record Outcome(long records, List<String> changes, List<Finding> refused) {

        /** Copies. */
        public Outcome {
            changes = List.copyOf(changes);
            refused = List.copyOf(refused);
        }

        /** {@return whether the file was written} */
        public boolean isWritten() {
            return refused.isEmpty();
        }
    }

    /**
     * {@return a normalizer of a format's files}
     *
     * @param format the format, whose options define the standard form
     * @param <R> the record
     */
    public static <R> FileNormalizer<R> of(FileFormat<R> format) {
        return new FileNormalizer<>(format.withoutRules());
    }

    /**
     * Rewrites a file.
     *
     * @param in the file to read
     * @param out the file to write; an earlier one of that name is replaced
     * @return what changed, or why nothing was written
     * @throws IOException if a file cannot be read or written
     */
    public Outcome rewrite(Path in, Path out) throws IOException {
        try (RecordReader<R> reader = format.reader(in);
                InputStream bytes = Files.newInputStream(in);
                RowReader source = new RowReader(
                        bytes,
                        format.table().layout(),
                        format.format().settings().limits())) {
            Changes changes = new Changes(reader.columns().headers(), source);
            FileFormat<R> wider = format.withAdditionalColumns(changes.further.toArray(String[]::new));
            Object headerRecord = reader.headerRecord();
            if (headerRecord != null) {
                wider = wider.withHeaderRecord(headerRecord);
            } else if (format.table().headerRecord() != null) {
                return new Outcome(0, List.of(), reader.fileFindings());
            }
            try (RecordWriter<R> writer = wider.writer(out)) {
                return copy(reader, writer, changes);
            }
        }
    }

    private Outcome copy(RecordReader<R> reader, RecordWriter<R> writer, Changes changes) throws IOException {
        List<Finding> refused = new ArrayList<>();
        long records = 0;
        for (Row<R> row = reader.read(); row != null; row = reader.read()) {
            List<Finding> found;
            if (row instanceof Row.Accepted<R> accepted) {
                changes.compare(accepted);
                found = writer.offer(accepted.record(), accepted.unmapped());
                records++;
            } else {
                found = row.findings();
            }
            found.stream().filter(finding -> finding.effect().isError()).forEach(refused::add);
        }
        reader.fileFindings().stream()
                .filter(finding ->
                        finding.effect().isError() && reader.columns().headers().isEmpty())
                .forEach(refused::add);
        if (refused.isEmpty()) {
            try {
                writer.publish();
                return new Outcome(records, changes.inWords(), refused);
            } catch (InvalidRecordException e) {
                // such as a count in the first line that is not the number of rows: either may be wrong
                refused.addAll(e.findings());
            }
        }
        writer.abandon();
        return new Outcome(0, List.of(), refused);
    }

    /** Compares the text that was read with the text that is written. */
    private final class Changes {

        private final List<String> headers;
        private final List<@Nullable Column<R, ?>> columns = new ArrayList<>();
        private final List<String> further = new ArrayList<>();
        private final RowReader source;
        private final RawRow raw = new RawRow();
        private final Map<String, Long> cells = new LinkedHashMap<>();
        private long otherLineEnds;
        private boolean lastEnded = true;

        Changes(List<String> headers, RowReader source) {
            this.headers = headers;
            this.source = source;
            boolean named = format.table().layout().firstLine() == Layout.FirstLine.COLUMN_NAMES;
            if (named) {
                for (String header : headers) {
                    Column<R, ?> column = column(header);
                    boolean first = column == null || !columns.contains(column);
                    columns.add(first ? column : null);
                    if (column == null) {
                        further.add(header);
                    }
                }
            } else {
                columns.addAll(format.table().columns());
            }
        }

        /** The column of a header, also if the header has blanks, which the format may report by a rule of its own. */
        private @Nullable Column<R, ?> column(String header) {
            Column<R, ?> exact = format.table().column(header);
            return exact != null ? exact : format.table().column(header.replace(" ", ""));
        }

        void compare(Row.Accepted<R> row) throws IOException {
            do {
                if (!source.next(raw)) {
                    return;
                }
                lastEnded = raw.end != RawRow.End.FILE;
                boolean standard = raw.end
                        == (format.table().layout().lineEnd() == Layout.LineEnd.CRLF ? RawRow.End.CRLF : RawRow.End.LF);
                otherLineEnds += standard || !lastEnded ? 0 : 1;
            } while (raw.line < row.line());
            for (int index = 0; index < Math.min(columns.size(), raw.count); index++) {
                Column<R, ?> column = columns.get(index);
                if (column != null
                        && !column.textIn(row.record(), format.options()).equals(raw.cells[index])) {
                    cells.merge(column.headerUnder(format.options()), 1L, Long::sum);
                }
            }
        }

        List<String> inWords() {
            List<String> words = new ArrayList<>();
            Layout layout = format.table().layout();
            if (source.byteOrderMark()) {
                words.add("the byte order mark is left out");
            }
            if (source.delimiter() != layout.delimiter()) {
                words.add("cells are separated by " + (layout.delimiter() == '\t' ? "a tab" : layout.delimiter())
                        + ", not by " + source.delimiter());
            }
            if (otherLineEnds > 0) {
                words.add(otherLineEnds + " line ends become " + layout.lineEnd());
            }
            if (!lastEnded) {
                words.add("the last line is ended");
            }
            headersInWords(words);
            cells.forEach((header, count) ->
                    words.add(header + ": " + count + (count == 1 ? " cell" : " cells") + " in the standard form"));
            return words;
        }

        private void headersInWords(List<String> words) {
            if (format.table().layout().firstLine() != Layout.FirstLine.COLUMN_NAMES) {
                return;
            }
            List<String> standard = new ArrayList<>();
            for (Column<R, ?> column : format.table().columns()) {
                String header = column.headerUnder(format.options());
                standard.add(header);
                int index = columns.indexOf(column);
                if (index < 0) {
                    words.add(header + ": the column is added, blank");
                } else if (!headers.get(index).equals(header)) {
                    words.add(header + ": the header was spelt otherwise");
                }
            }
            standard.addAll(further);
            List<String> common = headers.stream().filter(standard::contains).toList();
            if (!common.equals(standard.stream().filter(headers::contains).toList())) {
                words.add("the columns are put in the vendor's order");
            }
        }
    }
}
