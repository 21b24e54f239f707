package org.partnerfiles;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.stream.PartFinder;
import org.partnerfiles.internal.stream.TableReader;
import org.partnerfiles.io.BlockRows;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.FileSource;
import org.partnerfiles.io.PartReader;

/**
 * Reads a file in parts, as an engine with many machines does. Each row has the record, the findings, the line and the record number that
 * it has in the whole file.
 *
 * <pre>{@code
 * FileHead head = PAYMENTS.parts().head(source, "payments.csv");              // once
 * try (PartReader<Payment> in = PAYMENTS.parts().reader(head, part, source)) { // for each part, anywhere
 *     in.forEach(row -> store(row));
 *     results.add(in.result());
 * }
 * }</pre>
 *
 * @param <R> the record
 */
public final class FileParts<R> {

    private final Format<R> format;
    private final PartFinder<R> finder;

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
     * {@return a reader of a part of a file} It applies the format {@linkplain FileFormat#withoutFileRules without file rules}. Closing it
     * closes the streams of the file that it opened.
     *
     * @param head the beginning of the file
     * @param part the part
     * @param file the file
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if the head is that of a file of another format, or a gzip file has several parts
     */
    public PartReader<R> reader(FileHead head, FilePart part, FileSource file) throws IOException {
        requireOwn(head);
        return TableReader.ofPart(file, head, format.withoutFileRules(), part);
    }

    private void requireOwn(FileHead head) {
        if (!head.format().equals(format.id())) {
            throw new IllegalArgumentException(
                    "expected the head of a file of " + format.id() + "; found one of " + head.format());
        }
    }
}
