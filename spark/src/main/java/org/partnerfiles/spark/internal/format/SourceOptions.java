package org.partnerfiles.spark.internal.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.jspecify.annotations.Nullable;

/** The options of a data source: its own, and those of the format by their ids. */
public final class SourceOptions {

    /** The id of the format. */
    private static final String FORMAT = "format";

    /** The path of a profile as JSON. */
    private static final String PROFILE = "profile";

    /** The classes of look-ups, separated by commas. */
    private static final String LOOKUPS = "lookups";

    /** The size of a split, such as {@code 64m}. */
    private static final String SPLIT_BYTES = "splitBytes";

    /** Whether rows have the text of a rejected row. */
    private static final String RAW = "raw";

    /** Whether folders within folders are read. */
    private static final String RECURSIVE = "recursiveFileLookup";

    /** A path. */
    private static final String PATH = "path";

    /** Several paths as a JSON array, as Spark passes those of {@code load(a, b)}. */
    private static final String PATHS = "paths";

    private static final List<String> OWN = List.of(FORMAT, PROFILE, LOOKUPS, SPLIT_BYTES, RAW, RECURSIVE, PATH, PATHS);

    private static final long DEFAULT_SPLIT_BYTES = 128L << 20;

    private static final long FEWEST_SPLIT_BYTES = 1L << 10;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kmg]?)b?");

    private static final Pattern JSON_TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final TreeMap<String, String> texts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * The options of a data source.
     *
     * @param options as Spark has them
     */
    public SourceOptions(Map<String, String> options) {
        texts.putAll(options instanceof CaseInsensitiveStringMap spelt ? spelt.asCaseSensitiveMap() : options);
    }

    /** {@return the texts of all options, by their names as they were given} */
    public Map<String, String> texts() {
        return Collections.unmodifiableMap(texts);
    }

    /**
     * {@return the id of the format}
     *
     * @throws IllegalArgumentException if there is none
     */
    public String format() {
        String id = texts.get(FORMAT);
        if (id == null) {
            throw new IllegalArgumentException(
                    "expected the id of a format, such as option(\"format\", \"loanpro.customer\"); found no option "
                            + FORMAT);
        }
        return id;
    }

    /** {@return the path of the profile, or null} */
    public @Nullable String profile() {
        return texts.get(PROFILE);
    }

    /** {@return the names of the classes of look-ups} */
    public List<String> lookups() {
        List<String> names = new ArrayList<>();
        for (String name : texts.getOrDefault(LOOKUPS, "").split(",", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** {@return the options that are not the data source's own, thus the format's, by their ids} */
    public Map<String, String> ofFormat() {
        Map<String, String> others = new TreeMap<>(texts);
        OWN.forEach(others::remove);
        return others;
    }

    /** {@return whether rows have the text of a rejected row} */
    public boolean hasRaw() {
        return flag(RAW);
    }

    /** {@return whether folders within folders are read} */
    public boolean isRecursive() {
        return flag(RECURSIVE);
    }

    private boolean flag(String name) {
        String text = texts.getOrDefault(name, "false");
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("option " + name + ": expected true or false; found " + text);
        }
        return Boolean.parseBoolean(text);
    }

    /** {@return how many bytes of a file one split has at most, to the end of its last row} */
    public long splitBytes() {
        String text = texts.get(SPLIT_BYTES);
        if (text == null) {
            return DEFAULT_SPLIT_BYTES;
        }
        Matcher size = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        long bytes = 0;
        if (size.matches()) {
            int thousands = size.group(2).isEmpty() ? 0 : "kmg".indexOf(size.group(2)) + 1;
            bytes = Long.parseLong(size.group(1)) << (10 * thousands);
        }
        if (bytes < FEWEST_SPLIT_BYTES) {
            throw new IllegalArgumentException(
                    "option " + SPLIT_BYTES + ": expected a size from 1k, such as 64m; found " + text);
        }
        return bytes;
    }

    /**
     * {@return the paths, in the order in which they were given}
     *
     * @throws IllegalArgumentException if there is none
     */
    public List<String> paths() {
        List<String> all = new ArrayList<>();
        String several = texts.get(PATHS);
        if (several != null) {
            Matcher each = JSON_TEXT.matcher(several);
            while (each.find()) {
                all.add(each.group(1).replaceAll("\\\\(.)", "$1"));
            }
        }
        String one = texts.get(PATH);
        if (one != null) {
            all.add(one);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("expected a path, such as load(\"customers.csv\"); found none");
        }
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceOptions that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }
}
