package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.BlockScanner;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowPosition;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.file.UnpackedBytes;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.BlockRows;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.FileSource;
import org.partnerfiles.io.Limits;

/** Reads the beginning of a file that is read in parts, and finds the parts. */
public final class PartFinder<R> {

    private static final int MOST_BYTES = 1 << 16;
    /** What is kept at least, so that a gzip file can be told from others. */
    private static final int LEAST_BYTES = 1 << 9;

    private final Format<R> format;

    /**
     * Finds the parts of files of a format.
     *
     * @param format the format
     */
    public PartFinder(Format<R> format) {
        this.format = format;
    }

    /**
     * {@return the beginning of a file}
     *
     * @param file the file
     * @param name its name, or null
     * @throws IOException if it cannot be read
     */
    public FileHead head(FileSource file, @Nullable String name) throws IOException {
        byte[] first;
        try (InputStream in = file.open(0)) {
            first = in.readNBytes(MOST_BYTES);
        }
        UnpackedBytes content = new UnpackedBytes(new SourceBytes(file, first));
        RawRow raw = new RawRow();
        try (RowReader source = rows(content)) {
            FileBeginning<R> beginning = beginning(source, raw, name);
            boolean isRow = beginning.firstLine().isRow();
            RowPosition rows = isRow ? new RowPosition(raw.offset, raw.line, 1) : source.position(1);
            long kept = content.isPacked() ? LEAST_BYTES : Math.max(LEAST_BYTES, rows.offset() + 1);
            return new FileHead(
                    format.id(),
                    name,
                    Arrays.copyOf(first, (int) Math.min(first.length, kept)),
                    beginning.firstLine().cells(),
                    beginning.firstLine().delimiter(),
                    rows.offset(),
                    rows.line(),
                    !content.isPacked() && beginning.isText());
        }
    }

    /**
     * {@return what the lines that begin in a block mean}
     *
     * @param head the beginning of the file
     * @param file the file
     * @param from the number of bytes before the block
     * @param to the number of bytes before the next block
     * @throws IOException if the file cannot be read
     */
    public BlockRows scan(FileHead head, FileSource file, long from, long to) throws IOException {
        long place = BlockScanner.readsFrom(from, head.length());
        UnpackedBytes content = new UnpackedBytes(new SourceBytes(file, head.bytes()));
        try (RowReader source = rows(content)) {
            FileBeginning<R> beginning = beginning(source, new RawRow(), head.name());
            return new BlockScanner(beginning.firstLine(), beginning.cellsExpected(), limits())
                    .scan(file.open(place), place, from, to);
        }
    }

    /**
     * {@return the parts of a file}
     *
     * @param head the beginning of the file
     * @param blocks its blocks, in order
     */
    public List<FilePart> parts(FileHead head, List<BlockRows> blocks) {
        return head.isSplittable() ? PartsOfBlocks.of(head, blocks) : List.of(FilePart.WHOLE);
    }

    private Limits limits() {
        return format.settings().limits();
    }

    private RowReader rows(InputStream content) {
        return new RowReader(content, format.table().layout(), limits());
    }

    private FileBeginning<R> beginning(RowReader source, RawRow raw, @Nullable String name) throws IOException {
        FileCounts counts = new FileCounts(name, format.table().layout().delimiter());
        FileBeginning<R> beginning =
                new FileBeginning<>(format, counts, RuleFindings.of(format.enforcer(), name, limits()));
        beginning.read(source, raw);
        return beginning;
    }
}
