/** Which findings are listed if not all can be. */
@NullMarked
package org.partnerfiles.internal.finding;

import org.jspecify.annotations.NullMarked;
