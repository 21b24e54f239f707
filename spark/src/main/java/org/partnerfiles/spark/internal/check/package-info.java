/** Checks of whole files over their splits: rows that share keys are found by grouping and judged together. */
@NullMarked
package org.partnerfiles.spark.internal.check;

import org.jspecify.annotations.NullMarked;
