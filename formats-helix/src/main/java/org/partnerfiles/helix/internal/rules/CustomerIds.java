package org.partnerfiles.helix.internal.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A set of customer ids of up to ten digits. It needs two bytes for each id and at most 10 MB more, so that ten million ids fit in a small
 * heap. Each range of 65,536 ids shares a page: a sorted list of the lower 16 bits, or a bit set once there are many.
 */
public final class CustomerIds {

    private static final long TEN_DIGITS = 9_999_999_999L;
    private static final int PAGE_BITS = 16;
    private static final int LIST_LIMIT = 4096;

    private static final int SHELF_BITS = 9;

    // pages are grouped on shelves, so that the set of a small file is small
    private final @Nullable Shelf[] shelves = new Shelf[(int) (TEN_DIGITS >>> (PAGE_BITS + SHELF_BITS)) + 1];

    private static final class Shelf {
        private final @Nullable Page[] pages = new Page[1 << SHELF_BITS];
    }

    private static final class Page {
        private int size;
        private char[] list = new char[8];
        private long @Nullable [] bits;
    }

    /**
     * {@return whether an id is in the set}
     *
     * @param id any number
     */
    public boolean contains(long id) {
        if (id < 0 || id > TEN_DIGITS) {
            return false;
        }
        Shelf shelf = shelves[shelf(id)];
        Page page = shelf == null ? null : shelf.pages[place(id)];
        if (page == null) {
            return false;
        }
        char low = (char) id;
        long[] bits = page.bits;
        return bits == null
                ? Arrays.binarySearch(page.list, 0, page.size, low) >= 0
                : (bits[low >>> 6] & (1L << low)) != 0;
    }

    /**
     * Adds an id. A number with more than ten digits or a sign is not an id and is ignored.
     *
     * @param id any number
     */
    public void add(long id) {
        if (id < 0 || id > TEN_DIGITS) {
            return;
        }
        Shelf shelf = shelves[shelf(id)];
        if (shelf == null) {
            shelf = new Shelf();
            shelves[shelf(id)] = shelf;
        }
        Page page = shelf.pages[place(id)];
        if (page == null) {
            page = new Page();
            shelf.pages[place(id)] = page;
        }
        char low = (char) id;
        long[] bits = page.bits;
        if (bits != null) {
            bits[low >>> 6] |= 1L << low;
        } else {
            addToList(page, low);
        }
    }

    private static int shelf(long id) {
        return (int) (id >>> (PAGE_BITS + SHELF_BITS));
    }

    private static int place(long id) {
        return (int) (id >>> PAGE_BITS) & ((1 << SHELF_BITS) - 1);
    }

    private static void addToList(Page page, char low) {
        int found = Arrays.binarySearch(page.list, 0, page.size, low);
        if (found >= 0) {
            return;
        }
        if (page.size == LIST_LIMIT) {
            turnToBits(page)[low >>> 6] |= 1L << low;
            return;
        }
        if (page.size == page.list.length) {
            page.list = Arrays.copyOf(page.list, Math.min(LIST_LIMIT, page.size + page.size / 2));
        }
        int at = -found - 1;
        System.arraycopy(page.list, at, page.list, at + 1, page.size - at);
        page.list[at] = low;
        page.size++;
    }

    private static long[] turnToBits(Page page) {
        long[] bits = new long[(1 << PAGE_BITS) / Long.SIZE];
        for (int i = 0; i < page.size; i++) {
            bits[page.list[i] >>> 6] |= 1L << page.list[i];
        }
        page.bits = bits;
        page.list = new char[0];
        return bits;
    }
}
