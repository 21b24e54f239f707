/**
 * From a row of cells to a typed record, and back.
 */
@NullMarked
package org.partnerfiles.internal.codec;

import org.jspecify.annotations.NullMarked;
