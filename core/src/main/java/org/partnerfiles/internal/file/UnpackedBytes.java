package org.partnerfiles.internal.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The bytes of a file: those of a gzip file are unpacked, all others are as they are. */
public final class UnpackedBytes extends InputStream implements Seekable {

    private static final String SUFFIX = ".gz";
    private static final int HEAD_BYTES = 1 << 9;
    private static final int TRAILER_BYTES = 8;

    private final InputStream in;
    private final boolean isPacked;
    /** What was read to recognise a gzip file. */
    private final Head head;

    private @Nullable Members unpacked;
    private volatile boolean isDamaged;

    /**
     * The bytes of a file.
     *
     * @param in the file at its beginning, of which some bytes are read; closed with this stream
     * @throws IOException if it cannot be read
     */
    public UnpackedBytes(InputStream in) throws IOException {
        this.in = in;
        this.head = new Head(in);
        this.isPacked = head.isGzip();
    }

    /** {@return whether the file is a gzip file} */
    public boolean isPacked() {
        return isPacked;
    }

    /** {@return whether a gzip file turned out to be damaged or cut: there are further bytes, and they cannot be read} */
    public boolean isDamaged() {
        return isDamaged;
    }

    /**
     * {@return the name of what the file contains: without {@code .gz} if it is a gzip file}
     *
     * @param name the name of the file, or null if it is not known
     */
    public @Nullable String name(@Nullable String name) {
        return isPacked && name != null && isPackedName(name)
                ? name.substring(0, name.length() - SUFFIX.length())
                : name;
    }

    /**
     * {@return whether a name is that of a gzip file}
     *
     * @param name the name of a file
     */
    public static boolean isPackedName(String name) {
        return name.length() > SUFFIX.length() && name.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!isPacked) {
            return head.read(target, offset, length);
        } else if (isDamaged) {
            return -1;
        }
        try {
            Members members = unpacked;
            if (members == null) {
                members = new Members(head);
                unpacked = members;
            }
            int count = members.read(target, offset, length);
            isDamaged = count < 0 && members.hasMore();
            return count;
        } catch (EOFException | ZipException e) {
            isDamaged = true;
            return -1;
        }
    }

    @Override
    public boolean seek(long place) throws IOException {
        boolean moved = !isPacked && in instanceof Seekable source && source.seek(place);
        if (moved) {
            head.forget();
        }
        return moved;
    }

    @Override
    public void close() throws IOException {
        try {
            if (unpacked != null) {
                unpacked.close();
            }
        } finally {
            in.close();
        }
    }

    /** The parts of a gzip file. */
    private static final class Members extends GZIPInputStream {

        Members(InputStream packed) throws IOException {
            super(packed, 1 << 13);
        }

        /** Whether bytes follow the last part: its own end is not counted. */
        boolean hasMore() throws IOException {
            return inf.getRemaining() > TRAILER_BYTES || in.read() >= 0;
        }
    }

    /** A stream whose first bytes were read already. */
    private static final class Head extends FilterInputStream {
        private final byte[] first = new byte[HEAD_BYTES];
        private int at;
        private int end;

        Head(InputStream in) throws IOException {
            super(in);
            int count = 1;
            while (end < 2 && count > 0) {
                count = in.read(first, end, first.length - end);
                end += Math.max(0, count);
            }
        }

        boolean isGzip() {
            return end >= 2 && first[0] == 0x1F && first[1] == (byte) 0x8B;
        }

        void forget() {
            at = end;
        }

        @Override
        public int read() throws IOException {
            return at < end ? first[at++] & 0xFF : in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (at == end) {
                return in.read(target, offset, length);
            }
            int count = Math.min(length, end - at);
            System.arraycopy(first, at, target, offset, count);
            at += count;
            return count;
        }

        /** A further part is read only if bytes are available, and some streams never report any. */
        @Override
        public int available() {
            return 1;
        }
    }
}
