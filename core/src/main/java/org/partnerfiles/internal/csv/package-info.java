/**
 * Rows of cells from bytes, and bytes from rows of cells; not for users, and not exported.
 *
 * <p>{@link org.partnerfiles.internal.csv.RowSources} opens the one for reading, {@link org.partnerfiles.internal.csv.RowSinks}
 * the one for writing. Jackson is known in this package alone.
 */
@NullMarked
package org.partnerfiles.internal.csv;

import org.jspecify.annotations.NullMarked;
