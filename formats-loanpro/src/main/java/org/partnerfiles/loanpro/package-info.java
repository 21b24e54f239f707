/** Records, tables and rules of LoanPro files. */
@NullMarked
package org.partnerfiles.loanpro;

import org.jspecify.annotations.NullMarked;
