package org.partnerfiles.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.helix.Customer;
import org.partnerfiles.helix.DeliveredCustomers;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Option;

/** The other files of the days of Helix files: customer files beside registration files, and the other way round. */
final class OtherFilesOfDay {

    @Option(
            names = "--delivered",
            paramLabel = "FILE",
            description = {
                "A customer file beside the registration files of Helix that are checked, or the other way round; or a pattern. It is"
                        + " read and not checked: customers who were verified on a day must be in both files of that day. May be"
                        + " given several times.",
                "Files of both formats in one call are compared without this option."
            })
    private List<File> delivered = List.of();

    /** The files of the option, by the id of their format. */
    private final Map<String, List<Path>> others = new HashMap<>();

    /**
     * {@return a format with the other files of the days, if there are any}
     *
     * @param format the format, with what the host chose
     * @param checked the files that are checked, by format
     */
    <R> FileFormat<R> applyTo(FileFormat<R> format, Map<FileFormat<?>, List<Path>> checked) throws IOException {
        FileFormat<? extends Customer> other = otherOf(format);
        if (other == null) {
            return format;
        }
        List<Path> files = new ArrayList<>(checked.getOrDefault(other, List.of()));
        files.addAll(others.getOrDefault(other.id(), List.of()));
        // an option that decides about a file as a whole decides about the other one too
        return files.isEmpty() ? format : format.withLookup(read(other.withOptions(format.options()), files));
    }

    /**
     * Finds the formats of the files, and refuses a file that no checked file could be compared with.
     *
     * @param checked the formats of the files that are checked
     * @throws IllegalArgumentException if there is one
     */
    void requireOther(Set<FileFormat<?>> checked) throws IOException {
        Set<String> wanted = new HashSet<>();
        for (FileFormat<?> format : checked) {
            FileFormat<?> other = otherOf(format);
            if (other != null) {
                wanted.add(other.id());
            }
        }
        for (Path file : Inputs.files(delivered)) {
            FileFormat<?> found = DetectedFormat.of(file).format();
            if (found == null || !wanted.contains(found.id())) {
                throw new IllegalArgumentException("--delivered " + Printable.of(file.toString()) + ": expected "
                        + (wanted.isEmpty()
                                ? "files of Helix to be checked"
                                : "a file of " + String.join(" or ", wanted))
                        + "; found " + (found == null ? "a file of no known format" : found.id()));
            }
            others.computeIfAbsent(found.id(), id -> new ArrayList<>()).add(file);
        }
    }

    private static @Nullable FileFormat<? extends Customer> otherOf(FileFormat<?> format) {
        if (format.id().equals(Helix.CUSTOMERS.id())) {
            return Helix.CUSTOMER_REGISTRATIONS;
        }
        return format.id().equals(Helix.CUSTOMER_REGISTRATIONS.id()) ? Helix.CUSTOMERS : null;
    }

    private static <C extends Customer> DeliveredCustomers<C> read(FileFormat<C> format, List<Path> files)
            throws IOException {
        DeliveredCustomers<C> customers = new DeliveredCustomers<>(format);
        for (Path file : files) {
            customers.read(file);
        }
        return customers;
    }
}
