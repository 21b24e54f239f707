package org.partnerfiles.lead;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.partnerfiles.text.Plural;

/**
 * The words in file names for the types of files (Customer File Requirements: Batch ID Naming Convention).
 *
 * @param customer the word for the Customer file
 * @param customerRelationship the word for the Customer Relationship file
 * @param account the word for the Account file; inferred
 * @since 0.1.0
 */
public record FileTokens(String customer, String customerRelationship, String account) {

    private static final FileTokens STANDARD = new FileTokens("customer", "beneficial_owner", "account");

    /** Checks that they are three different words without blanks. */
    public FileTokens {
        Objects.requireNonNull(customer);
        Objects.requireNonNull(customerRelationship);
        Objects.requireNonNull(account);
        List<String> all = List.of(customer, customerRelationship, account);
        if (all.stream().distinct().count() < all.size()
                || all.stream().anyMatch(token -> !LeadFileName.isWord(token))) {
            throw new IllegalArgumentException("the words for the three files must differ and contain no blanks");
        }
    }

    /** {@return {@code customer}, {@code beneficial_owner} and {@code account}} */
    public static FileTokens standard() {
        return STANDARD;
    }

    /**
     * {@return words from their text}
     *
     * @param text the words for the Customer, the Customer Relationship and the Account file, separated by commas
     * @throws IllegalArgumentException if it has another form, or if two of the words are the same
     */
    public static FileTokens parse(String text) {
        String[] words = text.split(",", -1);
        if (words.length != LeadFileType.values().length) {
            throw new IllegalArgumentException(
                    "expected the words for the three files, such as customer,beneficial_owner,account; found "
                            + Plural.of(words.length, "word"));
        }
        return new FileTokens(words[0].strip(), words[1].strip(), words[2].strip());
    }

    /**
     * {@return these words with another one for the Account file}
     *
     * @param word the word
     */
    public FileTokens withAccount(String word) {
        return new FileTokens(customer, customerRelationship, word);
    }

    /**
     * {@return the word for a file}
     *
     * @param type which file
     */
    public String of(LeadFileType type) {
        return switch (type) {
            case CUSTOMER -> customer;
            case CUSTOMER_RELATIONSHIP -> customerRelationship;
            case ACCOUNT -> account;
        };
    }

    /** {@return the words, separated by commas, as {@link #parse} reads them} */
    @Override
    public String toString() {
        return String.join(",", customer, customerRelationship, account);
    }

    /** The longest word first: one may end in another. */
    List<LeadFileType> longestFirst() {
        return Stream.of(LeadFileType.values())
                .sorted(Comparator.comparing((LeadFileType type) -> of(type).length())
                        .reversed())
                .toList();
    }
}
