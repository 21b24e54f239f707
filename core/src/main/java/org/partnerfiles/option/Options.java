package org.partnerfiles.option;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnerfiles.text.NearestName;
import org.partnerfiles.text.Printable;

/**
 * The values that a host chose for {@linkplain Option options}; immutable.
 *
 * @since 0.1.0
 */
public final class Options {

    private static final String TODAY = "today";

    /** The clock of rules about the present day. As a text, a day: that day begins and does not pass. */
    public static final Option<Clock> CLOCK = new Option<>(
            "core.clock",
            Clock.system(ZoneId.systemDefault()),
            "The clock of rules about the present day.",
            new OptionText<>("a day as YYYY-MM-DD, or today", List.of(), Options::clockOn, Options::day));

    /** Whether reports show the masked rows of findings. Off unless the host sets it. */
    public static final Option<Boolean> MASKED_ROWS = Option.of(
            "core.masked-rows",
            false,
            "Whether reports show the rows that findings are on: personal cells by their shape, secret ones not at all.");

    private static final Options STANDARD = new Options(Map.of());

    private static final List<Option<?>> GENERAL = List.of(CLOCK, MASKED_ROWS);

    private final Map<Option<?>, Object> values;

    private Options(Map<Option<?>, Object> values) {
        this.values = values;
    }

    private static String day(Clock clock) {
        return clock.equals(CLOCK.standard()) ? TODAY : LocalDate.now(clock).toString();
    }

    private static Clock clockOn(String day) {
        if (day.equalsIgnoreCase(TODAY)) {
            return CLOCK.standard();
        }
        ZoneId zone = ZoneId.systemDefault();
        return Clock.fixed(LocalDate.parse(day).atStartOfDay(zone).toInstant(), zone);
    }

    /** {@return the options that every format has} */
    public static List<Option<?>> general() {
        return GENERAL;
    }

    /**
     * {@return options set by texts, as a command line, a profile or a property file has them}
     *
     * @param texts the texts of values, by the ids of their options
     * @param known the options that there are
     * @throws IllegalArgumentException if an option is not known, and the message suggests the nearest one; or if a text is not that of a
     *     value, and the message has what was expected
     */
    public static Options parse(Map<String, String> texts, Collection<Option<?>> known) {
        Options parsed = STANDARD;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            parsed = parsed.withText(find(text.getKey(), known), text.getValue());
        }
        return parsed;
    }

    private static Option<?> find(String id, Collection<Option<?>> known) {
        for (Option<?> option : known) {
            if (option.id().equals(id)) {
                return option;
            }
        }
        List<String> ids = known.stream().map(Option::id).distinct().toList();
        String nearest = NearestName.of(id, ids);
        throw new IllegalArgumentException("there is no option " + Printable.of(id)
                + (nearest == null
                        ? "; the options are " + String.join(", ", ids)
                        : "; did you mean " + nearest + "?"));
    }

    private <T> Options withText(Option<T> option, String text) {
        return with(option, option.parse(text));
    }

    /** {@return every option at its standard} */
    public static Options standard() {
        return STANDARD;
    }

    /**
     * {@return the value of an option}
     *
     * @param option any option
     * @param <T> the type of its values
     */
    @SuppressWarnings("unchecked") // with() is the only way in
    public <T> T get(Option<T> option) {
        return (T) values.getOrDefault(option, option.standard());
    }

    /**
     * {@return these options with one value changed}
     *
     * @param option the option
     * @param value its value
     * @param <T> the type of its values
     */
    public <T> Options with(Option<T> option, T value) {
        return with(new Options(Map.of(option, value)));
    }

    /**
     * {@return these options with the choices of others, which come first}
     *
     * @param further the others
     */
    public Options with(Options further) {
        Map<Option<?>, Object> changed = new HashMap<>(values);
        changed.putAll(further.values);
        return new Options(Map.copyOf(changed));
    }
}
