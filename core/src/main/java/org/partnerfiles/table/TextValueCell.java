package org.partnerfiles.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Text with a class of its own. What its functions throw is a problem with the one cell, and is not shown: it may have the cell's text. */
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
    public @Nullable T read(String text, CellType.Problems problems) {
        T value = resultOf(read, text);
        if (value == null) {
            problems.malformed(form);
        }
        return value;
    }

    @Override
    public String write(T value, CellType.Problems problems) {
        String text = resultOf(written, value);
        if (text == null) {
            problems.malformed(form);
            return "";
        }
        return text;
    }

    /** The result of a function, or null if it throws. */
    private static <A, B> @Nullable B resultOf(Function<A, B> function, A argument) {
        try {
            return function.apply(argument);
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public String form() {
        return form;
    }
}
