package org.partnerfiles.lead;

import java.util.Locale;
import java.util.Optional;
import org.partnerfiles.text.Digits;

/**
 * The name of a Lead file, {@code <batch id>_<file type>_<version>.<extension>} (Customer File Requirements: Batch ID Naming
 * Convention). It is parsed from the right, as both a batch id and the word for a file type may hold {@code _}.
 *
 * <pre>{@code
 * LeadFileName name = LeadFileName.of("2026-01-31", LeadFileType.CUSTOMER);   // 2026-01-31_customer_V1.csv
 * LeadFileName.parse("2026-01-31_customer_V1.csv").map(LeadFileName::next);   // 2026-01-31_customer_V2.csv
 * }</pre>
 *
 * @param batchId what groups the files of one upload: a date, or any other text without blanks that is unique per upload
 * @param type which file it is
 * @param token the word in the name that says so
 * @param version {@code V} or {@code v} and a number, or digits alone; versions compare as numbers
 * @param extension what stands behind the last dot
 */
public record LeadFileName(String batchId, LeadFileType type, String token, String version, String extension) {

    /** Where a name comes from nothing but a batch id and a type. */
    private static final String FIRST_VERSION = "V1";

    private static final String EXTENSION = "csv";

    /** More digits than any version has, and few enough for a long. */
    private static final int MOST_DIGITS = 18;

    /** Checks the parts. */
    public LeadFileName {
        if (!isWord(batchId)
                || !isWord(token)
                || !isVersion(version)
                || !isWord(extension)
                || extension.contains(".")) {
            throw new IllegalArgumentException(
                    "a file name has a batch id without blanks and slashes, a version as V1 or 001,"
                            + " and an extension");
        }
    }

    /**
     * {@return the name of the first version of a file}
     *
     * @param batchId the batch id
     * @param type which file
     * @throws IllegalArgumentException if the batch id is empty, or holds blanks or slashes
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
     * @throws IllegalArgumentException if the batch id is empty, or holds blanks or slashes
     */
    public static LeadFileName of(String batchId, LeadFileType type, FileTokens tokens) {
        return new LeadFileName(batchId, type, tokens.of(type), FIRST_VERSION, EXTENSION);
    }

    /**
     * {@return what a file name says, or nothing if it is none of Lead's}
     *
     * @param name the name, without a directory
     */
    public static Optional<LeadFileName> parse(String name) {
        return parse(name, FileTokens.standard());
    }

    /**
     * {@return what a file name says, or nothing if it is none of Lead's}
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

    /** Whether text can stand in a file name as one word. */
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
        String digits = version.substring(digitsFrom(version));
        StringBuilder next = new StringBuilder(Long.toString(number() + 1));
        while (next.length() < digits.length()) {
            next.insert(0, '0');
        }
        next.insert(0, version.substring(0, digitsFrom(version)));
        return new LeadFileName(batchId, type, token, next.toString(), extension);
    }

    /** {@return what batch ids are grouped by: they may differ in case, as they do in the vendor's own example} */
    public String batchKey() {
        return batchId.toLowerCase(Locale.ROOT);
    }

    /** {@return the file name} */
    @Override
    public String toString() {
        return batchId + "_" + token + "_" + version + "." + extension;
    }
}
