package org.partnerfiles.loanpro;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Masked;

/**
 * How a customer logs in to the lender's customer website.
 *
 * @param password at least 6 characters, among them an upper-case letter, a lower-case letter and a digit
 * @param username unique; null leaves it to LoanPro
 * @since 0.1.0
 */
public record WebAccess(
        @Nullable Password password, @Nullable String username) {

    /** No access. */
    public static final WebAccess EMPTY = new WebAccess(null, null);

    /** {@return how many components have a value, without the values} */
    @Override
    public String toString() {
        return Masked.given("WebAccess", password, username);
    }
}
