/**
 * Rows of cells from bytes, and bytes from rows of cells; not for users, and not exported.
 *
 * <p>{@link org.partnerfiles.io.internal.RowSources} opens the one for reading, {@link org.partnerfiles.io.internal.RowSinks}
 * the one for writing. Jackson is known in this package alone.
 */
@NullMarked
package org.partnerfiles.io.internal;

import org.jspecify.annotations.NullMarked;
