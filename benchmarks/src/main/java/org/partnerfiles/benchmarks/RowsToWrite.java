package org.partnerfiles.benchmarks;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows of a generated file as a backend hands them to a writer: made just before, so that the processor's cache still holds them.
 * They are made in small portions while the clock stands, each row once, so that unique columns stay unique.
 */
public final class RowsToWrite {

    /** So few that they fit the second-level cache, so many that stopping the clock does not count. */
    private static final int PORTION = 200;

    private final byte[] firstLine;
    private final List<byte[]> portions = new ArrayList<>();
    private final Clock clock;

    /** What measures. */
    public interface Clock {
        /** Counts from here on. */
        void go();

        /** Counts no more. */
        void stop();
    }

    /**
     * Cuts a file up.
     *
     * @param file the bytes of a file whose rows stand on one line each
     * @param clock stands while rows are made
     */
    public RowsToWrite(byte[] file, Clock clock) {
        this.clock = clock;
        int begin = endOfLine(file, 0);
        firstLine = Arrays.copyOf(file, begin);
        while (begin < file.length) {
            int end = begin;
            for (int row = 0; row < PORTION && end < file.length; row++) {
                end = endOfLine(file, end);
            }
            byte[] portion = Arrays.copyOf(firstLine, firstLine.length + end - begin);
            System.arraycopy(file, begin, portion, firstLine.length, end - begin);
            portions.add(portion);
            begin = end;
        }
    }

    private static int endOfLine(byte[] file, int from) {
        int at = from;
        while (file[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    /** {@return the bytes of the first line, its end included} */
    public byte[] firstLine() {
        return firstLine.clone();
    }

    /**
     * {@return the rows, to be gone through once}
     *
     * @param source makes them
     * @param type what it makes
     * @param <T> what it makes
     */
    public <T> Iterable<T> madeBy(Reading source, Class<T> type) {
        return () -> new Iterator<>() {
            private final Iterator<byte[]> left = portions.iterator();
            private Iterator<T> made = List.<T>of().iterator();

            @Override
            public boolean hasNext() {
                if (!made.hasNext() && left.hasNext()) {
                    clock.stop();
                    made = rows(left.next(), source, type).iterator();
                    clock.go();
                }
                return made.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return made.next();
            }
        };
    }

    private static <T> List<T> rows(byte[] portion, Reading source, Class<T> type) {
        List<T> rows = new ArrayList<>(PORTION);
        try {
            source.read(new ByteArrayInputStream(portion), row -> rows.add(type.cast(row)));
        } catch (Exception e) {
            throw new IllegalStateException(source.name() + " makes no rows to write", e);
        }
        return rows;
    }
}
