package org.partnerfiles.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.partnerfiles.internal.file.Target;

/**
 * A file that has its name when it is complete, for output other than records, such as a report. A {@link RecordWriter} writes its file in
 * the same way:
 *
 * <ul>
 *   <li>Until it is published, the bytes are in a {@linkplain RecordWriter#isUnfinished temporary file} beside it.
 *   <li>A new file and an unfinished one can be read by their owner only. An existing file keeps its permissions.
 *   <li>If the path is a symbolic link, the file that it leads to is replaced in its own folder.
 *   <li>A device, a pipe or a socket is not replaced: it gets all bytes at the end.
 * </ul>
 *
 * <pre>{@code
 * try (OutputFile file = OutputFile.at(path)) {
 *     JsonReport.write(report, new OutputStreamWriter(file.bytes(), UTF_8));
 *     file.publish();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class OutputFile implements Closeable {

    private final Target target;

    private OutputFile(Target target) {
        this.target = target;
    }

    /**
     * {@return a file that begins}
     *
     * @param place its path
     * @throws IOException if no file can be made in its folder, or the path is that of a folder
     */
    public static OutputFile at(Path place) throws IOException {
        return new OutputFile(Target.file(place, true));
    }

    /**
     * {@return the output to a stream of the caller, which stays open; publishing flushes it} If it is a {@link java.io.PrintStream}, such
     * as standard output, it is asked for its failures, which it does not throw.
     *
     * @param out the stream
     */
    public static OutputFile to(OutputStream out) {
        return new OutputFile(Target.stream(out));
    }

    /** {@return the stream for its bytes, to be flushed before it is published} */
    public OutputStream bytes() {
        return target.bytes();
    }

    /**
     * Gives the file its name; an earlier one of that name is replaced.
     *
     * @throws IOException if that fails; then no file is left
     */
    public void publish() throws IOException {
        target.publish();
    }

    /**
     * Closes the file. If it is not published, nothing is left of it.
     *
     * @throws IOException if the unfinished file cannot be removed
     */
    @Override
    public void close() throws IOException {
        target.discard();
    }
}
