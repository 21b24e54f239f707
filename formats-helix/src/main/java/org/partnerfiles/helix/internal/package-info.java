/** Not for users: what the service loader finds. */
@NullMarked
package org.partnerfiles.helix.internal;

import org.jspecify.annotations.NullMarked;
