package org.partnerfiles.spark.internal.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.partnerfiles.spark.internal.format.FormatOptions;
import org.partnerfiles.spark.internal.format.SinkOptions;
import org.partnerfiles.spark.internal.schema.RowFields;

/**
 * What the data source writes with, a data source of its own: Spark lets one that has the write interface append and overwrite, but refuses
 * its own default, {@code errorifexists}. {@link #save} adds that, and {@code ignore}.
 */
public final class FileSink implements TableProvider {

    /** For Spark. */
    public FileSink() {}

    /**
     * Writes a dataset.
     *
     * @param rows the dataset
     * @param mode what is done if the folder exists
     * @param options the options as Spark has them
     * @throws UncheckedIOException if the folder exists and the mode refuses that, or cannot be used
     */
    public static void save(Dataset<Row> rows, SaveMode mode, Map<String, String> options) {
        SinkOptions chosen = new SinkOptions(options);
        boolean mayExist = mode == SaveMode.Append || mode == SaveMode.Overwrite;
        if (!mayExist && exists(chosen.folder())) {
            if (mode == SaveMode.Ignore) {
                return;
            }
            throw new UncheckedIOException(new FileAlreadyExistsException(
                    chosen.folder() + " exists already; mode(\"append\") adds files to it"));
        }
        rows.write()
                .format(FileSink.class.getName())
                .options(chosen.texts())
                .mode(mode == SaveMode.Overwrite ? mode : SaveMode.Append)
                .save();
    }

    private static boolean exists(String folder) {
        try {
            Path path = new Path(folder);
            return path.getFileSystem(SparkSession.active().sparkContext().hadoopConfiguration())
                    .exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return RowFields.ofRecord(FormatOptions.format(new SinkOptions(options)).open());
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        SinkOptions chosen = new SinkOptions(properties);
        return new SinkTable(FormatOptions.format(chosen), chosen, schema);
    }
}
