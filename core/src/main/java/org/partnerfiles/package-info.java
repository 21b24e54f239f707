/**
 * The entry point: a {@link org.partnerfiles.FileFormat} is a vendor's table, its rules and what a host chose, in one immutable value
 * that opens readers, writers and validators.
 */
@NullMarked
package org.partnerfiles;

import org.jspecify.annotations.NullMarked;
