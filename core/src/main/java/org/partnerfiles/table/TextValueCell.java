package org.partnerfiles.table;

import java.util.function.Function;

/** Text with a class of its own. */
final class TextValueCell<T> extends CellType<T> {

    private final Function<String, T> read;
    private final Function<T, String> written;
    private final String form;

    TextValueCell(Class<T> type, Function<String, T> read, Function<T, String> written, String form) {
        super(type);
        this.read = read;
        this.written = written;
        this.form = form;
    }

    @Override
    public T read(String text, CellType.Problems problems) {
        return read.apply(text);
    }

    @Override
    public String write(T value, CellType.Problems problems) {
        return written.apply(value);
    }

    @Override
    public String form() {
        return form;
    }
}
