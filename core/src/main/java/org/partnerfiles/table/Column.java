package org.partnerfiles.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;

/**
 * One line of a vendor's table: a header, the type of its cells, the component of the record that it fills, when it is required and
 * whether it may be shown. Declared with {@link Columns}, immutable once its table is made.
 *
 * <p>Limits of the value are constraints on the record's component and are not repeated here.
 *
 * @param <R> the record
 * @param <T> the type of the value
 * @since 0.1.0
 */
public final class Column<R, T> {

    private final Columns<R> columns;
    private final int position;
    private final String header;
    private final CellType<T> type;
    private final String path;

    // set while the table is declared, fixed from then on
    private Sensitivity sensitivity = Sensitivity.PUBLIC;
    private List<String> aliases = List.of();
    private @Nullable Option<Boolean> writesAlias;
    private Predicate<Options> mayBeAbsent = options -> false;
    private List<Requirement<R>> requirements = List.of();
    private Map<String, String> ruleNames = Map.of();
    private String note = "";

    /**
     * When a column is required in addition to the constraints of its component.
     *
     * @param when the condition in words, such as {@code on add}
     * @param condition the condition, on a record with the content of a row, possibly partly filled, and the host's choices
     * @param <R> the record
     */
    public record Requirement<R>(String when, BiPredicate<R, Options> condition) {}

    Column(Columns<R> columns, int position, String header, CellType<T> type, String path) {
        this.columns = columns;
        this.position = position;
        this.header = Objects.requireNonNull(header);
        this.type = Objects.requireNonNull(type);
        this.path = Objects.requireNonNull(path);
    }

    private Column<R, T> change(Runnable change) {
        if (columns.isFixed()) {
            throw new IllegalStateException("column " + header + " cannot be changed: its table is already made");
        }
        change.run();
        return this;
    }

    /** {@return this column, personal: only its form is shown} */
    public Column<R, T> personal() {
        return change(() -> sensitivity = Sensitivity.PERSONAL);
    }

    /** {@return this column, secret: never shown} */
    public Column<R, T> secret() {
        return change(() -> sensitivity = Sensitivity.SECRET);
    }

    /**
     * {@return this column, read under another header as well}
     *
     * @param alias the header, never written
     */
    public Column<R, T> alsoReadAs(String alias) {
        return change(() ->
                aliases = Stream.concat(aliases.stream(), Stream.of(alias)).toList());
    }

    /**
     * {@return this column, read under another header as well, which is written if an option is set}
     *
     * @param alias the header
     * @param writesAlias the option
     */
    public Column<R, T> alsoReadAs(String alias, Option<Boolean> writesAlias) {
        return alsoReadAs(alias).change(() -> this.writesAlias = writesAlias);
    }

    /** {@return this column, which a file may leave out} */
    public Column<R, T> mayBeAbsent() {
        return mayBeAbsentUnder(options -> true);
    }

    /**
     * {@return this column, which a file may leave out under some options}
     *
     * @param condition whether it may, by the options
     */
    public Column<R, T> mayBeAbsentUnder(Predicate<Options> condition) {
        return change(() -> mayBeAbsent = condition);
    }

    /**
     * {@return this column, required under a condition} A column may be required under several conditions; the first that holds is reported.
     * If a condition throws, the row has the finding {@code core.rule-failed} on the column, as of a rule that throws.
     *
     * @param when the condition in words
     * @param condition the condition
     */
    public Column<R, T> requiredWhen(String when, BiPredicate<R, Options> condition) {
        return change(() ->
                requirements = Stream.concat(requirements.stream(), Stream.of(new Requirement<>(when, condition)))
                        .toList());
    }

    /**
     * {@return this column, where a general check reports under the vendor's rule id}
     *
     * @param general the id of a check of cells: {@code core.value-missing}, {@code core.value-malformed}, {@code core.value-not-allowed},
     *     {@code core.value-too-long} or {@code core.value-out-of-range}; {@code build()} refuses others
     * @param vendors the vendor rule's id
     */
    public Column<R, T> reporting(String general, String vendors) {
        return change(() -> {
            Map<String, String> names = new HashMap<>(ruleNames);
            names.put(general, vendors);
            ruleNames = Map.copyOf(names);
        });
    }

    /**
     * {@return this column with a note for its format's page}
     *
     * @param note a sentence or two
     */
    public Column<R, T> note(String note) {
        return change(() -> this.note = note);
    }

    /** {@return the header as the vendor writes it} */
    public String header() {
        return header;
    }

    /**
     * {@return the header to write under a host's options}
     *
     * @param options the host's choices
     */
    public String headerUnder(Options options) {
        Option<Boolean> alias = writesAlias;
        return alias != null && options.get(alias) ? aliases.get(aliases.size() - 1) : header;
    }

    /** {@return the type of its cells} */
    public CellType<T> type() {
        return type;
    }

    /**
     * {@return the type of its cells under a host's options}
     *
     * @param options the host's choices
     * @throws IllegalStateException if the type throws
     */
    public CellType<T> typeUnder(Options options) {
        try {
            return Objects.requireNonNull(type.under(options), "no type");
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "the type of column " + header + ", " + type.getClass().getName()
                            + ", cannot be used with these options",
                    e);
        }
    }

    /** {@return the component of the record that it fills, nested components with dots} */
    public String path() {
        return path;
    }

    /**
     * {@return the component's value, or null}
     *
     * @param record a record
     */
    @SuppressWarnings("unchecked") // the component is of the column's type
    public @Nullable T valueIn(R record) {
        return (T) columns.access().valueIn(record, position);
    }

    /**
     * {@return the text of the component's value as it is written; empty if there is none}
     *
     * @param record a record with a valid value: problems are ignored
     * @param options the host's choices
     */
    public String textIn(R record, Options options) {
        T present = valueIn(record);
        return present == null ? "" : typeUnder(options).write(present, CellType.Problems.IGNORED);
    }

    /** {@return how much of its cells may be shown} */
    public Sensitivity sensitivity() {
        return sensitivity;
    }

    /** {@return further headers it is read under} */
    public List<String> aliases() {
        return aliases;
    }

    /**
     * {@return whether a file may leave it out}
     *
     * @param options the host's choices
     */
    public boolean isOptionalInFile(Options options) {
        return mayBeAbsent.test(options);
    }

    /** {@return when it is required in addition to the constraints of its component} */
    public List<Requirement<R>> requirements() {
        return requirements;
    }

    /**
     * {@return the rule id under which a general check of this column reports}
     *
     * @param general the general rule's id
     */
    public String ruleFor(String general) {
        return ruleNames.getOrDefault(general, general);
    }

    /** {@return the vendor's rule ids by the general ones in whose place this column reports them} */
    public Map<String, String> ruleNames() {
        return ruleNames;
    }

    /** {@return the note for its format's page; may be empty} */
    public String note() {
        return note;
    }

    /** {@return its position in its table, from 0} */
    public int position() {
        return position;
    }

    @Override
    public String toString() {
        return header;
    }
}
