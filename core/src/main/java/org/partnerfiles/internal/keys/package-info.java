/**
 * The storage of the index of unique keys, on the heap and in a temporary file.
 */
@NullMarked
package org.partnerfiles.internal.keys;

import org.jspecify.annotations.NullMarked;
