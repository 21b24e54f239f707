package org.partnerfiles.spark.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options for reading. */
public final class SourceOptions extends DataSourceOptions {

    private static final long DEFAULT_SPLIT_BYTES = 128L << 20;

    private static final long FEWEST_SPLIT_BYTES = 1L << 10;

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kmg]?)b?");

    private static final Pattern JSON_TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /**
     * The options of a data source.
     *
     * @param options as Spark has them
     */
    public SourceOptions(Map<String, String> options) {
        super(options);
    }

    /** {@return whether rows have the text of a rejected row} */
    public boolean hasRaw() {
        return flag(RAW);
    }

    /** {@return whether folders within folders are read} */
    public boolean isRecursive() {
        return flag(RECURSIVE);
    }

    /**
     * Checks that each option is one for reading.
     *
     * @throws IllegalArgumentException if one is only for writing
     */
    public void requireForReading() {
        requireNone(DataSourceOptions::isOfWriting, "writing");
    }

    /** {@return how many bytes of a file one split has at most, to the end of its last row} */
    public long splitBytes() {
        String text = text(SPLIT_BYTES);
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
        String several = text(PATHS);
        if (several != null) {
            Matcher each = JSON_TEXT.matcher(several);
            while (each.find()) {
                all.add(each.group(1).replaceAll("\\\\(.)", "$1"));
            }
        }
        String one = text(PATH);
        if (one != null) {
            all.add(one);
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("expected a path, such as load(\"customers.csv\"); found none");
        }
        return all;
    }
}
