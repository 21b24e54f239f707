/** The rules of Helix files. Not exported. */
@NullMarked
package org.partnerfiles.helix.internal.rules;

import org.jspecify.annotations.NullMarked;
