/** The rules of Lead files on one record and on one file. Not exported. */
@NullMarked
package org.partnerfiles.lead.internal.rules;

import org.jspecify.annotations.NullMarked;
