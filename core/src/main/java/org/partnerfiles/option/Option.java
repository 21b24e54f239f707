package org.partnerfiles.option;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.partnerfiles.text.Printable;

/**
 * A choice that a format leaves to its host, with a default. Options are compared by identity: each is a constant of its format. A command
 * line, a profile or a property file sets an option by its id and a text.
 *
 * <pre>{@code
 * var isoDates = LoanPro.CUSTOMERS.withOption(LoanPro.DATE_STYLE, DateStyle.ISO);
 * var same = LoanPro.CUSTOMERS.withOption("loanpro.date-style", "iso");
 * }</pre>
 *
 * @param <T> the type of its values
 * @since 0.1.0
 */
public final class Option<T> {

    private final String id;
    private final T standard;
    private final String statement;
    private final OptionText<T> text;

    Option(String id, T standard, String statement, OptionText<T> text) {
        this.id = Objects.requireNonNull(id);
        this.standard = Objects.requireNonNull(standard);
        this.statement = Objects.requireNonNull(statement);
        this.text = text;
    }

    /**
     * {@return a new option} A text can set it if its values are constants of an enum, booleans, whole numbers, texts or days.
     *
     * @param id its name, such as {@code loanpro.date-style}
     * @param standard the value it has unless the host sets another
     * @param statement what it decides, one sentence
     * @param <T> the type of its values
     */
    public static <T> Option<T> of(String id, T standard, String statement) {
        return new Option<>(id, standard, statement, OptionText.of(standard));
    }

    /**
     * {@return a new option with values of another type}
     *
     * @param id its name, such as {@code lead.file-tokens}
     * @param standard the value it has unless the host sets another; {@code toString} is its text
     * @param statement what it decides, one sentence
     * @param form what the text of a value looks like, to follow "expected", such as {@code a day as YYYY-MM-DD}
     * @param parser from a text to its value; throws an {@link IllegalArgumentException} for a text of another form
     * @param <T> the type of its values
     */
    public static <T> Option<T> of(String id, T standard, String statement, String form, Function<String, T> parser) {
        return new Option<>(id, standard, statement, new OptionText<>(form, List.of(), parser, String::valueOf));
    }

    /** {@return its name} */
    public String id() {
        return id;
    }

    /** {@return the value it has unless the host sets another} */
    public T standard() {
        return standard;
    }

    /** {@return what it decides} */
    public String statement() {
        return statement;
    }

    /** {@return what the text of a value looks like, such as {@code true or false}} */
    public String form() {
        return text.form();
    }

    /** {@return the texts of all values, if they can be counted, such as {@code create}, {@code update}, {@code unknown}; empty otherwise} */
    public List<String> values() {
        return text.values();
    }

    /**
     * {@return the text of a value, which {@link #parse} reads}
     *
     * @param value the value
     */
    public String text(T value) {
        return text.writer().apply(value);
    }

    /**
     * {@return the value of a text} Constants are read in any case, with hyphens or underscores.
     *
     * @param value the text
     * @throws IllegalArgumentException if no value has it; the message has what was expected
     */
    public T parse(String value) {
        try {
            return text.parser().apply(value.strip());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    id + ": expected " + text.form() + "; found \"" + Printable.of(value) + "\"", e);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
