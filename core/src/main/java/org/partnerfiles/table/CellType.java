package org.partnerfiles.table;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/**
 * How the text of a cell and a value stand for each other. Types are immutable and shared; the {@link CellTypes} are ready made.
 *
 * @param <T> the type of the value
 */
public abstract class CellType<T> {

    private final Class<?> valueType;
    private final @Nullable Class<?> entryType;

    /**
     * A type of cells with one value.
     *
     * @param valueType the class of the value, which is that of the component too
     */
    protected CellType(Class<? super T> valueType) {
        this.valueType = Objects.requireNonNull(valueType);
        this.entryType = null;
    }

    /**
     * A type of cells with a {@link List}.
     *
     * @param entry the type of an entry
     */
    protected CellType(CellType<?> entry) {
        this.valueType = List.class;
        this.entryType = entry.valueType;
    }

    /** The type of the same values as another. */
    CellType(CellType<T> other, Class<?> valueType) {
        this.valueType = valueType;
        this.entryType = other.entryType;
    }

    Class<?> valueType() {
        return valueType;
    }

    /** {@return the class of the entries of a list, or null} */
    @Nullable
    Class<?> entryType() {
        return entryType;
    }

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

    /** {@return this type in a schema; text unless the type says otherwise} */
    public CellSchema schema() {
        return CellSchema.of("string");
    }

    /** {@return whether a cell of blanks alone is a value} Only text says yes. */
    public boolean keepsBlanks() {
        return false;
    }

    /** {@return the value of a cell without content: null, or the empty list} */
    @SuppressWarnings("unchecked") // the values of a type of lists are lists
    public final @Nullable T empty() {
        return entryType == null ? null : (T) List.of();
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
