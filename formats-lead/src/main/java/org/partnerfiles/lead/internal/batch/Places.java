package org.partnerfiles.lead.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Location;
import org.partnerfiles.rule.KeyIndex;

/** Numbered places in consecutive files, kept in an index because a file can have a place for each of its rows. */
final class Places {

    /** A file and the number of its first place. */
    private record Stretch(int first, @Nullable String file) {}

    private final List<Stretch> stretches = new ArrayList<>();
    private final KeyIndex linesAndRecords;
    private int size;

    /**
     * No places yet.
     *
     * @param index an empty index, open as long as the places are needed
     */
    Places(KeyIndex index) {
        this.linesAndRecords = index;
    }

    /** Adds a place; returns its number, from 0. */
    int add(@Nullable String file, long line, long record) {
        if (stretches.isEmpty() || !Objects.equals(stretches.get(stretches.size() - 1).file, file)) {
            stretches.add(new Stretch(size, file));
        }
        linesAndRecords.put(line(size), line);
        linesAndRecords.put(record(size), record);
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
        return new Location(
                stretches.get(stretch).file,
                linesAndRecords.get(line(number)),
                linesAndRecords.get(record(number)),
                null);
    }

    private static String line(int number) {
        return number + "l";
    }

    private static String record(int number) {
        return number + "r";
    }
}
