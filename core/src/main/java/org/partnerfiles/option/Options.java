package org.partnerfiles.option;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The values that a host chose for {@linkplain Option options}; immutable. */
public final class Options {

    /** The clock of rules about the present day. */
    public static final Option<Clock> CLOCK =
            Option.of("core.clock", Clock.system(ZoneId.systemDefault()), "The clock of rules about the present day.");

    /** Whether reports show the masked rows of findings. Off unless the host sets it. */
    public static final Option<Boolean> MASKED_ROWS = Option.of(
            "core.masked-rows",
            false,
            "Whether reports show the rows that findings are on: personal cells by their shape, secret ones not at all.");

    private static final Options STANDARD = new Options(Map.of());

    private final Map<Option<?>, Object> values;

    private Options(Map<Option<?>, Object> values) {
        this.values = values;
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
