/** The rules of Lead files over several files and over what was sent before. Not exported. */
@NullMarked
package org.partnerfiles.lead.internal.batch;

import org.jspecify.annotations.NullMarked;
