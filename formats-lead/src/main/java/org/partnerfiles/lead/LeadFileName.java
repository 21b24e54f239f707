package org.partnerfiles.lead;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.partnerfiles.lead.internal.table.LeadOptions;
import org.partnerfiles.option.Options;
import org.partnerfiles.text.Digits;

/**
 * The name of a Lead file, {@code <batch id>_<file type>_<version>.<extension>} (Customer File Requirements: Batch ID Naming
 * Convention). It is parsed from the right, as both a batch id and the word for a file type may contain {@code _}.
 *
 * <pre>{@code
 * LeadFileName name = LeadFileName.of("2026-01-31", LeadFileType.CUSTOMER);   // 2026-01-31_customer_V1.csv
 * LeadFileName.parse("2026-01-31_customer_V1.csv").map(LeadFileName::next);   // 2026-01-31_customer_V2.csv
 * }</pre>
 *
 * @param batchId the id that the files of one upload share: a date, or other text without blanks that is unique per upload
 * @param type the type of the file
 * @param token the word in the name for the type
 * @param version {@code V} or {@code v} and a number, or only digits; versions are compared as numbers
 * @param extension the part after the last dot
 * @since 0.1.0
 */
public record LeadFileName(String batchId, LeadFileType type, String token, String version, String extension) {

    /** The version of a name that is made from a batch id and a type. */
    private static final String FIRST_VERSION = "V1";

    private static final String EXTENSION = "csv";

    /** A day, and numbers that order the batches of the day. */
    private static final DateTimeFormatter BATCH_ID = DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss", Locale.ROOT);

    /** Enough for any version, and few enough for a long. */
    private static final int MOST_DIGITS = 18;

    /** Checks the parts. */
    public LeadFileName {
        if (!isWord(batchId)
                || !isWord(token)
                || !isVersion(version)
                || !isWord(extension)
                || extension.contains(".")) {
            throw new IllegalArgumentException(
                    "a file name must have a batch id without blanks and slashes, a version such as V1 or 001,"
                            + " and an extension");
        }
    }

    /**
     * {@return the name of the first version of a file}
     *
     * @param batchId the batch id
     * @param type which file
     * @throws IllegalArgumentException if the batch id is empty, or contains blanks or slashes
     */
    public static LeadFileName of(String batchId, LeadFileType type) {
        return of(batchId, type, FileTokens.standard());
    }

    /**
     * {@return the name of the first version of a file}
     *
     * @param batchId the batch id
     * @param type which file
     * @param tokens the words for the types
     * @throws IllegalArgumentException if the batch id is empty, or contains blanks or slashes
     */
    public static LeadFileName of(String batchId, LeadFileType type, FileTokens tokens) {
        return new LeadFileName(batchId, type, tokens.of(type), FIRST_VERSION, EXTENSION);
    }

    /**
     * {@return the parsed name of a Lead file, or nothing if the name has another form}
     *
     * @param name the name, without a directory
     */
    public static Optional<LeadFileName> parse(String name) {
        return parse(name, FileTokens.standard());
    }

    /**
     * {@return the parsed name of a Lead file, or nothing if the name has another form}
     *
     * @param name the name, without a directory
     * @param tokens the words for the types
     */
    public static Optional<LeadFileName> parse(String name, FileTokens tokens) {
        int dot = name.lastIndexOf('.');
        int beforeVersion = name.lastIndexOf('_', dot);
        if (beforeVersion < 0) {
            return Optional.empty();
        }
        String front = name.substring(0, beforeVersion);
        String version = name.substring(beforeVersion + 1, dot);
        String extension = name.substring(dot + 1);
        for (LeadFileType type : tokens.longestFirst()) {
            String token = tokens.of(type);
            if (front.endsWith("_" + token)) {
                String batchId = front.substring(0, front.length() - token.length() - 1);
                return isWord(batchId) && isVersion(version) && isWord(extension)
                        ? Optional.of(new LeadFileName(batchId, type, token, version, extension))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a name is that of a file of a type. */
    static BiPredicate<String, Options> ofType(LeadFileType type) {
        return (name, options) -> parse(name, options.get(LeadOptions.FILE_TOKENS))
                .filter(parsed -> parsed.type() == type)
                .isPresent();
    }

    /** The name of a file of a type in a batch whose id is the time when it is made. */
    static BiFunction<LocalDateTime, Options, String> madeOf(LeadFileType type) {
        return (time, options) -> of(BATCH_ID.format(time), type, options.get(LeadOptions.FILE_TOKENS))
                .toString();
    }

    /** Whether text can be a word of a file name. */
    static boolean isWord(String text) {
        return !text.isEmpty()
                && text.chars()
                        .noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c) || Character.isSpaceChar(c));
    }

    private static boolean isVersion(String text) {
        int start = digitsFrom(text);
        int digits = text.length() - start;
        return digits > 0 && digits <= MOST_DIGITS && text.chars().skip(start).allMatch(Digits::isDigit);
    }

    private static int digitsFrom(String version) {
        return version.startsWith("V") || version.startsWith("v") ? 1 : 0;
    }

    /** {@return the number of the version} */
    public long number() {
        return Long.parseLong(version.substring(digitsFrom(version)));
    }

    /** {@return the name of the next version, in the same style: {@code V1}, {@code V2}; {@code 001}, {@code 002}} */
    public LeadFileName next() {
        return nextAfter(0);
    }

    /**
     * {@return the name of the version after this one and after another one, in the style of this one}
     *
     * @param other the number of the other version, or 0
     */
    public LeadFileName nextAfter(long other) {
        String digits = version.substring(digitsFrom(version));
        StringBuilder next = new StringBuilder(Long.toString(Math.max(number(), other) + 1));
        while (next.length() < digits.length()) {
            next.insert(0, '0');
        }
        next.insert(0, version.substring(0, digitsFrom(version)));
        return new LeadFileName(batchId, type, token, next.toString(), extension);
    }

    /** {@return the batch id in lower case: the ids of one batch may differ in case, as in the vendor's own example} */
    public String batchKey() {
        return batchKey(batchId);
    }

    /** The id by which histories know a batch. */
    static String batchKey(String batchId) {
        return batchId.toLowerCase(Locale.ROOT);
    }

    /** {@return the file name} */
    @Override
    public String toString() {
        return batchId + "_" + token + "_" + version + "." + extension;
    }
}
