package org.partnerfiles.spark.internal.check;

import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.partnerfiles.FileParts;
import org.partnerfiles.io.PartReader;
import org.partnerfiles.spark.internal.format.OpenFormat;
import org.partnerfiles.spark.internal.read.FileSplit;

/** The keys of the rows of a split. */
public final class SplitKeys {

    private SplitKeys() {}

    /**
     * {@return the keys of all rows, then the result of the split}
     *
     * @param format the format
     * @param file the index of the file
     * @param split the split
     * @param configuration that of the file system
     * @throws IOException if the file cannot be read
     */
    public static Iterator<Found> read(OpenFormat format, int file, FileSplit split, Configuration configuration)
            throws IOException {
        FileParts<Object> parts = format.open().parts();
        PartReader<Object> reader =
                parts.reader(split.head(), split.part(), split.file().source(configuration));
        return new ReadThrough<>(
                reader,
                (row, found) -> {
                    for (long key : parts.keys(row)) {
                        found.accept(Found.key(file, key, row));
                    }
                },
                read -> Found.result(file, split.part(), read.result()));
    }
}
