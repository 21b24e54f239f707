/**
 * Files in the standard form of their format: the same cells, in the vendor's order and spelling, and what differs, in words.
 */
@NullMarked
package org.partnerfiles.internal.rewrite;

import org.jspecify.annotations.NullMarked;
