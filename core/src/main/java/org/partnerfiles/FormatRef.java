package org.partnerfiles;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.text.NearestName;
import org.partnerfiles.text.Printable;

/**
 * A format by its id and a host's settings as texts, to be sent to another machine, which has the format on its class path.
 *
 * <pre>{@code
 * FormatRef ref = new FormatRef("loanpro.customer", Map.of("loanpro.date-style", "iso"), null);
 * FileFormat<?> format = ref.open();   // anywhere
 * }</pre>
 *
 * @param id the id of the format, such as {@code loanpro.customer}
 * @param options the texts of options, by their ids
 * @param profile a {@linkplain Profile#parse profile} as JSON, or null
 * @since 0.1.0
 */
public record FormatRef(
        String id, Map<String, String> options, @Nullable String profile) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** One for each reference, as a format compiles its constraints once. */
    private static final Map<FormatRef, FileFormat<?>> OPEN = new ConcurrentHashMap<>();

    /** Copies. */
    public FormatRef {
        options = Map.copyOf(options);
    }

    /**
     * {@return the format, one and the same for equal references}
     *
     * @throws IllegalArgumentException if there is no such format, option or rule, and the message suggests the nearest one; or if a text is
     *     not that of a value or a profile
     */
    public FileFormat<?> open() {
        return OPEN.computeIfAbsent(this, FormatRef::make);
    }

    private static FileFormat<?> make(FormatRef ref) {
        FileFormat<?> format = FileFormats.find(ref.id).orElseThrow(() -> unknown(ref.id));
        if (ref.profile != null) {
            format = format.withProfile(Profile.parse(ref.profile));
        }
        for (Map.Entry<String, String> option : ref.options.entrySet()) {
            format = format.withOption(option.getKey(), option.getValue());
        }
        return format;
    }

    private static IllegalArgumentException unknown(String id) {
        List<String> ids = FileFormats.all().stream().map(FileFormat::id).toList();
        String nearest = NearestName.of(id, ids);
        return new IllegalArgumentException("there is no format " + Printable.of(id)
                + (nearest == null
                        ? "; the formats are " + String.join(", ", ids)
                        : "; did you mean " + nearest + "?"));
    }
}
