/**
 * Small tools for authors of formats: numbers and days from digits, decimals, blanks, near names. Each is a class of static methods
 * without state.
 *
 * <pre>{@code
 * record Payment(@Nullable String id, @Nullable BigDecimal amount) {
 *     Payment {
 *         id = Blanks.emptyToNull(id);
 *         amount = Decimals.plain(amount);
 *     }
 * }
 *
 * boolean isReference(String text) {
 *     return text.length() == 8 && Digits.areDigits(text, 0, 8);
 * }
 * }</pre>
 */
@NullMarked
package org.partnerfiles.text;

import org.jspecify.annotations.NullMarked;
