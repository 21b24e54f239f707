/** The peers, each doing the same work into the same typed fields. */
@NullMarked
package org.partnerfiles.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
