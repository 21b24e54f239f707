package org.partnerfiles.table;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/** Another type, except for further texts that it reads or for the options that change it. */
final class RefinedCell<T> extends CellType<T> {

    private final CellType<T> base;
    private final @Nullable BiFunction<String, CellType.Problems, @Nullable T> others;
    private final Function<Options, @Nullable CellType<T>> choice;

    /**
     * Refines a type.
     *
     * @param others reads the cells that the type does not read without a problem, or null if the type does
     * @param choice the type under some options, or null for this one
     */
    RefinedCell(
            CellType<T> base,
            @Nullable BiFunction<String, CellType.Problems, @Nullable T> others,
            Function<Options, @Nullable CellType<T>> choice) {
        super(base, base.valueType());
        this.base = base;
        this.others = others;
        this.choice = choice;
    }

    @Override
    public @Nullable T read(String text, CellType.Problems problems) {
        if (others == null) {
            return base.read(text, problems);
        }
        Noted noted = new Noted();
        T value = readAsBase(text, noted);
        return noted.any ? readOther(others, text, problems) : value;
    }

    private @Nullable T readAsBase(String text, Noted noted) {
        try {
            return base.read(text, noted);
        } catch (RuntimeException e) {
            noted.any = true;
            return null;
        }
    }

    private @Nullable T readOther(
            BiFunction<String, CellType.Problems, @Nullable T> others, String text, CellType.Problems problems) {
        try {
            return others.apply(text, problems);
        } catch (RuntimeException e) {
            problems.malformed(form()); // never its message, which may have the cell's text
            return null;
        }
    }

    @Override
    public @Nullable T readAscii(byte[] row, int from, int to) {
        return base.readAscii(row, from, to);
    }

    @Override
    public String write(T value, CellType.Problems problems) {
        return base.write(value, problems);
    }

    @Override
    public int writeAscii(T value, byte[] row, int at) {
        return base.writeAscii(value, row, at);
    }

    @Override
    public String writtenCharacters() {
        return base.writtenCharacters();
    }

    @Override
    public String form() {
        return base.form();
    }

    @Override
    public CellType.Schema schema() {
        return base.schema();
    }

    @Override
    public boolean keepsBlanks() {
        return base.keepsBlanks();
    }

    @Override
    public CellType<T> under(Options options) {
        CellType<T> chosen = choice.apply(options);
        return chosen == null ? this : chosen;
    }

    /** Whether there was a problem. */
    private static final class Noted implements CellType.Problems {
        boolean any;

        @Override
        public void broken(String rule, String message) {
            any = true;
        }
    }
}
