package org.partnerfiles.spark.internal.check;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Of keys in order, those that follow or precede an equal one; and all results. */
public final class SharedKeys implements Iterator<Found> {

    private final Iterator<Found> sorted;
    private @Nullable Found previous;
    private @Nullable Found current;
    private @Nullable Found following;

    /** Called by executors. */
    public SharedKeys(Iterator<Found> sorted) {
        this.sorted = sorted;
        this.following = sorted.hasNext() ? sorted.next() : null;
        advance();
    }

    private void advance() {
        do {
            previous = current;
            current = following;
            following = sorted.hasNext() ? sorted.next() : null;
        } while (current != null && !isWanted(current));
    }

    private boolean isWanted(Found found) {
        return found.result() != null || found.sharesKey(previous) || found.sharesKey(following);
    }

    @Override
    public boolean hasNext() {
        return current != null;
    }

    @Override
    public Found next() {
        Found next = current;
        if (next == null) {
            throw new NoSuchElementException();
        }
        advance();
        return next;
    }
}
