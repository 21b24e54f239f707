/** Not for users: what tables are made of. */
@NullMarked
package org.partnerfiles.table.internal;

import org.jspecify.annotations.NullMarked;
