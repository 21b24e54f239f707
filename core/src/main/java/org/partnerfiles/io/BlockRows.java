package org.partnerfiles.io;

import java.io.Serializable;

/**
 * What the lines that begin in a block of a file mean for the ends of rows, whether the block begins within quotes or not. {@link
 * org.partnerfiles.FileParts#scan} finds it, on any machine, and {@link org.partnerfiles.FileParts#parts} makes parts of it.
 *
 * @param from the number of bytes before the block
 * @param to the number of bytes before the next block
 * @param firstLine the number of bytes before the first line that begins in the block, or -1 if none does
 * @param lines how many lines begin in it
 * @param rowsOfOneLine how many of its lines are not blank, each taken as a row
 * @param quotesEnd how many lines there are up to the end of the quotes, if the block begins within quotes; 0 if they do not end in it
 * @param quotesEndOffset the number of bytes before the line after that
 * @param isFaulty whether text follows those quotes, so that the last of these lines begins a row
 * @param rowsBeforeFault how many lines before that one are not blank
 * @param outside the rows from the first line on, if a row begins with it
 * @param afterQuotes the rows after the quotes with which the block begins; those from their last line on if text follows them
 * @since 0.1.0
 */
public record BlockRows(
        long from,
        long to,
        long firstLine,
        long lines,
        long rowsOfOneLine,
        long quotesEnd,
        long quotesEndOffset,
        boolean isFaulty,
        long rowsBeforeFault,
        Rows outside,
        Rows afterQuotes)
        implements Serializable {

    /**
     * Some rows.
     *
     * @param rows how many are decided in the block; blank lines are not counted
     * @param isOpen whether a further row is in quotes at the end of the block
     * @param ifFaulty how many rows come after the first line of that one if its quotes are not in order
     */
    public record Rows(long rows, boolean isOpen, long ifFaulty) implements Serializable {}
}
