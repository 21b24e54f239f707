/** The provider for the service loader. Not exported. */
@NullMarked
package org.partnerfiles.loanpro.internal;

import org.jspecify.annotations.NullMarked;
