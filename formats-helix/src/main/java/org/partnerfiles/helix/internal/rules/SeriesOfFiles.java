package org.partnerfiles.helix.internal.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.EarlierFiles.LastSeen;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.KeyIndex;

/**
 * The last status of each customer in a series of files, which come in the order of their effective dates. Two files of one day are one
 * day, of which the one created later counts.
 *
 * <p>With each id, the index has the number of the last file that has it and the status there, and the same for the day before.
 */
final class SeriesOfFiles {

    private record FileOfDay(
            @Nullable String name, @Nullable OffsetDateTime effective, int day) {}

    private static final int STATUS_BITS = 4;
    private static final int SEEN_BITS = 24 + STATUS_BITS;
    private static final int OTHER_STATUS = (1 << STATUS_BITS) - 1;

    private final KeyIndex index;
    private final List<FileOfDay> files = new ArrayList<>();
    private @Nullable OffsetDateTime effective;
    private @Nullable OffsetDateTime created;

    SeriesOfFiles(KeyIndex index) {
        this.index = index;
    }

    /** {@return whether a file is in order} Begins it; a file that is older than the one before it is left out. */
    boolean enter(FileFacts file) {
        OffsetDateTime now = EffectiveDate.of(file);
        OffsetDateTime made = EffectiveDate.created(file);
        LocalDate day = now == null ? null : now.toLocalDate();
        boolean sameDay = day != null && effective != null && day.equals(effective.toLocalDate());
        if (sameDay ? isBefore(made, created) : isBefore(now, effective)) {
            return false;
        }
        int last = files.isEmpty() ? 0 : files.get(files.size() - 1).day;
        files.add(new FileOfDay(file.fileName(), now, sameDay ? last : last + 1));
        effective = now == null ? effective : now;
        created = made;
        return true;
    }

    private static boolean isBefore(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
        return one != null && other != null && one.isBefore(other);
    }

    /** {@return what is known of a customer from the days before that of the current file, or null} */
    @Nullable
    LastSeen before(long id) {
        long seen = seenBefore(id);
        int status = (int) seen & OTHER_STATUS;
        if (status == 0) {
            return null;
        }
        FileOfDay file = files.get((int) (seen >> STATUS_BITS));
        // any status that no file ends with will do
        CustomerStatus before = status == OTHER_STATUS
                ? CustomerStatus.MANUAL_REVIEW
                : CustomerStatus.named().get(status - 1);
        return new LastSeen(before, file.effective, file.name);
    }

    /** The number of a file and the status there; 0 for none. */
    private long seenBefore(long id) {
        long both = index.get(Long.toString(id));
        if (both < 0) {
            return 0;
        }
        long last = both >> SEEN_BITS;
        int number = (int) (last >> STATUS_BITS);
        int day = files.get(number).day;
        boolean counts = day < files.get(files.size() - 1).day && files.get(number + 1).day > day;
        return counts ? last : both & ((1L << SEEN_BITS) - 1);
    }

    /** Remembers the status of a customer in the current file. */
    void remember(long id, CustomerStatus status) {
        long now = ((long) (files.size() - 1) << STATUS_BITS) | number(status);
        index.put(Long.toString(id), (now << SEEN_BITS) | seenBefore(id));
    }

    private static int number(CustomerStatus status) {
        List<CustomerStatus> named = CustomerStatus.named();
        for (int i = 0; i < named.size(); i++) {
            if (status.is(named.get(i))) {
                return i + 1;
            }
        }
        return OTHER_STATUS;
    }
}
