/** Records, tables and rules of Lead files. */
@NullMarked
package org.partnerfiles.lead;

import org.jspecify.annotations.NullMarked;
