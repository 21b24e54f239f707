/** Records, tables and rules of Account Upload files. */
@NullMarked
package org.partnerfiles.accountupload;

import org.jspecify.annotations.NullMarked;
