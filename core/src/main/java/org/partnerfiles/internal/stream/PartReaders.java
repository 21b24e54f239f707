package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.util.List;
import org.partnerfiles.internal.check.Memory;
import org.partnerfiles.internal.csv.RowBlocks;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.FileSource;
import org.partnerfiles.io.PartReader;
import org.partnerfiles.io.PartResult;

/** Opens readers of parts of a file. */
public final class PartReaders {

    private PartReaders() {}

    /**
     * {@return a reader of parts of a file}
     *
     * @param file the file
     * @param head its beginning
     * @param format the format
     * @param parts the parts, in order
     * @throws IOException if the file cannot be read
     */
    public static <R> PartReader<R> ofParts(FileSource file, FileHead head, Format<R> format, List<FilePart> parts)
            throws IOException {
        return of(file, head, format, new Extent(List.copyOf(parts), Memory.SUMS, null));
    }

    /**
     * {@return a reader of the rows that share keys, which knows what is wrong with each of them by itself}
     *
     * @param file the file
     * @param head its beginning
     * @param format the format
     * @param rows the rows, in order
     * @throws IOException if the file cannot be read
     */
    public static <R> PartReader<R> ofRowsTogether(
            FileSource file, FileHead head, Format<R> format, List<FilePart> rows) throws IOException {
        PartResult alone;
        try (PartReader<R> reader = ofParts(file, head, format, rows)) {
            while (reader.read() != null) {}
            alone = reader.result();
        }
        return of(file, head, format, new Extent(alone.parts(), Memory.KEYS_AND_SUMS, alone));
    }

    private static <R> PartReader<R> of(FileSource file, FileHead head, Format<R> format, Extent extent)
            throws IOException {
        SourceBytes in = new SourceBytes(file, head.bytes());
        try {
            return new TableReader<>(in, head.name(), format, null, null, extent, RowBlocks.BLOCK_BYTES);
        } catch (Throwable e) {
            try (in) {
                throw e;
            }
        }
    }
}
