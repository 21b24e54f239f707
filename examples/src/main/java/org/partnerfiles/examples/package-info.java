/** Runnable programs, one for each task. */
@NullMarked
package org.partnerfiles.examples;

import org.jspecify.annotations.NullMarked;
