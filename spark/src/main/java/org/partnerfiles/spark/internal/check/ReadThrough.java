package org.partnerfiles.spark.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;

/**
 * What is made of the rows of a reader while it is read, and of the reader after its last row. The reader is closed with its task.
 *
 * @param <T> what is made
 */
final class ReadThrough<P extends RecordReader<Object>, T> implements Iterator<T> {

    private final P reader;
    private final BiConsumer<Row<Object>, Consumer<T>> ofRow;
    private final Function<P, T> atEnd;
    private final Queue<T> made = new ArrayDeque<>();
    private boolean isRead;

    ReadThrough(P reader, BiConsumer<Row<Object>, Consumer<T>> ofRow, Function<P, T> atEnd) {
        this.reader = reader;
        this.ofRow = ofRow;
        this.atEnd = atEnd;
        TaskCompletionListener closing = ended -> {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        TaskContext.get().addTaskCompletionListener(closing);
    }

    @Override
    public boolean hasNext() {
        while (made.isEmpty() && !isRead) {
            Row<Object> row = read();
            if (row == null) {
                isRead = true;
                made.add(atEnd.apply(reader));
            } else {
                ofRow.accept(row, made::add);
            }
        }
        return !made.isEmpty();
    }

    private @Nullable Row<Object> read() {
        try {
            return reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return made.remove();
    }
}
