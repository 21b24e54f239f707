/** The tables of Helix files, in the order of the vendor's document, and the types of their cells. Not exported. */
@NullMarked
package org.partnerfiles.helix.internal.table;

import org.jspecify.annotations.NullMarked;
