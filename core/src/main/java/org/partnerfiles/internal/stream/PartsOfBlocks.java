package org.partnerfiles.internal.stream;

import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.io.BlockRows;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;

/**
 * Makes parts of the scanned blocks of a file, in order: it is then known whether each begins within quotes. Where quotes go on over
 * several blocks, these are decided when it is known whether the quotes are in order; if they are not, each of their lines is a row.
 */
final class PartsOfBlocks {

    private final List<FilePart> parts = new ArrayList<>();
    /** The blocks of which it is not known whether they have rows. */
    private final List<BlockRows> undecided = new ArrayList<>();
    /** The lines before the first of them. */
    private long undecidedLine;

    private boolean isOpen;
    private long ifFaulty;
    private long rows;
    private long line;

    private PartsOfBlocks(FileHead head) {
        this.line = head.line();
    }

    /**
     * {@return the parts of a file}
     *
     * @param head its beginning
     * @param blocks its blocks, in order
     */
    static List<FilePart> of(FileHead head, List<BlockRows> blocks) {
        PartsOfBlocks found = new PartsOfBlocks(head);
        for (BlockRows block : blocks) {
            if (block.firstLine() >= 0) {
                found.add(block);
            }
        }
        if (found.isOpen) {
            found.decideFaulty();
        }
        return found.joined();
    }

    private void add(BlockRows block) {
        if (!isOpen) {
            begin(block.firstLine(), line);
            count(block.outside());
        } else if (block.quotesEnd() == 0) {
            undecidedLine = undecided.isEmpty() ? line : undecidedLine;
            undecided.add(block);
        } else if (block.isFaulty()) {
            decideFaulty();
            begin(block.firstLine(), line);
            rows += block.rowsBeforeFault();
            count(block.afterQuotes());
        } else {
            undecided.clear();
            rows++;
            if (block.quotesEndOffset() < block.to()) {
                begin(block.quotesEndOffset(), line + block.quotesEnd());
            }
            count(block.afterQuotes());
        }
        line += block.lines();
    }

    private void begin(long offset, long beginsOn) {
        parts.add(new FilePart(offset, Long.MAX_VALUE, beginsOn, rows));
    }

    private void count(BlockRows.Rows counted) {
        rows += counted.rows();
        isOpen = counted.isOpen();
        ifFaulty = counted.ifFaulty();
    }

    /** The quotes are not in order: the first line of their row is a row, as is each line after it up to here. */
    private void decideFaulty() {
        rows += 1 + ifFaulty;
        long next = undecidedLine;
        for (BlockRows block : undecided) {
            begin(block.firstLine(), next);
            rows += block.rowsOfOneLine();
            next += block.lines();
        }
        undecided.clear();
        isOpen = false;
    }

    /** The parts up to each other, the first one with the beginning of the file. */
    private List<FilePart> joined() {
        if (parts.isEmpty()) {
            return List.of(FilePart.WHOLE);
        }
        List<FilePart> joined = new ArrayList<>();
        FilePart last = FilePart.WHOLE;
        for (FilePart next : parts.subList(1, parts.size())) {
            joined.add(new FilePart(last.offset(), next.offset(), last.line(), last.rows()));
            last = next;
        }
        joined.add(last);
        return joined;
    }
}
