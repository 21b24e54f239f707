/** Files, cut into parts and read into rows of Spark. */
@NullMarked
package org.partnerfiles.spark.internal.read;

import org.jspecify.annotations.NullMarked;
