package org.partnerfiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.rule.RuleDescription;

/**
 * The formats of all modules that are present.
 *
 * @since 0.1.0
 */
public final class FileFormats {

    /** Finds services beside this library, whatever the context of the thread. */
    static final @Nullable ClassLoader LOADER = FileFormats.class.getClassLoader();

    private static @Nullable List<FileFormat<?>> found;
    private static volatile @Nullable RuleCatalogue rules;

    private FileFormats() {}

    /** {@return every format of all {@link FormatProvider}s, by id; each provider is called once} */
    public static synchronized List<FileFormat<?>> all() {
        List<FileFormat<?>> formats = found;
        if (formats == null) {
            List<FileFormat<?>> provided = new ArrayList<>();
            for (FormatProvider provider : ServiceLoader.load(FormatProvider.class, LOADER)) {
                provided.addAll(provider.formats());
            }
            provided.sort(Comparator.comparing(FileFormat::id));
            formats = List.copyOf(provided);
            found = formats;
        }
        return formats;
    }

    /** {@return the rules of all formats} */
    static RuleCatalogue rules() {
        RuleCatalogue known = rules;
        if (known == null) {
            List<RuleDescription> all = new ArrayList<>();
            all().forEach(format -> all.addAll(format.format().catalogue().all()));
            known = RuleCatalogue.of(all);
            rules = known;
        }
        return known;
    }

    /**
     * {@return the format of an id}
     *
     * @param id the id, such as {@code loanpro.customer}
     */
    public static Optional<FileFormat<?>> find(String id) {
        return all().stream().filter(format -> format.id().equals(id)).findFirst();
    }
}
