package org.partnerfiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.file.Target;
import org.partnerfiles.internal.file.UnpackedBytes;
import org.partnerfiles.internal.rewrite.FileRewriter;
import org.partnerfiles.text.Printable;

/**
 * Reads a file tolerantly and writes the same cells in the standard form of its format: the vendor's order and spelling of columns, the
 * layout's delimiter, quoting and line ends, each value as its type writes it. No value is checked and none is lost:
 *
 * <ul>
 *   <li>Columns that the format does not know are kept after its own, in their order, also if several have one header.
 *   <li>A list with an entry that cannot be read stays as it is.
 *   <li>A file with a row or a value that cannot be read is not written, whatever a profile says, nor is one that was cut, whose header
 *       record states another number of rows, or in which a known column occurs twice.
 *   <li>A gzip file is unpacked; what is written is not packed.
 *   <li>Everything that differs is listed; nothing is listed only if the bytes are the same.
 * </ul>
 *
 * <pre>{@code
 * FileNormalizer.Outcome outcome = FileNormalizer.of(LoanPro.CUSTOMERS).rewrite(in, out);
 * outcome.changes().forEach(System.out::println);
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
public final class FileNormalizer<R> {

    private final FileFormat<R> format;

    private FileNormalizer(FileFormat<R> format) {
        this.format = format;
    }

    /**
     * The result of rewriting a file.
     *
     * @param records how many records were written; 0 if the file was refused
     * @param changes what differs between the two files, by kind and number, in words, without the text of a cell; empty only if the bytes
     *     are the same, or nothing was written
     * @param refused why the file was not written, the first {@link org.partnerfiles.io.Limits#findingsKept} findings; empty only if it was
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
     * Rewrites a file, which is opened once and read from beginning to end, so that it may be a pipe.
     *
     * @param in the file to read
     * @param out the file to write, as {@link FileFormat#writer(Path)} does; the same path as {@code in} replaces that file
     * @return what changed, or why nothing was written
     * @throws IllegalArgumentException if {@code out} is the file that is read, by another path, or has the name of a gzip file
     * @throws IOException if a file cannot be read or written; then {@code out} is not changed
     */
    public Outcome rewrite(Path in, Path out) throws IOException {
        Target.requireOther(in, out);
        if (UnpackedBytes.isPackedName(String.valueOf(out.getFileName()))) {
            throw new IllegalArgumentException(
                    "the file to write must not be named .gz, as it is not packed: " + Printable.of(out.toString()));
        }
        try (InputStream bytes = Files.newInputStream(in)) {
            return rewrite(bytes, String.valueOf(in.getFileName()), out);
        }
    }

    /**
     * Rewrites a stream to a file.
     *
     * @param in the bytes to read; stays open
     * @param name the name of the file that is read, or null if it is not known
     * @param out the file to write, as {@link FileFormat#writer(Path)} does
     * @return what changed, or why nothing was written
     * @throws IOException if the stream cannot be read or the file not be written; then {@code out} is not changed
     */
    public Outcome rewrite(InputStream in, @Nullable String name, Path out) throws IOException {
        return rewrite(in, name, Target.file(out, !format.format().definition().neverReplacing()));
    }

    /**
     * Rewrites a stream to another. Both stay open.
     *
     * @param in the bytes to read
     * @param name the name of the file that is read, or null if it is not known
     * @param out receives all bytes at the end, or none if the file is refused; until then they are in memory or in a temporary file that
     *     has no name, if the system allows that, and that only its owner can read
     * @return what changed, or why nothing was written
     * @throws IOException if a stream cannot be read or written
     */
    public Outcome rewrite(InputStream in, @Nullable String name, OutputStream out) throws IOException {
        return rewrite(in, name, Target.wholeStream(out));
    }

    private Outcome rewrite(InputStream in, @Nullable String name, Target target) throws IOException {
        try {
            FileRewriter.Result result = new FileRewriter<>(in, name, format.format(), target).rewrite();
            return new Outcome(result.records(), result.changes(), result.refused());
        } finally {
            target.discard();
        }
    }
}
