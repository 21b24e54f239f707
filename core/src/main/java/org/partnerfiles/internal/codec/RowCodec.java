package org.partnerfiles.internal.codec;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.Quoting;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowBytes;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Blanks;

/**
 * Makes records of rows of cells, and cells of records. Problems with a cell or a value are reported to the findings of the current
 * row. Belongs to one thread.
 */
public final class RowCodec<R> {

    private static final int ROWS_OF_ARRAY = 64;

    private static final CellType<String> TEXT = CellTypes.text();

    private final RecordTable<R> table;
    private final ColumnMap map;
    private final Quoting quoting;
    private final RuleFindings findings;
    private final Column<R, ?>[] columns;
    private final CellType<?>[] types;
    private final boolean[] isText;
    private final boolean[] keepsBlanks;
    /** Which columns are written in characters of which none needs a look. */
    private final boolean[] isPlain;

    private final @Nullable Object[] empties;
    private final boolean[] absent;
    private @Nullable Object[] reused = {};
    private int rowsLeft;
    private final CellsRead reading = new CellsRead();
    private final ValuesWritten writing = new ValuesWritten();

    /** A record that was read. */
    public static final class Decoded<R> {
        /** The record, or null if its constructor threw. */
        public final @Nullable R record;
        /** Its values, by position in the table, until the next row is read. */
        public final @Nullable Object[] values;
        /** Which columns are not to be checked: absent from the file, or not readable. */
        public final boolean[] unreadable;
        /** The cells that no column claims. */
        public final UnmappedCells unmapped;

        Decoded(@Nullable R record, @Nullable Object[] values, boolean[] unreadable, UnmappedCells unmapped) {
            this.record = record;
            this.values = values;
            this.unreadable = unreadable;
            this.unmapped = unmapped;
        }
    }

    /** A codec of rows whose cells are in the table's order. */
    public RowCodec(RecordTable<R> table, Options options, RuleFindings findings) {
        this(table, ColumnMap.byPosition(table.columns().size()), options, findings);
    }

    /** A codec of rows whose cells are in the order of a map. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    public RowCodec(RecordTable<R> table, ColumnMap map, Options options, RuleFindings findings) {
        this.table = table;
        this.map = map;
        this.quoting = Quoting.of(table.layout());
        this.findings = findings;
        int count = table.columns().size();
        this.columns = table.columns().toArray(new Column[count]);
        this.types = new CellType<?>[count];
        this.isText = new boolean[count];
        this.keepsBlanks = new boolean[count];
        this.isPlain = new boolean[count];
        this.empties = new Object[count];
        this.absent = new boolean[count];
        for (int position = 0; position < count; position++) {
            CellType<?> type = columns[position].typeUnder(options);
            types[position] = type;
            isText[position] = type.equals(TEXT);
            keepsBlanks[position] = type.keepsBlanks();
            String characters = type.writtenCharacters();
            isPlain[position] = !characters.isEmpty() && quoting.flags(characters) == Quoting.TEXT;
            empties[position] = type.empty();
            // reported once for the file, not again for every row
            absent[position] = map.cellOf()[position] < 0 && !columns[position].isOptionalInFile(options);
        }
    }

    /** {@return the record of a row, which must not have a fault} The row is rejected if the constructor throws. */
    public Decoded<R> decode(RawRow row) {
        @Nullable Object[] values = freshValues();
        boolean[] unreadable = absent;
        byte[] bytes = row.bytes();
        int[] positions = map.positions();
        int count = Math.min(row.count, positions.length);
        for (int index = 0; index < count; index++) {
            int position = positions[index];
            if (position < 0 || row.length(index) == 0) {
                continue;
            }
            Object value = row.isBytes(index) ? readAscii(bytes, row.begin(index), row.end(index), position) : null;
            if (value != null) {
                values[position] = value;
            } else if (!readText(row.text(index), position, values)) {
                unreadable = unreadable == absent ? absent.clone() : unreadable;
                unreadable[position] = true;
            }
        }
        UnmappedCells unmapped = map.unmapped(row);
        return new Decoded<>(assembled(values, unmapped), values, unreadable, unmapped);
    }

    private @Nullable R assembled(@Nullable Object[] values, UnmappedCells unmapped) {
        try {
            return table.assemble(values, unmapped);
        } catch (RuntimeException e) {
            findings.refuse("a " + table.recordType().getSimpleName() + " could not be made of the row", e);
            return null;
        }
    }

    /** {@return an array of empty values} Several rows use it, one after the other: no record refers to it, and a row is checked at once. */
    private @Nullable Object[] freshValues() {
        if (rowsLeft == 0) {
            // not the same one for the whole file: some garbage collectors need longer for writing into an old array
            reused = new Object[empties.length];
            rowsLeft = ROWS_OF_ARRAY;
        }
        rowsLeft--;
        System.arraycopy(empties, 0, reused, 0, empties.length);
        return reused;
    }

