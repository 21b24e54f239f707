package org.partnerfiles.spark.internal.write;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.option.Options;
import org.partnerfiles.spark.internal.format.SinkOptions;
import org.partnerfiles.spark.internal.read.InputFiles;
import org.partnerfiles.text.Printable;

/**
 * The names of the files of a query, which are known before any is written: those that the recipient requires, by the time, each file a
 * second or more after the one before; or those of a template. A template is a text, so it can be given in every language and checked by
 * the driver, which a function on executors could not.
 */
final class FileNames {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]*)(?::([1-9]))?}");

    /** After the year of all names that have four digits for it. */
    private static final LocalDateTime END = LocalDateTime.of(10_000, 1, 1, 0, 0);

    private final FileFormat<?> format;
    private final @Nullable String template;
    private final String queryId;
    private final LocalDateTime now;

    /**
     * Names for files.
     *
     * @param format the format
     * @param template the names with placeholders, or null
     * @param queryId the id of the query, which no other query has
     */
    FileNames(FileFormat<?> format, @Nullable String template, String queryId) {
        this.format = format;
        this.template = template;
        this.queryId = queryId;
        this.now = LocalDateTime.now(format.options().get(Options.CLOCK)).truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * {@return the name of the file of each partition}
     *
     * @param partitions how many there are
     * @param taken the names that exist in the folder
     * @param replaces whether a template may give such a name again
     * @throws IllegalArgumentException if two partitions have the same name, or one has a name that the recipient refuses
     * @throws FileAlreadyExistsException if a name exists
     */
    List<String> of(int partitions, Set<String> taken, boolean replaces) throws FileAlreadyExistsException {
        if (template == null && format.nameAt(now) != null) {
            return made(partitions, taken);
        }
        Set<String> names = new LinkedHashSet<>();
        for (int partition = 1; partition <= partitions; partition++) {
            String name = template == null ? unnamed(partition) : filled(template, partition);
            if (!names.add(name)) {
                throw refused("the files of " + partitions + " partitions would all have the name " + Printable.of(name)
                        + ": give the name the placeholder {partition}, or write one file by coalesce(1)");
            }
            requireValid(name);
            if (!replaces && taken.contains(name)) {
                throw exists(name);
            }
        }
        return List.copyOf(names);
    }

    private List<String> made(int partitions, Set<String> taken) {
        Set<String> names = new LinkedHashSet<>();
        for (LocalDateTime time = now; names.size() < partitions; time = time.plusSeconds(1)) {
            if (!time.isBefore(END)) {
                throw new IllegalArgumentException(
                        format.id() + " has not as many names as there are partitions: use coalesce");
            }
            String name = format.nameAt(time);
            if (name != null && !taken.contains(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** A name for a recipient that requires none. */
    private String unnamed(int partition) {
        boolean hasCommas = format.table().layout().delimiter() == ',';
        return filled(format.id() + "-{partition:5}-{query}" + (hasCommas ? ".csv" : ".txt"), partition);
    }

    private String filled(String names, int partition) {
        Matcher each = PLACEHOLDER.matcher(names);
        StringBuilder name = new StringBuilder();
        while (each.find()) {
            String digits = each.group(2);
            String value = switch (each.group(1)) {
                case "partition" -> ("%0" + (digits == null ? "1" : digits) + "d").formatted(partition);
                case "query" -> queryId;
                default ->
                    throw refused("expected the placeholders {partition}, {partition:5} for five digits, and"
                            + " {query}; found " + Printable.of(each.group()));
            };
            each.appendReplacement(name, Matcher.quoteReplacement(value));
        }
        return each.appendTail(name).toString();
    }

    private void requireValid(String name) {
        boolean isName =
                !name.isBlank() && name.chars().noneMatch(c -> "/\\:{}".indexOf(c) >= 0 || Character.isISOControl(c));
        if (!isName) {
            throw refused("expected the name of a file, without a folder; found " + Printable.of(name));
        }
        if (!InputFiles.isRead(name)) {
            throw refused(Printable.of(name) + " is the name of a file that readers of a folder leave out");
        }
        if (name.endsWith(".gz")) {
            throw refused(Printable.of(name) + " is the name of a packed file; files are written unpacked");
        }
        String example = format.nameAt(now);
        if (example != null && !format.isNamed(name)) {
            throw refused("the recipient's files of " + format.id() + " have names such as " + example + "; found "
                    + Printable.of(name));
        }
    }

    private static IllegalArgumentException refused(String message) {
        return new IllegalArgumentException("option " + SinkOptions.FILE_NAME + ": " + message);
    }

    /** The failure that a name exists. */
    static FileAlreadyExistsException exists(String name) {
        return new FileAlreadyExistsException(Printable.of(name) + " exists already, and is not overwritten");
    }
}
