package org.partnerfiles.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;

/**
 * A small file that keeps or breaks a rule: rows that differ from the format's sample in the cells named here, and what else
 * the case needs. The tests, the fixtures and the format's page use these.
 *
 * <pre>{@code
 * Example twice = Example.row("importId", "A-1").row("importId", "A-1", "username", "other");
 * }</pre>
 *
 * @param rows the texts of each row that differ from the sample, by header
 * @param fileName the name of the file, or null if the format's usual one will do
 * @param options the options it needs
 * @param lookups the look-ups it needs
 * @param profile the profile it needs; standard if none
 * @param edit from the text of its rows as a writer makes it to the text of the example
 * @since 0.1.0
 */
public record Example(
        List<Map<String, String>> rows,
        @Nullable String fileName,
        Options options,
        List<Lookup<?, ?>> lookups,
        Profile profile,
        UnaryOperator<String> edit) {

    private static final Example NOTHING =
            new Example(List.of(), null, Options.standard(), List.of(), Profile.standard(), UnaryOperator.identity());

    /** Copies. */
    public Example {
        rows = List.copyOf(rows);
        lookups = List.copyOf(lookups);
    }

    /**
     * {@return an example of one row}
     *
     * @param headersAndTexts header, text, header, text …; other cells are as in the format's sample
     */
    public static Example ofRow(String... headersAndTexts) {
        return NOTHING.row(headersAndTexts);
    }

    /** {@return an example without rows, only with a header} */
    public static Example ofNoRows() {
        return NOTHING;
    }

    /**
     * {@return this example with a further row}
     *
     * @param headersAndTexts header, text, header, text …
     */
    public Example row(String... headersAndTexts) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < headersAndTexts.length; i += 2) {
            row.put(headersAndTexts[i], headersAndTexts[i + 1]);
        }
        List<Map<String, String>> longer = new ArrayList<>(rows);
        longer.add(row);
        return new Example(longer, fileName, options, lookups, profile, edit);
    }

    /**
     * {@return this example in a file with a name}
     *
     * @param name the file's name
     */
    public Example inFile(String name) {
        return new Example(rows, name, options, lookups, profile, edit);
    }

    /**
     * {@return this example with an option set}
     *
     * @param option the option
     * @param value its value
     * @param <T> the type of its values
     */
    public <T> Example with(Option<T> option, T value) {
        return new Example(rows, fileName, options.with(option, value), lookups, profile, edit);
    }

    /**
     * {@return this example with a look-up}
     *
     * @param lookup the look-up that the host would supply
     */
    public Example given(Lookup<?, ?> lookup) {
        List<Lookup<?, ?>> more = new ArrayList<>(lookups);
        more.add(lookup);
        return new Example(rows, fileName, options, more, profile, edit);
    }

    /**
     * {@return this example with a profile}
     *
     * @param chosen the host's profile
     */
    public Example under(Profile chosen) {
        return new Example(rows, fileName, options, lookups, chosen, edit);
    }

    /**
     * {@return this example with a change of the written text of its file}
     *
     * @param change from the written text to the text of the example
     */
    public Example edited(UnaryOperator<String> change) {
        return new Example(rows, fileName, options, lookups, profile, change);
    }

    /**
     * {@return the text of the example}
     *
     * @param written the text of its rows as a writer makes it
     */
    public String edit(String written) {
        return edit.apply(written);
    }
}
