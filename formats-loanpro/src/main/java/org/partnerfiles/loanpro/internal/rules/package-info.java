/** The rules of LoanPro files on one record and on one file. Not exported. */
@NullMarked
package org.partnerfiles.loanpro.internal.rules;

import org.jspecify.annotations.NullMarked;
