package org.partnerfiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The formats of all modules that are present. */
public final class FileFormats {

    private FileFormats() {}

    /** {@return every format that a {@link FormatProvider} makes known, by id} */
    public static List<FileFormat<?>> all() {
        List<FileFormat<?>> formats = new ArrayList<>();
        for (FormatProvider provider : ServiceLoader.load(FormatProvider.class, FileFormats.class.getClassLoader())) {
            formats.addAll(provider.formats());
        }
        formats.sort(Comparator.comparing(FileFormat::id));
        return formats;
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
