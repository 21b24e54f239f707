package org.partnerfiles.accountupload;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes names for uploads from a clock: the time in the clock's zone, or one second after the previous name if the clock has not
 * advanced or was set back. Names are unique, and each is later than the one before. Safe for use by several threads. With a folder, names
 * are unique within it, whatever number of processes and generators use it.
 *
 * <pre>{@code
 * UploadFileNames names = new UploadFileNames(Clock.system(ZoneId.of("America/New_York")), directory);
 * Path file = directory.resolve(names.next().toString());
 * }</pre>
 *
 * @since 0.1.0
 */
public final class UploadFileNames {

    private final Clock clock;
    private final @Nullable NamesInFolder folder;
    private @Nullable LocalDateTime last;

    /**
     * Makes names from a clock.
     *
     * @param clock the clock; its zone is that of the names
     */
    public UploadFileNames(Clock clock) {
        this.clock = Objects.requireNonNull(clock);
        this.folder = null;
    }

    /**
     * Makes names from a clock that are unique within a folder. The last name is in the file {@code .upload-names} there, which is locked
     * while a name is made; a name for which a file exists is skipped.
     *
     * @param clock the clock; its zone is that of the names
     * @param folder the folder of the uploads, on a local file system
     */
    public UploadFileNames(Clock clock, Path folder) {
        this.clock = Objects.requireNonNull(clock);
        this.folder = new NamesInFolder(folder);
    }

    /**
     * {@return the next name}
     *
     * @throws UncheckedIOException if the folder cannot be used
     */
    public synchronized UploadFileName next() {
        return after(last);
    }

    /**
     * {@return the next name, which is later than another}
     *
     * @param sent a name that was used, by any generator
     * @throws UncheckedIOException if the folder cannot be used
     */
    public synchronized UploadFileName nextAfter(UploadFileName sent) {
        LocalDateTime latest = last;
        return after(latest == null || latest.isBefore(sent.time()) ? sent.time() : latest);
    }

    private UploadFileName after(@Nullable LocalDateTime used) {
        UploadFileName name = new UploadFileName(LocalDateTime.now(clock));
        if (used != null && !name.time().isAfter(used)) {
            name = new UploadFileName(used.plusSeconds(1));
        }
        if (folder != null) {
            name = folder.claim(name);
        }
        last = name.time();
        return name;
    }
}
