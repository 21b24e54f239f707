package org.partnerfiles.spark.internal.read;

import org.apache.spark.sql.connector.read.InputPartition;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;

/**
 * A part of a file that one task reads.
 *
 * @param file the file
 * @param head the beginning of the file
 * @param part the part
 */
public record FileSplit(InputFile file, FileHead head, FilePart part) implements InputPartition {}
