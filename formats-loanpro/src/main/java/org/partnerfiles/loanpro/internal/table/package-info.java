/** The tables of LoanPro files, laid beside the vendor's document, and the types of their cells. Not exported. */
@NullMarked
package org.partnerfiles.loanpro.internal.table;

import org.jspecify.annotations.NullMarked;
