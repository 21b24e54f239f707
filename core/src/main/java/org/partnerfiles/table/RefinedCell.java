package org.partnerfiles.table;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/** Another type, except for how it reads or for the options that change it. */
final class RefinedCell<T> extends CellType<T> {

    private final CellType<T> base;
    private final BiFunction<String, CellType.Problems, @Nullable T> read;
    private final Function<Options, @Nullable CellType<T>> choice;

    /**
     * Refines a type.
     *
     * @param choice the type under some options, or null for this one
     */
    RefinedCell(
            CellType<T> base,
            BiFunction<String, CellType.Problems, @Nullable T> read,
            Function<Options, @Nullable CellType<T>> choice) {
        super(base, base.valueType());
        this.base = base;
        this.read = read;
        this.choice = choice;
    }

    @Override
    public @Nullable T read(String text, CellType.Problems problems) {
        return read.apply(text, problems);
    }

    @Override
    public String write(T value, CellType.Problems problems) {
        return base.write(value, problems);
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
}
