package org.partnerfiles.internal.csv;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.partnerfiles.io.RawText;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.RecordTable;

/** One row of cells as it was read, with its place and its fault. The same object is filled again for each row. */
public final class RawRow extends RowCells {

    static final byte[] NO_BYTES = {};

    /** Why a row could not be read. */
    public enum Fault {
        /** The row was read. */
        NONE(CoreRules.UNREADABLE_ROW, "readable"),
        /** A quote is not closed before the end of the file or a limit. */
        UNCLOSED_QUOTE(CoreRules.UNREADABLE_ROW, "a quote is not closed; reading continues at the next line"),
        /** Text after a closing quote. */
        TEXT_AFTER_QUOTE(
                CoreRules.UNREADABLE_ROW, "text follows a closing quote; a quote within a cell must be doubled"),
        /** Bytes that are not valid in the charset. */
        BAD_BYTES(CoreRules.UNREADABLE_ROW, "bytes that are not valid in"),
        /** A line break in a file where it does not end a line. */
        LINE_BREAK(CoreRules.UNREADABLE_ROW, "a line break that does not end the line, as only CR and LF together do"),
        /** A NUL character. */
        NUL(CoreRules.UNREADABLE_ROW, "a NUL character"),
        /** A cell over its limit. */
        CELL_TOO_LONG(CoreRules.ROW_LIMIT, "longer than the limit of a cell (Limits.withCellBytes raises it)"),
        /** More cells than the limit. */
        TOO_MANY_CELLS(CoreRules.ROW_LIMIT, "more cells than the limit of a row (Limits.withCellsPerRow raises it)"),
        /** A row over its limit. */
        ROW_TOO_LONG(CoreRules.ROW_LIMIT, "longer than the limit of a row (Limits.withRowBytes raises it)"),
        /** A row over its limit whose quotes are not in order, in a stream that cannot be read again: the rows after it are lost. */
        REST_UNREADABLE(
                CoreRules.ROW_LIMIT,
                "a quote is not closed within the limit of a row, and what follows cannot be read from a stream;"
                        + " close the quote, read the file by its path, or raise the limit (Limits.withRowBytes)");

        private final String rule;
        private final String message;

        Fault(String rule, String message) {
            this.rule = rule;
            this.message = message;
        }

        /** {@return the id of the rule that a row with this fault breaks} */
        public String rule() {
            return rule;
        }

        /** {@return the id of the rule that a file breaks whose first line has this fault} */
        public String ruleOfFirstLine() {
            return rule.equals(CoreRules.ROW_LIMIT) ? CoreRules.LIMIT_EXCEEDED : rule;
        }
    }

    /** How a row ended. */
    public enum End {
        /** With the file, without a line end. */
        FILE(""),
        /** Line feed. */
        LF("\n"),
        /** Carriage return and line feed. */
        CRLF("\r\n"),
        /** A carriage return without a line feed. */
        CR("\r");

        /** The length of the line end in bytes. */
        final int bytes;

        private final String text;

        End(String text) {
            this.text = text;
            this.bytes = text.length();
        }

        /** {@return the characters of the line end, which are ASCII} */
        public String text() {
            return text;
        }
    }

    /** The number of bytes of the file before the row. */
    public long offset;
    /** The number of its bytes, with its line end. */
    public long length;
    /** The physical line that the row begins on, from 1. */
    public long line;
    /** The number of its physical lines. */
    public long lines;
    /** Why the row could not be read. */
    public Fault fault = Fault.NONE;
    /** The index of the cell at fault, or -1 where it is not known. */
    public int faultCell = -1;
    /** The {@link MaskedExcerpt} around the fault, or an empty text. */
    public String aroundFault = "";
    /** What is known of the encoding of a row with bytes that are not text, in words. */
    String encoding = "";
    /** How the row ended. */
    public End end = End.FILE;
    /** Whether every character of the row is ASCII. */
    public boolean ascii = true;

    /** Whether the cells have all bytes, by {@link EveryByte}. */
    boolean hasEveryByte;

    /** How many of the row's bytes are in the array: all of them, or as many as the limit of a row. */
    private int atHand;

    /** A row to be filled. */
    public RawRow() {
        this(64);
    }

    /**
     * A row to be filled.
     *
     * @param room the number of cells that it has room for at first, from 1
     */
    public RawRow(int room) {
        super(room);
    }

    /** {@return a row of texts} */
    public static RawRow of(List<String> cells) {
        RawRow row = new RawRow(cells.size());
        cells.forEach(row::add);
        return row;
    }

    /** Sets where the row's bytes are. */
    void placeBytes(byte[] array, int begin, int count) {
        bytes = array;
        from = begin;
        atHand = count;
    }

    /** {@return a copy of the row's bytes, with its line end; those up to the limit if the row is longer} */
    byte[] copyBytes() {
        return Arrays.copyOfRange(bytes, from, from + atHand);
    }

    /**
     * {@return the row as it stood}
     *
     * @param charset the encoding of the file
     */
    public RawText text(Charset charset) {
        String lineEnd = hasAllBytes() ? end.text() : "";
        byte[] content = Arrays.copyOfRange(bytes, from, from + atHand - lineEnd.length());
        return new RawText(content, lineEnd, charset, hasAllBytes());
    }

    /** {@return this row as it is now, which does not change when the next one is read} */
    public RawRow kept() {
        RawRow row = new RawRow(count);
        row.takeCells(this);
        row.offset = offset;
        row.length = length;
        row.line = line;
        row.lines = lines;
        row.fault = fault;
        row.faultCell = faultCell;
        row.aroundFault = aroundFault;
        row.encoding = encoding;
        row.end = end;
        row.ascii = ascii;
        row.hasEveryByte = hasEveryByte;
        row.placeBytes(copyBytes(), 0, atHand);
        return row;
    }

    /** {@return how many bytes of the row are kept} */
    public int bytesKept() {
        return atHand;
    }

    /** {@return whether all its bytes are at hand} */
    boolean hasAllBytes() {
        return atHand == length;
    }

    /**
     * {@return the id of the rule that a row with this fault breaks}
     *
     * @param table names the rule, where the vendor has one of its own
     */
    public String rule(RecordTable<?> table) {
        return fault == Fault.LINE_BREAK && table.renames(RecordTable.LINE_BREAK)
                ? table.ruleFor(RecordTable.LINE_BREAK)
                : fault.rule();
    }

    /**
     * Forgets bytes that are not text if they are only in further cells, which keep them.
     *
     * @param columns the number of cells that are not further ones
     */
    public void tolerateFrom(int columns) {
        if (hasEveryByte && faultCell >= columns && (fault == Fault.BAD_BYTES || fault == Fault.NUL)) {
            fault = Fault.NONE;
        }
    }

    /** {@return what is wrong with the row and where} */
    public String faultMessage() {
        String cell = faultCell < 0 ? "" : "cell " + (faultCell + 1) + ": ";
        String around = aroundFault.isEmpty() ? "" : "; around it: " + aroundFault;
        boolean notText = fault == Fault.BAD_BYTES || fault == Fault.NUL;
        return cell + fault.message + (notText ? encoding : "") + around;
    }

    /** {@return whether the line is empty} */
    public boolean blank() {
        return fault == Fault.NONE && count == 0;
    }

    /**
     * {@return whether the line is empty, or has only blanks although several cells are expected}
     *
     * @param expected the number of cells of a row
     */
    public boolean isBlankIn(int expected) {
        return blank() || (fault == Fault.NONE && count == 1 && expected > 1 && lines == 1 && isBlank(0));
    }
}