    private @Nullable Object readAscii(byte[] bytes, int from, int to, int position) {
        try {
            // one call of the type that most columns have is known to the JIT compiler
            return isText[position] ? TEXT.readAscii(bytes, from, to) : types[position].readAscii(bytes, from, to);
        } catch (RuntimeException e) {
            return null; // the text decides
        }
    }

    /** Reads a cell that is not known to be good; returns false if it could not be read. */
    private boolean readText(String text, int position, @Nullable Object[] values) {
        if (!keepsBlanks[position] && !Blanks.given(text)) {
            return true;
        }
        reading.begin(columns[position], text);
        values[position] = reading.read(types[position], text);
        return !reading.isWorthless();
    }

    /** {@return a row to encode records into} */
    public WrittenRow<R> newRow() {
        return new WrittenRow<>(table.columns(), types, new RowBytes(table.layout(), WrittenRow.ROOM));
    }

    /**
     * Encodes the cells of a record into a row of {@link #newRow}. The record is refused if an accessor of it throws.
     *
     * @param record the record, or null for a row of empty cells
     * @param row receives them
     * @return whether the components of the record could be read
     */
    public boolean encode(@Nullable R record, WrittenRow<R> row) {
        RowBytes bytes = row.begin();
        @Nullable Object[] values = row.values();
        boolean isTaken = take(record, values);
        for (int position = 0; position < values.length; position++) {
            if (position > 0) {
                bytes.delimit();
            }
            Object value = values[position];
            if (value != null && (keepsBlanks[position] || !writeAscii(position, value, bytes))) {
                writeText(position, value, row, bytes);
            }
            row.end(position);
        }
        return isTaken;
    }

    private boolean take(@Nullable R record, @Nullable Object[] values) {
        try {
            if (record != null) {
                table.takeValues(record, values);
                return true;
            }
        } catch (RuntimeException e) {
            refuseUnreadable(e);
        }
        Arrays.fill(values, null);
        return false;
    }

    private void refuseUnreadable(RuntimeException failure) {
        findings.refuse("the components of the " + table.recordType().getSimpleName() + " could not be read", failure);
    }

    /** {@return the further cells of a record} The record is refused if their accessor throws. */
    public UnmappedCells unmappedIn(R record) {
        try {
            return table.unmappedIn(record);
        } catch (RuntimeException e) {
            refuseUnreadable(e);
            return UnmappedCells.none();
        }
    }

    private void writeText(int position, Object value, WrittenRow<R> row, RowBytes bytes) {
        writing.begin(columns[position]);
        String text = write(types[position], value);
        if (text == null) {
            row.values()[position] = null; // the type is not asked again for a text
            text = "";
        }
        byte flags = Quoting.TEXT;
        if (isPlain[position]) {
            bytes.cell(text, flags, false);
        } else {
            flags = bytes.cell(text);
        }
        if ((flags & Quoting.UNWRITABLE) != 0) {
            writing.malformed(
                    "text that the file can contain: no line break or delimiter where cells are not quoted, no NUL,"
                            + " and characters of " + table.layout().charset());
        }
        row.endText(position, text, flags, !writing.isWorthless());
    }

    @SuppressWarnings("unchecked") // the column's getter gave the value
    private boolean writeAscii(int position, Object value, RowBytes bytes) {
        return bytes.cell((CellType<Object>) types[position], value, isPlain[position]);
    }

    @SuppressWarnings("unchecked") // the column's getter gave the value
    private <T> @Nullable String write(CellType<T> type, Object value) {
        return writing.write(type, (T) value);
    }

    /** Rejects a record with further cells that the file cannot contain. */
    public void checkFurther(UnmappedCells further) {
        List<String> texts = further.texts();
        for (int i = 0; i < texts.size(); i++) {
            if (!quoting.isWritableAfterColumns(texts.get(i))) {
                findings.refuse(
                        CoreRules.VALUE_MALFORMED, null, "a further cell has text that the file cannot contain");
            }
        }
    }

    /** Reports cells that were read, with the shape of their text. */
    private final class CellsRead extends ColumnProblems<R> {
        private String text = "";

        void begin(Column<R, ?> at, String cell) {
            begin(at);
            text = cell;
        }

        @Override
        boolean report(Column<R, ?> at, String rule, String message, boolean isGeneral) {
            return findings.report(rule, at.header(), message + found(at, text));
        }
    }

    /** Reports values that are to be written. */
    private final class ValuesWritten extends ColumnProblems<R> {

        @Override
        boolean report(Column<R, ?> at, String rule, String message, boolean isGeneral) {
            if (!isGeneral) {
                // a vendor's rule has its own effect: the value may be written all the same
                return findings.report(rule, at.header(), message);
            }
            findings.refuse(rule, at.header(), message);
            return true;
        }
    }
}
