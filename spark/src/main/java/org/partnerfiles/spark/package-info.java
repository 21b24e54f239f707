/**
 * Partner files in Apache Spark: {@link org.partnerfiles.spark.PartnerFiles} is the entry point; {@code partnerfiles} is the name of the
 * data source.
 */
@NullMarked
package org.partnerfiles.spark;

import org.jspecify.annotations.NullMarked;
