/** Compiles and runs programs outside the build against what is published. */
package org.partnerfiles.consumers;
