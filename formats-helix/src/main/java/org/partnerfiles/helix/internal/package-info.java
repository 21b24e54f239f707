/** Not for users: the provider that the service loader finds. */
@NullMarked
package org.partnerfiles.helix.internal;

import org.jspecify.annotations.NullMarked;
