/** Compiles and runs programs outside the build against the published artifacts. */
package org.partnerfiles.consumers;
