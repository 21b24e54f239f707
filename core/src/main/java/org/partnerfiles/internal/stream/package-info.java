/**
 * The reader and the writer of a format, one row after the other or with several threads.
 */
@NullMarked
package org.partnerfiles.internal.stream;

import org.jspecify.annotations.NullMarked;
