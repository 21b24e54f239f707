package org.partnerfiles.lead;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Location;

/** Numbered places in one file, 16 bytes each. */
final class Places {

    private long[] lines = new long[16];
    private long[] records = new long[16];
    private int size;

    /** Adds a place; returns its number, from 0. */
    int add(long line, long record) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
            records = Arrays.copyOf(records, 2 * size);
        }
        lines[size] = line;
        records[size] = record;
        return size++;
    }

    int size() {
        return size;
    }

    Location location(int number, @Nullable String file) {
        return new Location(file, lines[number], records[number], null);
    }
}
