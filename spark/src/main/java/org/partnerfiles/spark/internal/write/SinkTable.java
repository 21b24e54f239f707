package org.partnerfiles.spark.internal.write;

import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsWrite;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.write.LogicalWriteInfo;
import org.apache.spark.sql.connector.write.WriteBuilder;
import org.apache.spark.sql.types.StructType;
import org.partnerfiles.spark.internal.format.OpenFormat;
import org.partnerfiles.spark.internal.format.SinkOptions;

/**
 * A folder for files of one format as a table of Spark. It accepts any schema, as Spark's own check would neither name the nearest column
 * nor let a record be without some.
 *
 * @param format the format
 * @param options the options for writing
 * @param schema the fields of a record
 */
@SuppressWarnings("deprecation") // Spark makes columns() of Table.schema()
record SinkTable(OpenFormat format, SinkOptions options, StructType schema) implements Table, SupportsWrite {

    @Override
    public String name() {
        return "partnerfiles " + format.ref().id();
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_WRITE, TableCapability.TRUNCATE, TableCapability.ACCEPT_ANY_SCHEMA);
    }

    @Override
    public WriteBuilder newWriteBuilder(LogicalWriteInfo info) {
        return new FileWrite(format, options, info);
    }
}
