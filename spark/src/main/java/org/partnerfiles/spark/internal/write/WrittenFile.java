package org.partnerfiles.spark.internal.write;

import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a task wrote.
 *
 * @param partition its partition
 * @param file the name of the unfinished file, or null if it has no rows
 * @param rejects the name of the unfinished file with rejected rows, or null if there are none
 */
record WrittenFile(
        int partition, @Nullable String file, @Nullable String rejects) implements WriterCommitMessage {}
