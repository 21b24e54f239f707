/** The provider for the service loader. Not exported. */
@NullMarked
package org.partnerfiles.accountupload.internal;

import org.jspecify.annotations.NullMarked;
