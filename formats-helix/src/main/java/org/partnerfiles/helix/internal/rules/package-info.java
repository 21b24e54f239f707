/** The rules of Helix files on one record and on one file. Not exported. */
@NullMarked
package org.partnerfiles.helix.internal.rules;

import org.jspecify.annotations.NullMarked;
