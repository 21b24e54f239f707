/**
 * Files while they are written: counted, unfinished, published whole.
 */
@NullMarked
package org.partnerfiles.internal.file;

import org.jspecify.annotations.NullMarked;
