package org.partnerfiles.spark.internal.read;

import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.partnerfiles.spark.internal.format.OpenFormat;
import org.partnerfiles.spark.internal.format.SourceOptions;

/**
 * Files of one format as a table of Spark.
 *
 * @param format the format
 * @param options the options of the data source
 * @param schema the fields of a row
 */
@SuppressWarnings("deprecation") // Spark makes columns() of Table.schema()
public record FileTable(OpenFormat format, SourceOptions options, StructType schema) implements Table, SupportsRead {

    @Override
    public String name() {
        return "partnerfiles " + format.ref().id();
    }

    @Override
    public Set<TableCapability> capabilities() {
        return Set.of(TableCapability.BATCH_READ);
    }

    @Override
    public ScanBuilder newScanBuilder(CaseInsensitiveStringMap ofScan) {
        options.requireForReading();
        return new FileScan(format.today(), options, schema);
    }
}
