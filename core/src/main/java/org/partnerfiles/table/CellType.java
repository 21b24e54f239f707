package org.partnerfiles.table;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/**
 * Converts the text of a cell to a value and back. Types are immutable and shared; {@link CellTypes} has those that many formats use.
 *
 * @param <T> the type of the value
 * @since 0.1.0
 */
public abstract class CellType<T> {

    /** The most bytes that {@link #writeAscii} writes. */
    public static final int ASCII_ROOM = 64;

    private final Class<?> valueType;
    private final @Nullable Class<?> entryType;

    /**
     * A type of cells with one value.
     *
     * @param valueType the class of the value and of the component
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
     * Reads a cell that is not blank. If it throws, the cell does not have the form of the type ({@code core.value-malformed}), and the
     * finding has the type of the exception.
     *
     * @param text the cell
     * @param problems receives what is wrong with the cell
     * @return its value, or null if a problem leaves none
     */
    public abstract @Nullable T read(String text, Problems problems);

    /**
     * Reads a cell from its bytes, where that needs no text of the cell. What it returns is what {@link #read} returns for the same text
     * without a problem. Types of which most cells can be read so override it. If it throws, {@link #read} reads
     * the text.
     *
     * @param row an array with the bytes of the cell, which are ASCII; not to be changed or kept
     * @param from the index of the first byte
     * @param to the index after the last byte; the cell is not empty, and may be blank
     * @return the value, or null to have {@link #read} read the text
     */
    public @Nullable T readAscii(byte[] row, int from, int to) {
        return null;
    }

    /**
     * Writes a value. If it throws, the record is refused ({@code core.value-malformed}), and the finding has the type of the exception.
     *
     * @param value the value
     * @param problems receives the reasons why the value cannot be written
     * @return the text of its cell
     */
    public abstract String write(T value, Problems problems);

    /**
     * Writes a value as bytes, where that needs no text of the cell. They are ASCII and the text that {@link #write} returns for the value
     * without a problem. Types of which most cells are short override it; the cells of types that keep blanks are written from their text. If it
     * throws, {@link #write} writes the text.
     *
     * @param value the value
     * @param row an array with room for {@link #ASCII_ROOM} bytes
     * @param at the index of the first byte
     * @return the index after the last byte, or -1 to have {@link #write} write the text, whatever is in the array then
     */
    public int writeAscii(T value, byte[] row, int at) {
        return -1;
    }

    /** {@return the form of a cell of this type in a few words, such as {@code a date as YYYY-MM-DD}} */
    public abstract String form();

    /**
     * {@return all characters of which the texts that it writes consist, or an empty text if they may have any} Where none of them needs
     * quotes in the layout of a file, the texts are not searched for characters that do.
     */
    public String writtenCharacters() {
        return "";
    }

    /** {@return this type in a schema; text unless the type overrides it} */
    public Schema schema() {
        return Schema.of("string");
    }

    /** {@return whether a cell of blanks has a value} Only in text. */
    public boolean keepsBlanks() {
        return false;
    }

    /** {@return the value of a cell without content: null, or the empty list} */
    @SuppressWarnings("unchecked") // the values of a type of lists are lists
    public final @Nullable T empty() {
        return entryType == null ? null : (T) List.of();
    }

    /**
     * {@return this type under a host's options; most types have none} If it throws, no reader, writer or validator with these options is made:
     * {@link Column#typeUnder}.
     *
     * @param options the host's choices
     */
    public CellType<T> under(Options options) {
        return this;
    }

    /** Receives what a cell type finds wrong with a cell. No message may contain the cell's text. */
    @FunctionalInterface
    public interface Problems {

        /** For values that are known to be good: ignores all problems. */
        Problems IGNORED = (rule, message) -> {};

        /**
         * The cell does not have its type's form.
         *
         * @param expected what was expected, such as {@code a date as MM/DD/YYYY}
         */
        default void malformed(String expected) {
            general("core.value-malformed", "must be " + expected);
        }

        /**
         * The cell is none of the allowed constants.
         *
         * @param expected what is allowed
         */
        default void notAllowed(String expected) {
            general("core.value-not-allowed", "must be " + expected);
        }

        /**
         * The cell has the form of its type, and a value that is out of range.
         *
         * @param expected the range
         */
        default void outOfRange(String expected) {
            general("core.value-out-of-range", "must be " + expected);
        }

        /**
         * The cell has the form of a date, and the calendar has no such day. Its form is right, so it is not shown.
         *
         * @param expected what was expected, such as {@code a date as MM/DD/YYYY}
         */
        default void noSuchDay(String expected) {
            malformed(expected);
        }

        /**
         * The cell breaks a general rule, which its column may report under the vendor's rule id.
         *
         * @param rule the general rule's id
         * @param message what is wrong
         */
        default void general(String rule, String message) {
            broken(rule, message);
        }

        /**
         * The cell breaks a rule of the vendor.
         *
         * @param rule the rule's id
         * @param message what is wrong
         */
        void broken(String rule, String message);
    }

    /**
     * A cell type in a schema, in the terms of the Frictionless Table Schema.
     *
     * @param type {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code date}, {@code datetime} or {@code list}
     * @param format the format, or null for the default of the type
     * @param constants the allowed constants; empty if any text is allowed
     */
    public record Schema(String type, @Nullable String format, List<String> constants) {

        /** Copies. */
        public Schema {
            constants = List.copyOf(constants);
        }

        /**
         * {@return the schema of a plain type}
         *
         * @param type its name
         */
        public static Schema of(String type) {
            return new Schema(type, null, List.of());
        }

        /**
         * {@return the schema of a formatted type}
         *
         * @param type its name
         * @param format its format
         */
        public static Schema of(String type, String format) {
            return new Schema(type, format, List.of());
        }
    }
}
