/** The tables of account upload files, laid beside the vendor's document, and the types of their cells. Not exported. */
@NullMarked
package org.partnerfiles.accountupload.internal.table;

import org.jspecify.annotations.NullMarked;
