/**
 * Rows of cells from bytes, and bytes from rows of cells; not for users, and not exported.
 *
 * <p>{@link org.partnerfiles.internal.csv.RowReader} reads, {@link org.partnerfiles.internal.csv.RowWriter} writes, and
 * {@link org.partnerfiles.internal.csv.Quoting} has the rules on quotes for both. Only this package knows Jackson's CSV parser.
 */
@NullMarked
package org.partnerfiles.internal.csv;

import org.jspecify.annotations.NullMarked;
