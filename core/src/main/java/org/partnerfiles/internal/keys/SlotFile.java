package org.partnerfiles.internal.keys;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.partnerfiles.internal.file.UnfinishedFiles;

/**
 * The slots of {@link KeySlots} in a temporary file. Each segment is split by the first bits of the tags into parts of one length, so that
 * a part fits in memory when the table is copied into a larger file, in one sweep.
 */
final class SlotFile implements AutoCloseable {

    // A slot is 0 where it is free, else 26 bits of the hash above 38 bits of the entry's position + 1.
    static final int POSITION_BITS = 38;
    static final int TAG_BITS = Long.SIZE - POSITION_BITS;

    private static final int SPLIT_BITS = 6;
    private static final int PART_TAG_BITS = TAG_BITS - SPLIT_BITS;
    private static final long PART_TAG_MASK = (1L << PART_TAG_BITS) - 1;
    private static final int LEAST_SLOTS = 8;
    private static final int BUFFER_BYTES = 32 << 10;
    // half a kilobyte: a search at three quarters full seldom needs more, and one read is one call of the system
    private static final int WINDOW_SLOTS = 64;

    private final Path directory;
    private final int[] counts;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final long[] window = new long[WINDOW_SLOTS];
    private FileChannel channel;
    private int partSlots;

    private int windowPart;
    private int windowFrom;
    private int windowSlots;

    // where the last search is
    private long tag;
    private int part;
    private int at;

    private SlotFile(FileChannel channel, Path directory, int[] counts, int partSlots) {
        this.channel = channel;
        this.directory = directory;
        this.counts = counts;
        this.partSlots = partSlots;
    }

    /** Moves the slots of all segments into a new file. */
    static SlotFile of(long[][] segments, Path directory) {
        int[] counts = new int[segments.length << SPLIT_BITS];
        int most = 0;
        for (int segment = 0; segment < segments.length; segment++) {
            for (long slot : segments[segment]) {
                if (slot != 0) {
                    most = Math.max(most, ++counts[part(segment, slot >>> POSITION_BITS)]);
                }
            }
        }
        SlotFile file = new SlotFile(create(directory), directory, counts, Math.max(LEAST_SLOTS, 2 * most));
        try {
            for (int segment = 0; segment < segments.length; segment++) {
                long[][] parts = new long[1 << SPLIT_BITS][file.partSlots];
                for (long slot : segments[segment]) {
                    if (slot != 0) {
                        place(parts[part(0, slot >>> POSITION_BITS)], slot);
                    }
                }
                for (int i = 0; i < parts.length; i++) {
                    file.write(file.channel, (segment << SPLIT_BITS) + i, parts[i]);
                }
            }
            return file;
        } catch (IOException e) {
            throw closedAfter(e, file.channel);
        }
    }

    long first(int segment, long wanted) {
        tag = wanted;
        part = part(segment, wanted);
        at = home(wanted, partSlots);
        return candidate();
    }

    long next() {
        at = at + 1 == partSlots ? 0 : at + 1;
        return candidate();
    }

    private long candidate() {
        long slot = slot(part, at);
        while (slot != 0) {
            if (slot >>> POSITION_BITS == tag) {
                return (slot & KeySlots.POSITION_LIMIT) - 1;
            }
            at = at + 1 == partSlots ? 0 : at + 1;
            slot = slot(part, at);
        }
        return -1;
    }

    void makeRoom(int segment, long wanted) {
        int full = part(segment, wanted);
        while ((counts[full] + 1L) * 4 > partSlots * 3L) {
            grow();
        }
    }

    void add(int segment, long slot) {
        int to = part(segment, slot >>> POSITION_BITS);
        int i = home(slot >>> POSITION_BITS, partSlots);
        while (slot(to, i) != 0) {
            i = i + 1 == partSlots ? 0 : i + 1;
        }
        int inWindow = i - windowFrom;
        buffer.clear().putLong(slot).flip();
        try {
            writeBuffer(channel, offset(to, partSlots) + (long) i * Long.BYTES);
        } catch (IOException e) {
            // it may have been written in part
            windowSlots = 0;
            throw new UncheckedIOException(e);
        }
        window[inWindow] = slot;
        counts[to]++;
    }

    @Override
    public void close() {
        windowSlots = 0;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies all parts into a file of half as many slots more, which also reserves the room on the disk. */
    private void grow() {
        int length = Math.addExact(partSlots, partSlots / 2);
        FileChannel larger = create(directory);
        try {
            long[] full = new long[partSlots];
            for (int i = 0; i < counts.length; i++) {
                read(i, 0, full, partSlots);
                long[] grown = new long[length];
                for (long slot : full) {
                    if (slot != 0) {
                        place(grown, slot);
                    }
                }
                write(larger, i, grown);
            }
        } catch (IOException e) {
            throw closedAfter(e, larger);
        }
        FileChannel old = channel;
        channel = larger;
        partSlots = length;
        windowSlots = 0;
        try {
            old.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long slot(int wantedPart, int index) {
        if (wantedPart != windowPart || index < windowFrom || index >= windowFrom + windowSlots) {
            windowSlots = 0;
            int count = Math.min(WINDOW_SLOTS, partSlots - index);
            try {
                read(wantedPart, index, window, count);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            windowPart = wantedPart;
            windowFrom = index;
            windowSlots = count;
        }
        return window[index - windowFrom];
    }

    private void read(int from, int index, long[] target, int count) throws IOException {
        long position = offset(from, partSlots) + (long) index * Long.BYTES;
        for (int done = 0; done < count; ) {
            int some = Math.min(count - done, BUFFER_BYTES / Long.BYTES);
            buffer.clear().limit(some * Long.BYTES);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, position + buffer.position()) < 0) {
                    throw new EOFException("the temporary file of keys was cut short");
                }
            }
            buffer.flip().asLongBuffer().get(target, done, some);
            done += some;
            position += (long) some * Long.BYTES;
        }
    }

    private void write(FileChannel target, int to, long[] slots) throws IOException {
        long position = offset(to, slots.length);
        for (int done = 0; done < slots.length; ) {
            int some = Math.min(slots.length - done, BUFFER_BYTES / Long.BYTES);
            buffer.clear().asLongBuffer().put(slots, done, some);
            buffer.limit(some * Long.BYTES);
            writeBuffer(target, position);
            done += some;
            position += (long) some * Long.BYTES;
        }
    }

    private void writeBuffer(FileChannel target, long position) throws IOException {
        while (buffer.hasRemaining()) {
            target.write(buffer, position + buffer.position());
        }
    }

    private static FileChannel create(Path directory) {
        try {
            return UnfinishedFiles.passing(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UncheckedIOException closedAfter(IOException failure, FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return new UncheckedIOException(failure);
    }

    private static void place(long[] slots, long slot) {
        int i = home(slot >>> POSITION_BITS, slots.length);
        while (slots[i] != 0) {
            i = i + 1 == slots.length ? 0 : i + 1;
        }
        slots[i] = slot;
    }

    private static int part(int segment, long tag) {
        return (segment << SPLIT_BITS) + (int) (tag >>> PART_TAG_BITS);
    }

    private static long offset(int part, int slots) {
        return (long) part * slots * Long.BYTES;
    }

    private static int home(long tag, int length) {
        return (int) (((tag & PART_TAG_MASK) * length) >>> PART_TAG_BITS);
    }
}
