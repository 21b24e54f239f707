/**
 * Checks records: constraints, rules with and without a memory, look-ups, the report.
 */
@NullMarked
package org.partnerfiles.internal.check;

import org.jspecify.annotations.NullMarked;
