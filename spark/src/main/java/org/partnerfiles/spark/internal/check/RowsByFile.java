package org.partnerfiles.spark.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.FilePart;

/** Judges the rows of one file after those of another, from places in order. */
final class RowsByFile implements Iterator<Verdict> {

    private final Iterator<Found> places;
    private final Reading reading;
    private @Nullable Found next;
    private Iterator<Verdict> verdicts = Collections.emptyIterator();

    /** Judges rows of a file. */
    interface Reading {

        /** {@return the verdicts on rows, and the result} */
        Iterator<Verdict> of(int file, List<FilePart> rows) throws IOException;
    }

    RowsByFile(Iterator<Found> places, Reading reading) {
        this.places = places;
        this.reading = reading;
        this.next = places.hasNext() ? places.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!verdicts.hasNext() && next != null) {
            verdicts = ofFile(next.file());
        }
        return verdicts.hasNext();
    }

    /** A row is there once for each key that it shares. */
    private Iterator<Verdict> ofFile(int file) {
        List<FilePart> rows = new ArrayList<>();
        while (next != null && next.file() == file) {
            if (rows.isEmpty() || !rows.get(rows.size() - 1).equals(next.row())) {
                rows.add(next.row());
            }
            next = places.hasNext() ? places.next() : null;
        }
        try {
            return reading.of(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Verdict next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return verdicts.next();
    }
}
