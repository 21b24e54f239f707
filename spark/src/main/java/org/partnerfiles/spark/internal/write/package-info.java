/** Writes datasets as files of a format, each partition one file. */
@NullMarked
package org.partnerfiles.spark.internal.write;

import org.jspecify.annotations.NullMarked;
