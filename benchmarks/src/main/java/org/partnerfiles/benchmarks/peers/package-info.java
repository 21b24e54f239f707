/** The peers. Each of them does the same work with the same typed fields. */
@NullMarked
package org.partnerfiles.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
