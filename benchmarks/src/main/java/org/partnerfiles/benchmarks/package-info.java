/**
 * The cost of reading and writing, compared with the libraries that users would choose instead. {@link
 * org.partnerfiles.benchmarks.Comparison} runs the benchmarks and updates {@code docs/performance.md}.
 */
@NullMarked
package org.partnerfiles.benchmarks;

import org.jspecify.annotations.NullMarked;
