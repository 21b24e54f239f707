package org.partnerfiles.table;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/**
 * How the text of a cell and a value stand for each other. Types are immutable and shared; the {@link CellTypes} are ready made.
 *
 * @param <T> the type of the value
 */
public abstract class CellType<T> {

    /** For subclasses. */
    protected CellType() {}

    /**
     * Reads a cell that holds more than blanks.
     *
     * @param text the cell
     * @param problems takes what is wrong with it
     * @return its value, or null after a problem that leaves none
     */
    public abstract @Nullable T read(String text, CellProblems problems);

    /**
     * Writes a value.
     *
     * @param value the value
     * @param problems takes what keeps it from being written
     * @return the text of its cell
     */
    public abstract String write(T value, CellProblems problems);

    /** {@return what a cell of this type looks like, in a few words, such as {@code a date as YYYY-MM-DD}} */
    public abstract String form();

    /** {@return what a schema says of this type} */
    public abstract CellSchema schema();

    /** {@return whether a cell of blanks alone is a value} Only text says yes. */
    public boolean keepsBlanks() {
        return false;
    }

    /** {@return the value of a cell without content; null but for lists} */
    public @Nullable T empty() {
        return null;
    }

    /**
     * {@return this type under a host's options; most types know none}
     *
     * @param options the host's choices
     */
    public CellType<T> under(Options options) {
        return this;
    }
}
