package org.partnerfiles.lead.internal.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Location;

/** Numbered places in consecutive files, 16 bytes each. */
final class Places {

    /** A file and the number of its first place. */
    private record Stretch(int first, @Nullable String file) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private long[] lines = new long[16];
    private long[] records = new long[16];
    private int size;

    /** Adds a place; returns its number, from 0. */
    int add(@Nullable String file, long line, long record) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
            records = Arrays.copyOf(records, 2 * size);
        }
        if (stretches.isEmpty() || !Objects.equals(stretches.get(stretches.size() - 1).file, file)) {
            stretches.add(new Stretch(size, file));
        }
        lines[size] = line;
        records[size] = record;
        return size++;
    }

    int size() {
        return size;
    }

    Location location(int number) {
        int stretch = stretches.size() - 1;
        while (stretches.get(stretch).first > number) {
            stretch--;
        }
        return new Location(stretches.get(stretch).file, lines[number], records[number], null);
    }
}
