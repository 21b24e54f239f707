/** Invented people, places and numbers from a seed, for generated records: {@link org.partnerfiles.fiction.Fiction}. */
@NullMarked
package org.partnerfiles.fiction;

import org.jspecify.annotations.NullMarked;
