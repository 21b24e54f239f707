package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.io.InterruptedIOException;
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
import org.partnerfiles.internal.csv.LineBlocks;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/**
 * Rows that several threads split and check, a block of lines each, in a layout whose rows never span lines. The reader's own thread
 * cuts the blocks, hands the rows on in order, and works on a block itself where it would have to wait.
 *
 * <p>A block's rows are split first, which tells where the next block's lines and records begin to count, and checked after, so that
 * every rule sees the same numbers as if one thread read.
 */
final class RowsInParallel<R> implements CheckedRows<R> {

    static final String THREAD_NAME = "partnerfiles-reader";

    /** Where the lines and records of a block begin to count. */
    private record Place(long line, long records) {}

    private final LineBlocks blocks;
    private final Layout layout;
    private final int columns;
    private final char delimiter;
    private final Limits limits;
    private final Supplier<RowChecker<R>> newChecker;
    private final Queue<RowChecker<R>> checkers = new ConcurrentLinkedQueue<>();
    private final ExecutorService others;
    private final int ahead;
    private final Deque<FutureTask<List<CheckedRow<R>>>> begun = new ArrayDeque<>();
    private Iterator<CheckedRow<R>> ready;
    private CompletableFuture<Place> nextPlace;
    /** Thrown when all rows before it were handed on. */
    private @Nullable IOException failure;

    /**
     * The rows of a file.
     *
     * @param blocks the lines not read yet
     * @param delimiter what separates their cells
     * @param table what they are rows of
     * @param limits what a row may come to
     * @param threads how many threads, the reader's own among them
     * @param newChecker makes a checker for a further thread
     * @param first a row that was read already, or null
     */
    RowsInParallel(
            LineBlocks blocks,
            char delimiter,
            RecordTable<R> table,
            Limits limits,
            int threads,
            Supplier<RowChecker<R>> newChecker,
            @Nullable RawRow first) {
        this.blocks = blocks;
        this.layout = table.layout();
        this.columns = table.columns().size();
        this.delimiter = delimiter;
        this.limits = limits;
        this.newChecker = newChecker;
        this.ahead = 4 * threads;
        this.others = Executors.newFixedThreadPool(threads - 1, task -> {
            Thread thread = new Thread(task, THREAD_NAME);
            thread.setDaemon(true);
            return thread;
        });
        List<RawRow> read = first == null ? List.of() : List.of(first);
        Place begin = new Place(0, 0);
        this.ready = check(read, begin).iterator();
        this.nextPlace = CompletableFuture.completedFuture(new Place(blocks.firstLine() - 1, records(read)));
    }

    @Override
    public @Nullable CheckedRow<R> next() throws IOException {
        while (!ready.hasNext()) {
            begin();
            FutureTask<List<CheckedRow<R>>> block = begun.peek();
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
            byte[] lines;
            try {
                lines = blocks.next();
            } catch (IOException e) {
                failure = e;
                return;
            }
            if (lines == null) {
                return;
            }
            CompletableFuture<Place> begin = nextPlace;
            CompletableFuture<Place> end = new CompletableFuture<>();
            nextPlace = end;
            FutureTask<List<CheckedRow<R>>> block = new FutureTask<>(() -> work(lines, begin, end));
            begun.add(block);
            others.execute(block);
        }
    }

    /** Runs what nobody has begun until a block is ready; blocks are begun in order, so that none waits for one that is not. */
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
            throw new InterruptedIOException("interrupted while reading");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            } else if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    private List<CheckedRow<R>> work(byte[] lines, CompletableFuture<Place> begin, CompletableFuture<Place> end)
            throws IOException {
        List<RawRow> rows;
        Place place;
        try {
            rows = split(lines);
            place = begin.join();
            end.complete(new Place(place.line + rows.size(), place.records + records(rows)));
        } catch (Throwable e) {
            end.completeExceptionally(e);
            throw e;
        }
        return check(rows, place);
    }

    private List<RawRow> split(byte[] lines) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        RawRow row = new RawRow();
        RowReader source = RowReader.ofLines(lines, layout, delimiter, limits);
        while (source.next(row)) {
            rows.add(row);
            row = new RawRow(Math.max(1, row.count));
        }
        return rows;
    }

    private long records(List<RawRow> rows) {
        return rows.stream().filter(row -> !row.isBlankIn(columns)).count();
    }

    private List<CheckedRow<R>> check(List<RawRow> rows, Place begin) {
        RowChecker<R> free = checkers.poll();
        RowChecker<R> checker = free == null ? newChecker.get() : free;
        List<CheckedRow<R>> checked = new ArrayList<>(rows.size());
        long number = begin.records;
        for (RawRow row : rows) {
            row.line += begin.line;
            checked.add(row.isBlankIn(columns) ? CheckedRow.blank(row) : checker.check(row, false, ++number));
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
