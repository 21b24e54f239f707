/** Corrects account upload files with the messages of an error file. Not exported. */
@NullMarked
package org.partnerfiles.accountupload.internal.correction;

import org.jspecify.annotations.NullMarked;
