/**
 * Rules and what applies them. A rule looks at one record ({@link org.partnerfiles.rule.RecordRule}), at the text of one row
 * ({@link org.partnerfiles.rule.TextRule}), at one file ({@link org.partnerfiles.rule.FileRule}) or at a batch and
 * the host's own data ({@link org.partnerfiles.rule.BatchRule}); a
 * {@link org.partnerfiles.rule.Profile} says which are on and what they cost.
 */
@NullMarked
package org.partnerfiles.rule;

import org.jspecify.annotations.NullMarked;
