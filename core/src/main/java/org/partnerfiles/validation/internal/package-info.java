/** What checks constraints and keys fast; not for users, and not exported. */
@NullMarked
package org.partnerfiles.validation.internal;

import org.jspecify.annotations.NullMarked;
