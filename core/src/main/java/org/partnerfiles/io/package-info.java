/**
 * Reading and writing files row by row: {@link org.partnerfiles.io.RecordReader} and {@link org.partnerfiles.io.RecordWriter}, which
 * a {@code FileFormat} opens.
 */
@NullMarked
package org.partnerfiles.io;

import org.jspecify.annotations.NullMarked;
