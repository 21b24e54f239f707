/**
 * What a format is: what its author defined, what its host chose, and the rules that are on by both.
 */
@NullMarked
package org.partnerfiles.internal.format;

import org.jspecify.annotations.NullMarked;
