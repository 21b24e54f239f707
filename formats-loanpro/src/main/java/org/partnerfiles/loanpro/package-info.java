/** LoanPro's files: {@link org.partnerfiles.loanpro.LoanPro} has the formats, {@link org.partnerfiles.loanpro.LoanProCustomer} is a row. */
@NullMarked
package org.partnerfiles.loanpro;

import org.jspecify.annotations.NullMarked;
