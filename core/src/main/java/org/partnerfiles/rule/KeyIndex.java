package org.partnerfiles.rule;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.keys.KeyHash;
import org.partnerfiles.internal.keys.KeySlots;
import org.partnerfiles.internal.keys.KeyStore;

/**
 * The keys that occurred, each with a number, such as the line of its first occurrence. Exact, in one pass, so that it
 * serves a stream too. Two keys are the same if their characters are, lone surrogates included; there is no folding of
 * case or blanks.
 *
 * <pre>{@code
 * try (KeyIndex seen = KeyIndex.create()) {
 *     long first = seen.putIfAbsent(KeyIndex.key(row.accountId(), row.loanId()), row.line());
 *     if (first >= 0) report(row, "is already on line " + first);
 * }
 * }</pre>
 *
 * <p><b>Memory.</b> Heap does not grow with the keys. A key takes 9 bytes plus its text (one byte a character, two if any of its
 * characters is beyond U+00FF) in a store, and 11 to 16 bytes in a table. The store takes at most the given bytes of heap and a buffer
 * of 64 KiB, the table at most half as much more; the rest of each is in a temporary file. The table's file takes about 21 bytes a key.
 *
 * <p><b>Cost.</b> The table's file is mapped into memory, so a new key is one random access to memory, and a key that comes again one read
 * of a file besides. While the system caches both files no access waits for the disk. A table larger than the memory that is left for the
 * cache makes each key wait. {@code docs/reliability.md} has the measured time.
 *
 * <p><b>The temporary files</b>: that of the store contains the text of keys, which may be personal data; that of the table contains parts
 * of secret hashes. Each is made only when it is needed, in the JVM's {@code java.io.tmpdir}, under a name {@code .*.partnerfiles-part},
 * and only its owner may read it where the file system is POSIX. On Unix the name is gone as soon as the file is open, and {@link #close()}
 * frees the disk. Elsewhere {@link #close()} deletes the file of the store; that of the table may stay until the host sweeps, as both do
 * after a JVM that was killed. {@code create(Long.MAX_VALUE)} never makes one.
 *
 * <p><b>Errors.</b> The methods with a key throw {@link java.io.UncheckedIOException} if the temporary file cannot
 * be made, written or read (a full disk; a thread that is interrupted, which closes the file for good), {@link
 * IllegalStateException} after {@link #close()} or beyond 256 GiB of store, {@link IllegalArgumentException} for a key
 * over a billion characters. A call that failed has added nothing.
 *
 * <p><b>Threads.</b> An index belongs to one thread.
 *
 * @since 0.1.0
 */
public final class KeyIndex implements AutoCloseable {

    private static final long MOST_DEFAULT_HEAP_BYTES = 192L << 20;
    // A file has up to eight indexes at a time, and their tables come on top.
    private static final int DEFAULT_PART_OF_HEAP = 32;
    // Small beside the 1 MB regions that G1 gives a small heap: of 256 KB and an array's header only three would fit.
    private static final int CHUNK_BYTES = 64 << 10;
    // Some tables instead of a large one: each grows by itself, so that no moment needs the memory twice. So few that
    // where they begin
    // stays in the processor's cache: a look into one is then one read from memory.
    private static final int SEGMENTS = 64;
    private static final long LEAST_TABLE_BYTES = 64 << 10;

    // A header of 5 bytes, two bytes a character and a number must fit in an array.
    private static final int MAX_KEY_CHARS = (Integer.MAX_VALUE - 32) / 2;
    private static final int MAX_HEADER_BYTES = 5;
    private static final long NOT_SEARCHED = -2;

    private final KeyStore store;
    private final KeySlots slots;
    private @Nullable KeyHash hashing; // made with the first key
    private long size;
    private boolean closed;

    // An entry is a header (length in bytes, and whether they are one or two a character), the characters, the number.
    private byte[] entry = new byte[256];

    // The key in the entry, its length in bytes, its hash, where it was found and with which number: several rules ask
    // for the keys of one row, and a key that was looked up is often added next.
    private @Nullable String entryKey;
    private int entryKeyBytes;
    private long entryHash;
    private long entryPosition;
    private long entryNumber;

    /** For tests: small stores and tables, and tags of few bits, which make hashes collide. */
    KeyIndex(KeyStore store, KeySlots slots) {
        this.store = store;
        this.slots = slots;
    }

    /** {@return an empty index with up to 192 MiB of keys and numbers on the heap, or a 32nd of the heap if that is less,
     * and more in a temporary file} */
    public static KeyIndex create() {
        return create(Math.min(MOST_DEFAULT_HEAP_BYTES, Runtime.getRuntime().maxMemory() / DEFAULT_PART_OF_HEAP));
    }

    /**
     * Makes an empty index.
     *
     * @param heapBytes how many bytes of keys and numbers may stay on the heap, in steps of 64 KiB, from 0; the table
     *     takes at most half as much more, or 64 KiB if that is more
     * @return the index
     * @throws IllegalArgumentException if {@code heapBytes} is negative
     */
    public static KeyIndex create(long heapBytes) {
        if (heapBytes < 0) {
            throw new IllegalArgumentException("heapBytes must not be negative: " + heapBytes);
        }
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        long tableBytes = Math.max(LEAST_TABLE_BYTES, heapBytes / 2);
        return new KeyIndex(
                new KeyStore(heapBytes, CHUNK_BYTES, directory), new KeySlots(tableBytes, SEGMENTS, -1, directory));
    }

