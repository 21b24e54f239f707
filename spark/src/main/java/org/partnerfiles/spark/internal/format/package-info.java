/** The format that the options of a data source name. */
@NullMarked
package org.partnerfiles.spark.internal.format;

import org.jspecify.annotations.NullMarked;
