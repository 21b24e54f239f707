/** Registers Lead's formats with the service loader. Not exported. */
@NullMarked
package org.partnerfiles.lead.internal;

import org.jspecify.annotations.NullMarked;
