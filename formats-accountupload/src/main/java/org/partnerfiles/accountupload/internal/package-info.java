/** Not for users: what the service loader finds. */
@NullMarked
package org.partnerfiles.accountupload.internal;

import org.jspecify.annotations.NullMarked;
