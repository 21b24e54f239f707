/** A format as a table: {@link org.partnerfiles.table.RecordTable}, its columns, the types of their cells and its layout. */
@NullMarked
package org.partnerfiles.table;

import org.jspecify.annotations.NullMarked;
