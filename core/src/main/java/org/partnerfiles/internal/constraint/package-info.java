/**
 * The Jakarta Validation constraints of a record, compiled to a plan.
 */
@NullMarked
package org.partnerfiles.internal.constraint;

import org.jspecify.annotations.NullMarked;
