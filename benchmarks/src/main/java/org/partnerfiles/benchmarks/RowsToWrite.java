package org.partnerfiles.benchmarks;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The rows of a generated file as a backend gives them to a writer: made shortly before, so that they are still in the processor's cache.
 * They are made in small portions while the clock is stopped, each row once, so that unique columns stay unique.
 */
public final class RowsToWrite {

    /** Few enough for the second-level cache, and so many that stopping the clock costs almost nothing. */
    private static final int PORTION = 200;

    private final byte[] firstLine;
    private final List<byte[]> portions = new ArrayList<>();
    private final Clock clock;

    /** A clock that can be stopped. */
    public interface Clock {
        /** Starts the clock. */
        void go();

        /** Stops the clock. */
        void stop();
    }

    /**
     * Splits a file into rows.
     *
     * @param file the bytes of a file with one line per row
     * @param clock stopped while rows are made
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
     * {@return the rows, which can be iterated once}
     *
     * @param source makes the rows
     * @param type the type of the rows
     * @param <T> the type of the rows
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
