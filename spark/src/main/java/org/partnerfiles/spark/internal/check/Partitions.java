package org.partnerfiles.spark.internal.check;

import java.io.Serial;
import org.apache.spark.Partitioner;
import org.jspecify.annotations.Nullable;

/** Sends what is found to partitions: rows of one key, or of one file, to the same one. */
final class Partitions extends Partitioner {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int count;
    private final boolean byKey;

    private Partitions(int count, boolean byKey) {
        this.count = count;
        this.byKey = byKey;
    }

    static Partitions byKey(int count) {
        return new Partitions(count, true);
    }

    static Partitions byFile(int count) {
        return new Partitions(count, false);
    }

    @Override
    public int numPartitions() {
        return count;
    }

    @Override
    public int getPartition(Object element) {
        Found found = (Found) element;
        return Math.floorMod(byKey ? 31 * Long.hashCode(found.key()) + found.file() : found.file(), count);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partitions that && that.count == count && that.byKey == byKey;
    }

    @Override
    public int hashCode() {
        return 2 * count + (byKey ? 1 : 0);
    }
}
