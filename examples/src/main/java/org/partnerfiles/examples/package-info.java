/** Runnable programs, one a task. */
@NullMarked
package org.partnerfiles.examples;

import org.jspecify.annotations.NullMarked;
