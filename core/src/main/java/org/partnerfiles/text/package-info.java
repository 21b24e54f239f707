/**
 * Small tools for authors of formats: digits, near names.
 */
@NullMarked
package org.partnerfiles.text;

import org.jspecify.annotations.NullMarked;
