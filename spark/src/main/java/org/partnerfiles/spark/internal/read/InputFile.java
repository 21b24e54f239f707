package org.partnerfiles.spark.internal.read;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.partnerfiles.io.FileSource;

/**
 * A file that is read.
 *
 * @param path its path, with the file system
 * @param length the number of its bytes
 */
public record InputFile(String path, long length) implements Serializable {

    /** {@return its name, without folders} */
    public String name() {
        return new Path(path).getName();
    }

    /**
     * {@return its bytes}
     *
     * @param configuration that of the file system
     */
    public FileSource source(Configuration configuration) {
        Path file = new Path(path);
        return offset -> {
            FSDataInputStream in = file.getFileSystem(configuration).open(file);
            try {
                in.seek(offset);
                return in;
            } catch (IOException | RuntimeException e) {
                try (in) {
                    throw e;
                }
            }
        };
    }
}
