/** Records and rows in the types of Spark. */
@NullMarked
package org.partnerfiles.spark.internal.schema;

import org.jspecify.annotations.NullMarked;
