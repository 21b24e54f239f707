/**
 * Descriptions of a format for people and programs, derived from its table and rules: {@link org.partnerfiles.description.FormatSchema}
 * and {@link org.partnerfiles.description.FormatPage}.
 */
@NullMarked
package org.partnerfiles.description;

import org.jspecify.annotations.NullMarked;
