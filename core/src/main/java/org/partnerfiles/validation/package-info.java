/**
 * Rules and what applies them. A rule looks at one record ({@link org.partnerfiles.validation.RecordRule}), at the text of one row
 * ({@link org.partnerfiles.validation.TextRule}), at one file ({@link org.partnerfiles.validation.FileRule}) or at a batch and
 * the host's own data ({@link org.partnerfiles.validation.BatchRule}); a
 * {@link org.partnerfiles.validation.Profile} says which are on and what they cost.
 */
@NullMarked
package org.partnerfiles.validation;

import org.jspecify.annotations.NullMarked;
