package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Serial;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.KnownFirstLine;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowBlocks;
import org.partnerfiles.internal.csv.RowPosition;
import org.partnerfiles.internal.csv.RowReader;

/**
 * Rows that several threads split and check, a block each. The reader's own thread finds the blocks, hands the rows on in order, and
 * works on a block itself where it would have to wait.
 *
 * <p>A block is first split into rows, which gives the first line and record number of the next block, and then checked. So every rule
 * sees the same numbers as with one thread.
 */
final class RowsInParallel<R> implements ReadRows<R> {

    static final String THREAD_NAME = "partnerfiles-reader";

    /** The thread was interrupted while it waited for another one: no byte is lost, and it can wait again. */
    static final class InterruptedWait extends InterruptedIOException {
        @Serial
        private static final long serialVersionUID = 1L;

        InterruptedWait() {
            super("interrupted while reading");
        }
    }

    private final RowBlocks blocks;
    private final int cells;
    private final Supplier<RowChecker<R>> newChecker;
    private final Queue<RowChecker<R>> checkers = new ConcurrentLinkedQueue<>();
    private final ExecutorService others;
    private final int ahead;
    private final Deque<FutureTask<List<ReadRow<R>>>> begun = new ArrayDeque<>();
    private Iterator<ReadRow<R>> ready;
    private CompletableFuture<RowPosition> nextPosition;
    /** Thrown after all rows before it were handed on. */
    private @Nullable IOException failure;

    /**
     * The rows of a file.
     *
     * @param source the rows not read yet
     * @param beginning the first line, which may be the first row
     * @param threads how many there are, including the reader's own
     * @param newChecker makes a checker for a further thread
     * @param raw the first line
     * @param before the number of rows before
     * @param blockBytes the size of a block, where no row is longer
     */
    RowsInParallel(
            RowReader source,
            FileBeginning<R> beginning,
            int threads,
            Supplier<RowChecker<R>> newChecker,
            RawRow raw,
            long before,
            int blockBytes) {
        KnownFirstLine firstLine = beginning.firstLine();
        this.blocks = source.rest(firstLine, blockBytes);
        this.cells = beginning.cellsExpected();
        this.newChecker = newChecker;
        this.ahead = 4 * threads;
        this.others = Executors.newFixedThreadPool(threads - 1, task -> {
            Thread thread = new Thread(task, THREAD_NAME);
            thread.setDaemon(true);
            return thread;
        });
        List<RawRow> first = before == 0 && firstLine.isRow() ? List.of(raw.kept()) : List.of();
        this.ready = check(first, RowPosition.START).iterator();
        this.nextPosition = CompletableFuture.completedFuture(source.position(1 + before + records(first)));
    }

    @Override
    public @Nullable ReadRow<R> next() throws IOException {
        while (!ready.hasNext()) {
            begin();
            FutureTask<List<ReadRow<R>>> block = begun.peek();
            if (block == null && failure != null) {
                throw failure;
            } else if (block == null) {
                return null;
            }
            help(block);
            ready = result(block).iterator();
            begun.remove();
        }
        return ready.next();
    }

    private void begin() {
        while (begun.size() < ahead && failure == null) {
            RowBlocks.Block rows;
            try {
                rows = blocks.next();
            } catch (IOException e) {
                failure = e;
                return;
            }
            if (rows == null) {
                return;
            }
            CompletableFuture<RowPosition> begin = nextPosition;
            CompletableFuture<RowPosition> end = new CompletableFuture<>();
            nextPosition = end;
            long endOffset = blocks.offset();
            FutureTask<List<ReadRow<R>>> block = new FutureTask<>(() -> work(rows, begin, endOffset, end));
            begun.add(block);
            others.execute(block);
        }
    }

    /** Runs blocks that no thread has begun until one is ready. Blocks are begun in order, so that none waits for one that is not. */
    private void help(FutureTask<?> wanted) {
        for (FutureTask<?> block : begun) {
            if (wanted.isDone()) {
                return;
            }
            block.run();
        }
    }

    private static <T> T result(FutureTask<T> block) throws IOException {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWait();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            } else if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    private List<ReadRow<R>> work(
            RowBlocks.Block block,
            CompletableFuture<RowPosition> begin,
            long endOffset,
            CompletableFuture<RowPosition> end)
            throws IOException {
        List<RawRow> rows;
        RowPosition position;
        try {
            rows = block.rows();
            position = begin.join();
            end.complete(new RowPosition(endOffset, position.line() + lines(rows), position.record() + records(rows)));
        } catch (Throwable e) {
            end.completeExceptionally(e);
            throw e;
        }
        return check(rows, position);
    }

    /** More than there are rows, if a row spans lines. */
    private static long lines(List<RawRow> rows) {
        long lines = 0;
        for (RawRow row : rows) {
            lines += row.lines;
        }
        return lines;
    }

    private long records(List<RawRow> rows) {
        return rows.stream().filter(row -> !row.isBlankIn(cells)).count();
    }

    private List<ReadRow<R>> check(List<RawRow> rows, RowPosition begin) {
        RowChecker<R> free = checkers.poll();
        RowChecker<R> checker = free == null ? newChecker.get() : free;
        List<ReadRow<R>> checked = new ArrayList<>(rows.size());
        long number = begin.record();
        for (RawRow row : rows) {
            row.line += begin.line() - 1;
            row.offset += begin.offset();
            checked.add(row.isBlankIn(cells) ? ReadRow.blank(row) : checker.check(row, false, number++));
        }
        checkers.add(checker);
        return checked;
    }

    @Override
    public void close() throws IOException {
        others.shutdownNow();
        blocks.close();
    }
}
