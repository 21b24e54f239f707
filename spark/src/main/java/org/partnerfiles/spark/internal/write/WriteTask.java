package org.partnerfiles.spark.internal.write;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.spark.internal.format.HeaderValues;
import org.partnerfiles.spark.internal.format.OpenFormat;

/**
 * What the tasks of a query write.
 *
 * @param format the format
 * @param schema the columns of the rows
 * @param mayMissColumns whether the values of columns that are not there are null
 * @param header the record about the file
 * @param names the name of the file of each partition
 * @param unfinished the folder for unfinished files
 * @param rejects the folder for unfinished files with rejected rows, or null if a rejected row fails its task
 */
record WriteTask(
        OpenFormat format,
        StructType schema,
        boolean mayMissColumns,
        HeaderValues header,
        List<String> names,
        String unfinished,
        @Nullable String rejects)
        implements Serializable {}
