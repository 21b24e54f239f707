/** What is wrong with a file, where, and what its recipient will do about it: {@link org.partnerfiles.finding.Finding}. */
@NullMarked
package org.partnerfiles.finding;

import org.jspecify.annotations.NullMarked;
