package org.partnerfiles;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.CheckRun;
import org.partnerfiles.internal.check.FindingCollector;
import org.partnerfiles.internal.check.KeyNumbers;
import org.partnerfiles.internal.check.Memory;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.stream.FileCounts;
import org.partnerfiles.internal.stream.MergedParts;
import org.partnerfiles.internal.stream.PartFinder;
import org.partnerfiles.internal.stream.PartReaders;
import org.partnerfiles.io.BlockRows;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.FileSource;
import org.partnerfiles.io.PartReader;
import org.partnerfiles.io.PartResult;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;

/**
 * Reads a file in parts, as an engine with many machines does. Each row has the record, the findings, the line and the record number that
 * it has in the whole file.
 *
 * <pre>{@code
 * FileParts<Payment> parts = PAYMENTS.parts();
 * FileHead head = parts.head(source, "payments.csv");               // once
 * BlockRows block = parts.scan(head, source, from, to);             // for each block of bytes, anywhere
 * List<FilePart> found = parts.parts(head, blocks);                 // once
 * try (PartReader<Payment> in = parts.reader(head, part, source)) { // for each part, anywhere
 *     in.forEach(row -> store(row, parts.keys(row)));
 *     results.add(in.result());
 * }
 * try (PartReader<Payment> in = parts.judge(head, rowsThatShareKeys, source)) { // once
 *     in.forEach(row -> replace(row));
 *     ValidationReport report = parts.merge(head, results, in.result(), source);
 * }
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public final class FileParts<R> {

    private final Format<R> format;
    private final PartFinder<R> finder;
    private volatile @Nullable KeyNumbers<R> keys;

    FileParts(Format<R> format) {
        this.format = format;
        this.finder = new PartFinder<>(format);
    }

    /**
     * {@return the beginning of a file} It is read once and needed by the readers of all parts.
     *
     * @param file the file
     * @param name its name, or null if it is not known
     * @throws IOException if it cannot be read
     */
    public FileHead head(FileSource file, @Nullable String name) throws IOException {
        return finder.head(file, name);
    }

    /**
     * {@return what the lines that begin in a block of a file mean for the ends of rows} The block is read once, and the line that ends after
     * it to its end. Blocks of any size do, if each begins where the one before it ends, and the first where the first row begins, or before.
     *
     * @param head the beginning of the file
     * @param file the file
     * @param from the number of bytes before the block
     * @param to the number of bytes before the next block; {@link Long#MAX_VALUE} for the last one
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if the head is that of a file of another format
     */
    public BlockRows scan(FileHead head, FileSource file, long from, long to) throws IOException {
        requireOwn(head);
        return finder.scan(head, file, from, to);
    }

    /**
     * {@return the parts of a file, in order, one for each block in which a row begins} A file that cannot be split is one part.
     *
     * @param head the beginning of the file
     * @param blocks what {@link #scan} returned for each block, in the order of the file
     * @throws IllegalArgumentException if the head is that of a file of another format, or blocks are missing or in another order
     */
    public List<FilePart> parts(FileHead head, List<BlockRows> blocks) {
        requireOwn(head);
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i).from() != blocks.get(i - 1).to()) {
                throw new IllegalArgumentException(
                        "expected a block from byte " + blocks.get(i - 1).to() + "; found one from "
                                + blocks.get(i).from());
            }
        }
        return finder.parts(head, blocks);
    }

    /**
     * {@return a reader of a part of a file} Rules that compare rows are not applied, unless they also ask a look-up: then as if the row were
     * the only one. Nor is anything said of the file as a whole, apart from its first line. Closing the reader closes the streams of the file
     * that it opened.
     *
     * @param head the beginning of the file
     * @param part the part
     * @param file the file
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if the head is that of a file of another format, or a gzip file has several parts
     */
    public PartReader<R> reader(FileHead head, FilePart part, FileSource file) throws IOException {
        requireOwn(head);
        return PartReaders.ofParts(file, head, format, List.of(part));
    }

    /**
     * {@return the keys by which rules compare a row with others, each as a number} Equal keys have equal numbers, so rows without a number in
     * common share no key, and what a part says of them is complete. All others are to be {@linkplain #judge judged} together; if unequal keys
     * have one number, a row is judged that need not be, with the same result.
     *
     * @param row a row
     */
    public long[] keys(Row<R> row) {
        KeyNumbers<R> known = keys;
        if (known == null) {
            known = new KeyNumbers<>(format);
            keys = known;
        }
        return known.of(row);
    }

    /**
     * {@return the ids of rules that neither say their keys nor remember only sums} They have to be asked of every row in one place: by an
     * ordinary reader of the whole file. Parts leave them out.
     */
    public List<String> rulesForWholeFiles() {
        RuleFindings findings =
                RuleFindings.of(format.enforcer(), null, format.settings().limits());
        FindingCollector collector = new FindingCollector(format.id(), null, 0);
        FileCounts counts = new FileCounts(null, format.table().layout().delimiter());
        try (CheckRun<R, ?> run = new CheckRun<>(format, counts, findings, collector, Memory.KEYS_AND_SUMS, null)) {
            return run.leftOut();
        }
    }

    /**
     * {@return a reader of the rows that share a key with another row, with their complete findings} They are read twice: the result has what
     * was found in each by itself, too, which replaces that for the report of the file.
     *
     * @param head the beginning of the file
     * @param rows the place of each row, as a part of its own, in the order of the file; every row that shares a key with one of them is
     *     among them
     * @param file the file
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if the head is that of a file of another format, or rows are in another order
     */
    public PartReader<R> judge(FileHead head, List<FilePart> rows, FileSource file) throws IOException {
        requireOwn(head);
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).offset() < rows.get(i - 1).end()) {
                throw new IllegalArgumentException("expected rows in the order of the file; found one at byte "
                        + rows.get(i).offset() + " after one that ends at byte "
                        + rows.get(i - 1).end());
            }
        }
        return PartReaders.ofRowsTogether(file, head, format, rows);
    }

    /**
     * {@return the report of a file} It is that of one reader of the whole file, with the rules on its end: sums, blank lines, line ends and
     * the number of rows. The order of the counts may be another.
     *
     * @param head the beginning of the file
     * @param parts the results of its parts, in the order of the file
     * @param judged the result of the rows that share keys, or null if none do
     * @param file the file, of which only the beginning is read
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if the head is that of a file of another format
     */
    public ValidationReport merge(FileHead head, List<PartResult> parts, @Nullable PartResult judged, FileSource file)
            throws IOException {
        requireOwn(head);
        return MergedParts.of(format, head, file, parts, judged);
    }

    private void requireOwn(FileHead head) {
        if (!head.format().equals(format.id())) {
            throw new IllegalArgumentException(
                    "expected the head of a file of " + format.id() + "; found one of " + head.format());
        }
    }
}
