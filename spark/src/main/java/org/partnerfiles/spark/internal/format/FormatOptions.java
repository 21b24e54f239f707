package org.partnerfiles.spark.internal.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FormatRef;

/** Finds the format that options name. */
public final class FormatOptions {

    private FormatOptions() {}

    /**
     * {@return the format, as {@link #format(DataSourceOptions, Configuration)} has it} For the interfaces of Spark that may not throw an
     * {@code IOException}.
     *
     * @param options the options
     * @throws UncheckedIOException if the profile cannot be read
     */
    public static OpenFormat format(DataSourceOptions options) {
        try {
            return format(options, SparkSession.active().sparkContext().hadoopConfiguration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the format, with a profile that is read once, by the driver}
     *
     * @param options the options
     * @param configuration that of the profile's file system
     * @throws IOException if the profile cannot be read
     */
    public static OpenFormat format(DataSourceOptions options, Configuration configuration) throws IOException {
        return new OpenFormat(
                new FormatRef(options.format(), options.ofFormat(), profile(options.profile(), configuration)),
                options.lookups());
    }

    private static @Nullable String profile(@Nullable String path, Configuration configuration) throws IOException {
        if (path == null) {
            return null;
        }
        Path file = new Path(path);
        try (FSDataInputStream in = file.getFileSystem(configuration).open(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }
}