    /**
     * Joins the parts of a composite key so that different parts give different keys: {@code ("a", "bc")} is not
     * {@code ("ab", "c")}, and null is not the empty text. Do not mix its keys with plain ones in one index.
     *
     * <pre>{@code
     * KeyIndex.key("a", null, "bc")   // "1:a-2:bc"
     * }</pre>
     *
     * @param parts the parts in order; null for one that is absent
     * @return the key
     */
    public static String key(@Nullable String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            if (part == null) {
                key.append('-');
            } else {
                key.append(part.length()).append(':').append(part);
            }
        }
        return key.toString();
    }

    /**
     * Adds a key unless it is there already.
     *
     * @param key the key; may be empty
     * @param number the number to store with it, from 0
     * @return the number stored with the key before, or -1 if it was added just now
     * @throws IllegalArgumentException if {@code number} is negative
     */
    public long putIfAbsent(CharSequence key, long number) {
        return add(key, number, false);
    }

    /**
     * Stores a number with a key, in place of the one before.
     *
     * @param key the key; may be empty
     * @param number the number to store with it, from 0
     * @return the number stored with the key before, or -1 if there was none
     * @throws IllegalArgumentException if {@code number} is negative
     */
    public long put(CharSequence key, long number) {
        return add(key, number, true);
    }

    /**
     * Looks a key up.
     *
     * @param key the key; may be empty
     * @return the number stored with it, or -1 if it is not there
     */
    public long get(CharSequence key) {
        checkOpen();
        if (size == 0) {
            return -1;
        }
        return find(encode(key));
    }

    /** {@return how many different keys there are; after {@link #close()} how many there were} */
    public long size() {
        return size;
    }

    /** Gives up the memory and deletes the temporary file. A second call does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            entry = new byte[0];
            entryKey = null;
            try (slots) {
                store.close();
            }
        }
    }

    /** {@return the number of keys, and none of them} */
    @Override
    public String toString() {
        return "KeyIndex[size=" + size + "]";
    }

    private long add(CharSequence key, long number, boolean replace) {
        checkOpen();
        if (number < 0) {
            throw new IllegalArgumentException("number must not be negative: " + number);
        }
        int keyBytes = encode(key);
        long previous = find(keyBytes);
        if (previous < 0) {
            insert(keyBytes, number);
        } else if (replace && previous != number) {
            long position = entryPosition;
            entryPosition = NOT_SEARCHED; // if the write fails
            store.writeLong(position + keyBytes, number);
            entryPosition = position;
            entryNumber = number;
        }
        return previous;
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
    }

    /** The number of the encoded key, or -1. */
    private long find(int keyBytes) {
        if (entryPosition == NOT_SEARCHED) {
            long position = slots.first(entryHash);
            while (position >= 0 && !store.matches(position, entry, keyBytes)) {
                position = slots.next();
            }
            entryNumber = position < 0 ? -1 : store.readLong(position + keyBytes);
            entryPosition = position;
        }
        return entryNumber;
    }

    private void insert(int keyBytes, long number) {
        for (int i = 0; i < Long.BYTES; i++) {
            entry[keyBytes + i] = (byte) (number >>> (56 - 8 * i));
        }
        long position = store.end();
        if (position >= KeySlots.POSITION_LIMIT) {
            throw new IllegalStateException("the index is full: it has 256 GiB of keys");
        }
        slots.makeRoom(entryHash);
        // The store first: if it fails, no slot points to half an entry.
        store.append(entry, keyBytes + Long.BYTES);
        slots.add(entryHash, position);
        entryPosition = position;
        entryNumber = number;
        size++;
    }

    /** Writes the key into {@link #entry}, hashes it and returns its length in bytes, including its header. */
    private int encode(CharSequence key) {
        // Only a String is known to be the same as before: other texts can change.
        if (!(key instanceof String same && same.equals(entryKey))) {
            entryKey = null;
            entryKeyBytes = encodeText(key);
            entryHash = hashing().of(entry, entryKeyBytes);
            entryPosition = NOT_SEARCHED;
            entryKey = key instanceof String text ? text : null;
        }
        return entryKeyBytes;
    }

    private KeyHash hashing() {
        KeyHash made = hashing;
        if (made == null) {
            made = KeyHash.secret();
            hashing = made;
        }
        return made;
    }

    private int encodeText(CharSequence key) {
        int length = key.length();
        if (length > MAX_KEY_CHARS) {
            throw new IllegalArgumentException("a key of " + length + " characters is too long");
        }
        reserve(length);
        int start = writeHeader((long) length << 1);
        for (int i = 0; i < length; i++) {
            char c = key.charAt(i);
            if (c > 0xff) {
                return encodeWide(key, length);
            }
            entry[start + i] = (byte) c;
        }
        return start + length;
    }

    /** UTF-16 rather than UTF-8, which has no form for a lone surrogate. */
    private int encodeWide(CharSequence key, int length) {
        reserve(2 * length);
        int at = writeHeader(((long) length << 2) | 1);
        for (int i = 0; i < length; i++) {
            char c = key.charAt(i);
            entry[at++] = (byte) (c >>> 8);
            entry[at++] = (byte) c;
        }
        return at;
    }

    private void reserve(int textBytes) {
        int needed = MAX_HEADER_BYTES + textBytes + Long.BYTES;
        if (entry.length < needed) {
            entry = new byte[needed];
        }
    }

    private int writeHeader(long header) {
        int at = 0;
        long rest = header;
        while (rest > 0x7f) {
            entry[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        entry[at++] = (byte) rest;
        return at;
    }
}
