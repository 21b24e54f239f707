/** Records, tables and rules of Helix files. */
@NullMarked
package org.partnerfiles.helix;

import org.jspecify.annotations.NullMarked;
