/**
 * What reading and writing cost, side by side with what users would choose between; {@link
 * org.partnerfiles.benchmarks.Comparison} runs it and renews {@code docs/performance.md}.
 */
@NullMarked
package org.partnerfiles.benchmarks;

import org.jspecify.annotations.NullMarked;
