package org.partnerfiles.spark.internal.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/** Options as Spark has them: those that name a format, its own by their ids, and those for reading and for writing. */
public class DataSourceOptions {

    /** A path. */
    static final String PATH = "path";

    /** The beginning of options that are values of the record about the file. */
    static final String HEADER = "header.";

    /** The id of the format. */
    private static final String FORMAT = "format";

    /** The path of a profile as JSON. */
    private static final String PROFILE = "profile";

    /** The classes of look-ups, separated by commas. */
    private static final String LOOKUPS = "lookups";

    /** For reading: the size of a split, such as {@code 64m}. */
    static final String SPLIT_BYTES = "splitBytes";

    /** For reading: whether rows have the text of a rejected row. */
    static final String RAW = "raw";

    /** For reading: whether folders within folders are read. */
    static final String RECURSIVE = "recursiveFileLookup";

    /** For reading: several paths as a JSON array, as Spark passes those of {@code load(a, b)}. */
    static final String PATHS = "paths";

    /** For writing: the names of the files, with placeholders. */
    public static final String FILE_NAME = "fileName";

    /** For writing: the folder for rejected rows. */
    static final String REJECTS = "rejects";

    /** For writing: whether columns that are not there are null. */
    static final String ALLOW_MISSING_COLUMNS = "allowMissingColumns";

    private static final List<String> OF_BOTH = List.of(FORMAT, PROFILE, LOOKUPS, PATH);

    private static final List<String> OF_READING = List.of(SPLIT_BYTES, RAW, RECURSIVE, PATHS);

    private static final List<String> OF_WRITING = List.of(FILE_NAME, REJECTS, ALLOW_MISSING_COLUMNS);

    private final TreeMap<String, String> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Options.
     *
     * @param options as Spark has them
     */
    public DataSourceOptions(Map<String, String> options) {
        texts.putAll(options instanceof CaseInsensitiveStringMap spelt ? spelt.asCaseSensitiveMap() : options);
    }

    /** {@return the texts of all options, by their names as they were given} */
    public final Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    /**
     * {@return the id of the format}
     *
     * @throws IllegalArgumentException if there is none
     */
    public final String format() {
        String id = texts.get(FORMAT);
        if (id == null) {
            throw new IllegalArgumentException(
                    "expected the id of a format, such as option(\"format\", \"loanpro.customer\"); found no option "
                            + FORMAT);
        }
        return id;
    }

    /** {@return the path of the profile, or null} */
    public final @Nullable String profile() {
        return texts.get(PROFILE);
    }

    /** {@return the names of the classes of look-ups} */
    public final List<String> lookups() {
        List<String> names = new ArrayList<>();
        for (String name : texts.getOrDefault(LOOKUPS, "").split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** {@return the options that are not the data source's own, thus the format's, by their ids} */
    public final Map<String, String> ofFormat() {
        Map<String, String> others = new TreeMap<>(texts);
        others.keySet().removeIf(name -> isOneOf(OF_BOTH, name) || isOfReading(name) || isOfWriting(name));
        return others;
    }

    static boolean isOfReading(String name) {
        return isOneOf(OF_READING, name);
    }

    static boolean isOfWriting(String name) {
        return isOneOf(OF_WRITING, name) || isOfHeader(name);
    }

    private static boolean isOneOf(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    static boolean isOfHeader(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(HEADER);
    }

    final @Nullable String text(String name) {
        return texts.get(name);
    }

    final boolean flag(String name) {
        String text = texts.getOrDefault(name, "false");
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("option " + name + ": expected true or false; found " + text);
        }
        return Boolean.parseBoolean(text);
    }

    /** Refuses an option that would have no effect. */
    final void requireNone(Predicate<String> isOther, String purpose) {
        for (String name : texts.keySet()) {
            if (isOther.test(name)) {
                throw new IllegalArgumentException("option " + name + " is only for " + purpose);
            }
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof DataSourceOptions that && texts.equals(that.texts);
    }

    @Override
    public final int hashCode() {
        return texts.hashCode();
    }
}
