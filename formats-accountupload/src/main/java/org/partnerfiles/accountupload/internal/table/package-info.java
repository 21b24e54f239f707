/** The tables of account upload files, in the order of the vendor's document, and the types of their cells. Not exported. */
@NullMarked
package org.partnerfiles.accountupload.internal.table;

import org.jspecify.annotations.NullMarked;
