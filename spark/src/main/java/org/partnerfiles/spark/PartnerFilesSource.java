package org.partnerfiles.spark;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.catalyst.util.CaseInsensitiveMap;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.sources.CreatableRelationProvider;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.partnerfiles.spark.internal.format.FormatOptions;
import org.partnerfiles.spark.internal.format.SourceOptions;
import org.partnerfiles.spark.internal.read.FileTable;
import org.partnerfiles.spark.internal.schema.RowFields;
import org.partnerfiles.spark.internal.write.FileSink;
import org.partnerfiles.spark.internal.write.SavedRows;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The data source {@code partnerfiles}, which Spark makes by its name.
 *
 * <pre>{@code
 * Dataset<Row> rows = spark.read().format("partnerfiles").option("format", "loanpro.customer").load(path);
 * rows.where("_accepted").write().format("partnerfiles").option("format", "loanpro.customer").save(folder);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PartnerFilesSource implements TableProvider, CreatableRelationProvider, DataSourceRegister {

    /** For Spark. */
    public PartnerFilesSource() {}

    @Override
    public String shortName() {
        return "partnerfiles";
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        SourceOptions chosen = new SourceOptions(options);
        return RowFields.schema(FormatOptions.format(chosen).open(), chosen);
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        SourceOptions chosen = new SourceOptions(properties);
        return new FileTable(FormatOptions.format(chosen), chosen, schema);
    }

    /**
     * For Spark: writes a dataset, each partition as one file.
     *
     * @throws IllegalArgumentException if an option or a column is not one of the format
     */
    @Override
    public BaseRelation createRelation(
            SQLContext context,
            SaveMode mode,
            scala.collection.immutable.Map<String, String> options,
            Dataset<Row> rows) {
        var spelt = options instanceof CaseInsensitiveMap<String> given ? given.originalMap() : options;
        FileSink.save(rows, mode, CollectionConverters.asJava(spelt));
        return new SavedRows(context, rows.schema());
    }
}
