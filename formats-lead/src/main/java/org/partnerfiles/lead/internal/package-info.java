/** Not for users: what the service loader finds. */
@NullMarked
package org.partnerfiles.lead.internal;

import org.jspecify.annotations.NullMarked;
