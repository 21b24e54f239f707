/** The tables of Lead files, laid beside the vendor's document, and the types of their cells. Not exported. */
@NullMarked
package org.partnerfiles.lead.internal.table;

import org.jspecify.annotations.NullMarked;
