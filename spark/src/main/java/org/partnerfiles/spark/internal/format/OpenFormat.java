package org.partnerfiles.spark.internal.format;

import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatRef;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Lookup;

/**
 * A format by reference with look-ups, which driver and executors make once each.
 *
 * @param ref the format
 * @param lookups the names of the classes of look-ups
 */
public record OpenFormat(FormatRef ref, List<String> lookups) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Map<OpenFormat, FileFormat<?>> OPEN = new ConcurrentHashMap<>();

    /**
     * {@return the format, the same one for equal references}
     *
     * @throws IllegalArgumentException if there is no such format, option, rule or look-up; the message has what was expected
     */
    @SuppressWarnings("unchecked") // Spark does not see the type of the record
    public FileFormat<Object> open() {
        return (FileFormat<Object>) OPEN.computeIfAbsent(this, OpenFormat::make);
    }

    /**
     * {@return this format on the present day, so that all executors check by the same one} A day that the options or the profile set stays.
     */
    public OpenFormat today() {
        Clock clock = open().options().get(Options.CLOCK);
        if (!clock.equals(Options.CLOCK.standard())) {
            return this;
        }
        Map<String, String> fixed = new HashMap<>(ref.options());
        fixed.put(Options.CLOCK.id(), LocalDate.now(clock).toString());
        return new OpenFormat(new FormatRef(ref.id(), fixed, ref.profile()), lookups);
    }

    private static FileFormat<?> make(OpenFormat reference) {
        FileFormat<?> format = reference.ref.open();
        for (String name : reference.lookups) {
            format = format.withLookup(lookup(name));
        }
        return format;
    }

    private static Lookup<?, ?> lookup(String name) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Object made = Class.forName(name, true, loader).getConstructor().newInstance();
            if (made instanceof Lookup<?, ?> lookup) {
                return lookup;
            }
            throw new IllegalArgumentException("option lookups: " + name + " does not implement Lookup");
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("option lookups: the constructor of " + name + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "option lookups: " + name + " must be a public class with a public constructor without parameters",
                    e);
        }
    }
}
