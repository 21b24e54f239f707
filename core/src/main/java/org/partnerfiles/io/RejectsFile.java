package org.partnerfiles.io;

import java.nio.file.Path;

/**
 * A file for the rejected rows of one file, in the same layout: the header, then the rows as they stood, byte for byte. It can be
 * corrected and read again by the same format. Only its owner can read it, as it contains personal data and secrets.
 *
 * <pre>{@code
 * try (RecordReader<LoanProCustomer> in = LoanPro.CUSTOMERS.reader(path)) {
 *     in.writeRejects(RejectsFile.beside(path));
 *     for (Row<LoanProCustomer> row : in) {
 *         if (row instanceof Row.Accepted<LoanProCustomer> accepted) save(accepted.record());
 *     }
 * }
 * }</pre>
 *
 * <p>A number of rows in the header is corrected. A row with an unclosed quote may hide the rows after it when the file is read again, so
 * it must be corrected first.
 *
 * @param path where it is written; an earlier file is replaced
 * @param withRules whether each row has a further last cell with the ids of the rules that it breaks, separated by blanks; not a row that
 *     could not be split or has too few cells
 * @since 0.1.0
 */
public record RejectsFile(Path path, boolean withRules) {

    /** The end of the names of such files, by which a program that looks for files to read can ignore them. */
    public static final String SUFFIX = ".rejects";

    /** The header of the last column of a file {@linkplain #withRules() with rules}. */
    public static final String RULES_COLUMN = "partnerfiles.rules";

    /**
     * {@return a file at a path}
     *
     * @param path the path
     */
    public static RejectsFile at(Path path) {
        return new RejectsFile(path, false);
    }

    /**
     * {@return a file in the folder of the file that is read, under its name and {@value #SUFFIX}}
     *
     * @param file the file that is read
     */
    public static RejectsFile beside(Path file) {
        return at(file.resolveSibling(file.getFileName() + SUFFIX));
    }

    /** {@return this file with the ids of the rules that each row breaks} */
    public RejectsFile namingRules() {
        return new RejectsFile(path, true);
    }

    /**
     * {@return whether a path ends as those of files with rejected rows do}
     *
     * @param file the path
     */
    public static boolean isName(Path file) {
        return String.valueOf(file.getFileName()).endsWith(SUFFIX);
    }
}
