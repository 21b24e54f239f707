package org.partnerfiles.internal.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.file.UnfinishedFiles;

/**
 * A hash table of positions: in segments on the heap that grow one by one, and beyond a budget in a temporary file that is mapped into
 * memory. It keeps 26 bits of each hash, so its owner has to compare what is at a position. Belongs to one thread.
 *
 * <p>Methods throw {@link UncheckedIOException} where the temporary file fails; the table is then as it was before.
 */
public final class KeySlots implements AutoCloseable {

    /** The first position that does not fit. */
    public static final long POSITION_LIMIT = (1L << SlotFile.POSITION_BITS) - 1;

    private static final long[] EMPTY_SEGMENT = new long[1];

    private final long heapBytes;
    private final Path directory;
    private final long tagMask;
    private final int[] counts;
    private long[][] segments;
    private long slotsOnHeap;
    private @Nullable SlotFile file;

    // where the last search is
    private long tag;
    private long[] slots = EMPTY_SEGMENT;
    private int at;

    /**
     * An empty table.
     *
     * @param heapBytes how many bytes of slots stay on the heap
     * @param segmentCount how many segments there are, a power of two
     * @param tagMask which bits of the tags count: all but in tests, where few bits make hashes collide
     * @param directory where the temporary file goes, if one is needed
     */
    public KeySlots(long heapBytes, int segmentCount, long tagMask, Path directory) {
        this.heapBytes = heapBytes;
        this.directory = directory;
        this.tagMask = tagMask;
        this.counts = new int[segmentCount];
        this.segments = new long[segmentCount][];
        Arrays.fill(segments, EMPTY_SEGMENT);
    }

    /** {@return whether the slots have left the heap} */
    public boolean isInFile() {
        return file != null;
    }

    /**
     * Begins a search.
     *
     * @param hash the hash of the wanted key
     * @return the first position whose key may be the wanted one, or -1
     */
    public long first(long hash) {
        tag = tag(hash);
        if (file != null) {
            return file.first(segment(hash), tag);
        }
        slots = segments[segment(hash)];
        return candidate(home(tag, slots.length));
    }

    /** {@return the next position whose key may be the one of the last search, or -1} */
    public long next() {
        if (file != null) {
            return file.next();
        }
        return candidate(at + 1 == slots.length ? 0 : at + 1);
    }

    private long candidate(int from) {
        long[] searched = slots;
        long wanted = tag;
        int i = from;
        for (long slot = searched[i]; slot != 0; slot = searched[i]) {
            if (slot >>> SlotFile.POSITION_BITS == wanted) {
                at = i;
                return (slot & POSITION_LIMIT) - 1;
            }
            i = i + 1 == searched.length ? 0 : i + 1;
        }
        at = i;
        return -1;
    }

    /**
     * Makes room for one more key. To be called before each {@link #add}, so that nothing is stored if there is none.
     *
     * @param hash the hash of the key
     */
    public void makeRoom(long hash) {
        if (file == null) {
            int segment = segment(hash);
            long[] full = segments[segment];
            if ((counts[segment] + 1L) * 4 <= full.length * 3L) {
                return;
            }
            // Steps of a half: doubling would leave the tables more than half empty at worst, smaller steps would move
            // each key more often.
            int length = full.length < 256 ? Math.max(8, full.length * 2) : full.length + full.length / 2;
            long needed = slotsOnHeap + length - (full == EMPTY_SEGMENT ? 0 : full.length);
            if (needed <= heapBytes / Long.BYTES) {
                segments[segment] = grown(full, length);
                slotsOnHeap = needed;
                return;
            }
            file = movedToFile();
            segments = new long[0][];
            slots = EMPTY_SEGMENT;
        }
        file.makeRoom(1);
    }

    private SlotFile movedToFile() {
        SlotFile made = newFile();
        try {
            long keys = 0;
            for (int inSegment : counts) {
                keys += inSegment;
            }
            // All pages first: the slots of one segment would not find room in the pages of a growing table.
            made.makeRoom(keys);
            for (int segment = 0; segment < segments.length; segment++) {
                for (long slot : segments[segment]) {
                    if (slot != 0) {
                        made.add(segment, slot);
                    }
                }
            }
        } catch (UncheckedIOException e) {
            made.close();
            throw e;
        }
        return made;
    }

    private SlotFile newFile() {
        try {
            return new SlotFile(UnfinishedFiles.passing(directory), counts.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a key that is not there.
     *
     * @param hash its hash
     * @param position its position, below {@link #POSITION_LIMIT}
     */
    public void add(long hash, long position) {
        long slot = (tag(hash) << SlotFile.POSITION_BITS) | (position + 1);
        if (file != null) {
            file.add(segment(hash), slot);
            return;
        }
        int segment = segment(hash);
        place(segments[segment], slot);
        counts[segment]++;
    }

    /** Gives up the memory and deletes the temporary file. */
    @Override
    public void close() {
        segments = new long[0][];
        slots = EMPTY_SEGMENT;
        if (file != null) {
            file.close();
        }
    }

    private static long[] grown(long[] slots, int length) {
        long[] grown = new long[length];
        for (long slot : slots) {
            if (slot != 0) {
                place(grown, slot);
            }
        }
        return grown;
    }

    private static void place(long[] slots, long slot) {
        int i = home(slot >>> SlotFile.POSITION_BITS, slots.length);
        while (slots[i] != 0) {
            i = i + 1 == slots.length ? 0 : i + 1;
        }
        slots[i] = slot;
    }

    private int segment(long hash) {
        return (int) hash & (counts.length - 1);
    }

    private long tag(long hash) {
        return (hash >>> SlotFile.POSITION_BITS) & tagMask;
    }

    /** Spreads the tags evenly over any length, in their order, so that growing walks both tables from end to end. */
    private static int home(long tag, int length) {
        return (int) ((tag * length) >>> SlotFile.TAG_BITS);
    }
}
