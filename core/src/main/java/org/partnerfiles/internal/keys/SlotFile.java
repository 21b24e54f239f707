package org.partnerfiles.internal.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The slots of {@link KeySlots} in a temporary file that is mapped into memory. It is a linear hash table: it grows by one page at a time,
 * into which the next page in turn gives up about half of its slots, so that it is never copied as a whole.
 *
 * <p>A page is only mapped after zeros were written to it, so that a full disk is an exception here and not a failure of the machine later.
 */
final class SlotFile implements AutoCloseable {

    // A slot is 0 where it is free, else 26 bits of the hash above 38 bits of the entry's position + 1.
    static final int POSITION_BITS = 38;
    static final int TAG_BITS = Long.SIZE - POSITION_BITS;

    // As long as a page of most systems.
    private static final int PAGE_SLOT_BITS = 9;
    private static final int PAGE_SLOTS = 1 << PAGE_SLOT_BITS;
    // Over all pages. One that has not given up slots in this round has up to twice as many, so a full one is rare.
    private static final int MEAN_SLOTS_USED = 200;
    private static final int CHUNK_PAGE_BITS = 10;
    private static final int CHUNK_BYTES = (PAGE_SLOTS * Long.BYTES) << CHUNK_PAGE_BITS;
    private static final int ZEROS = 64 << 10;
    private static final LongBuffer NOTHING = LongBuffer.allocate(0);

    private final FileChannel channel;
    private final int segmentBits;
    private LongBuffer[] chunks = {};
    private int pages;
    /** How many pages there were when the round began: in a round, each of them gives up slots. */
    private int pagesBefore;

    private long count;
    /** Slots whose page is full. They stay here, since a page that is full is rarer than one in a million. */
    private long[] surplus = {};

    // where the last search is
    private long tag;
    private LongBuffer slots = NOTHING;
    private int page;
    private int step;

    /**
     * A file without slots.
     *
     * @param channel an empty file, which is closed with this one
     * @param segments how many segments there are, a power of two
     */
    SlotFile(FileChannel channel, int segments) {
        this.channel = channel;
        this.segmentBits = Integer.numberOfTrailingZeros(segments);
        try {
            for (int mapped = 0; mapped < segments; mapped += 1 << CHUNK_PAGE_BITS) {
                addChunk();
            }
        } catch (UncheckedIOException e) {
            try {
                channel.close();
            } catch (IOException failure) {
                e.addSuppressed(failure);
            }
            throw e;
        }
        this.pages = segments;
        this.pagesBefore = segments;
    }

    long first(int segment, long wanted) {
        tag = wanted;
        page = page(segment, wanted);
        slots = chunks[page >>> CHUNK_PAGE_BITS];
        step = 0;
        return candidate();
    }

    long next() {
        step++;
        return candidate();
    }

    private long candidate() {
        for (; step < PAGE_SLOTS; step++) {
            long slot = slots.get(index(page, tag, step));
            if (slot == 0) {
                step = PAGE_SLOTS;
            } else if (slot >>> POSITION_BITS == tag) {
                return position(slot);
            }
        }
        for (; step < PAGE_SLOTS + surplus.length; step++) {
            long slot = surplus[step - PAGE_SLOTS];
            if (slot >>> POSITION_BITS == tag) {
                return position(slot);
            }
        }
        return -1;
    }

    /** Makes room for more slots. */
    void makeRoom(long more) {
        while (count + more > (long) pages * MEAN_SLOTS_USED) {
            if (pages >>> CHUNK_PAGE_BITS == chunks.length) {
                addChunk();
            }
            split(pages - pagesBefore);
        }
    }

    void add(int segment, long slot) {
        place(page(segment, slot >>> POSITION_BITS), slot);
        count++;
    }

    @Override
    public void close() {
        chunks = new LongBuffer[0];
        slots = NOTHING;
        try (channel) {
            giveBackRoom();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The memory is unmapped when it is collected; the room on the disk is free now, where the system can shorten a mapped file. */
    private void giveBackRoom() {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            // It is free when the memory is.
        }
    }

    /** Adds a page, to which another gives up the slots that belong there. */
    private void split(int from) {
        LongBuffer chunk = chunks[from >>> CHUNK_PAGE_BITS];
        int start = index(from, 0, 0);
        long[] moved = new long[PAGE_SLOTS];
        chunk.get(start, moved);
        chunk.put(start, new long[PAGE_SLOTS]);
        pages++;
        if (pages == 2 * pagesBefore) {
            pagesBefore = pages;
        }
        int segment = from & ((1 << segmentBits) - 1);
        for (long slot : moved) {
            if (slot != 0) {
                place(page(segment, slot >>> POSITION_BITS), slot);
            }
        }
    }

    private void place(int to, long slot) {
        LongBuffer chunk = chunks[to >>> CHUNK_PAGE_BITS];
        for (int i = 0; i < PAGE_SLOTS; i++) {
            int at = index(to, slot >>> POSITION_BITS, i);
            if (chunk.get(at) == 0) {
                chunk.put(at, slot);
                return;
            }
        }
        surplus = Arrays.copyOf(surplus, surplus.length + 1);
        surplus[surplus.length - 1] = slot;
    }

    private void addChunk() {
        long start = (long) chunks.length * CHUNK_BYTES;
        LongBuffer chunk;
        try {
            ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS);
            for (int written = 0; written < CHUNK_BYTES; ) {
                written += channel.write(zeros.position(written % ZEROS), start + written);
            }
            chunk = channel.map(FileChannel.MapMode.READ_WRITE, start, CHUNK_BYTES)
                    .order(ByteOrder.nativeOrder())
                    .asLongBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chunks = Arrays.copyOf(chunks, chunks.length + 1);
        chunks[chunks.length - 1] = chunk;
    }

    /** The page of a tag: the segment and the lowest bits of the tag, one more of them for pages that were split in this round. */
    private int page(int segment, long wanted) {
        long bits = (wanted << segmentBits) | segment;
        int split = (int) (bits & (2L * pagesBefore - 1));
        return split < pages ? split : split - pagesBefore;
    }

    /** Where in its chunk a slot of a page is: the search begins at the highest bits of the tag and goes round the page. */
    private static int index(int page, long tag, int step) {
        int home = (int) (tag >>> (TAG_BITS - PAGE_SLOT_BITS));
        int inChunk = page & ((1 << CHUNK_PAGE_BITS) - 1);
        return (inChunk << PAGE_SLOT_BITS) + ((home + step) & (PAGE_SLOTS - 1));
    }

    private static long position(long slot) {
        return (slot & KeySlots.POSITION_LIMIT) - 1;
    }
}
