/** The rules of account upload files on one record and on one file. Not exported. */
@NullMarked
package org.partnerfiles.accountupload.internal.rules;

import org.jspecify.annotations.NullMarked;
