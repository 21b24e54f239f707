package org.partnerfiles.accountupload;

import java.util.List;
import java.util.Objects;
import org.partnerfiles.finding.Masked;
import org.partnerfiles.text.Blanks;

/**
 * A customer's title. It may be one that the recipient does not know and ignores.
 *
 * @param text the title as it is written, not blank
 * @since 0.1.0
 */
public record Title(String text) {

    /** Doctor. */
    public static final Title DR = new Title("Dr");
    /** Madam. */
    public static final Title MADAM = new Title("Madam");
    /** Master. */
    public static final Title MASTER = new Title("Master");
    /** Miss. */
    public static final Title MISS = new Title("Miss");
    /** Mr. */
    public static final Title MR = new Title("Mr");
    /** Mrs. */
    public static final Title MRS = new Title("Mrs");
    /** Ms. */
    public static final Title MS = new Title("Ms");
    /** Mx. */
    public static final Title MX = new Title("Mx");

    /** The titles that the recipient knows, in the order of the document (Customer Titles). */
    public static final List<Title> KNOWN = List.of(DR, MADAM, MASTER, MISS, MR, MRS, MS, MX);

    /** Rejects a blank text; a missing title is null. */
    public Title {
        Objects.requireNonNull(text, "text");
        if (!Blanks.given(text)) {
            throw new IllegalArgumentException("the title must not be blank");
        }
    }

    /** {@return whether the recipient knows this title; upper and lower case matter} */
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the title if it is known, otherwise its shape, since the text may be anything} */
    @Override
    public String toString() {
        return isKnown() ? text : Masked.shape(text);
    }
}
