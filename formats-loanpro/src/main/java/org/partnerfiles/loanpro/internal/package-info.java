/** Not for users: what the service loader finds. */
@NullMarked
package org.partnerfiles.loanpro.internal;

import org.jspecify.annotations.NullMarked;
