package org.partnerfiles.accountupload;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes names for uploads from a clock: the time in the clock's zone, or one second after the previous name if the clock has not
 * advanced or was set back. Names are unique, and each is later than the one before. Safe for use by several threads.
 *
 * <pre>{@code
 * UploadFileNames names = new UploadFileNames(Clock.system(ZoneId.of("America/New_York")));
 * Path file = directory.resolve(names.next().toString());
 * }</pre>
 */
public final class UploadFileNames {

    private final Clock clock;
    private @Nullable LocalDateTime last;

    /**
     * Makes names from a clock.
     *
     * @param clock the clock; its zone is that of the names
     */
    public UploadFileNames(Clock clock) {
        this.clock = Objects.requireNonNull(clock);
    }

    /** {@return the next name} */
    public synchronized UploadFileName next() {
        return after(last);
    }

    /**
     * {@return the next name, which is later than another}
     *
     * @param sent a name that was used, by any generator
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
        last = name.time();
        return name;
    }
}
