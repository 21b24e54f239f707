package org.partnerfiles.spark;

import java.io.IOException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnerfiles.spark.internal.check.FileChecks;
import org.partnerfiles.spark.internal.check.Verdicts;
import org.partnerfiles.spark.internal.format.FormatOptions;
import org.partnerfiles.spark.internal.format.SourceOptions;
import org.partnerfiles.spark.internal.schema.RowFields;

/**
 * Rules on whole files, over the splits that executors read. What {@code load} returns is checked row by row; {@link #check} adds the rules
 * that compare rows, such as unique keys, and those on the file, such as a number of rows.
 *
 * <pre>{@code
 * Dataset<Row> rows = spark.read().format("partnerfiles").option("format", "loanpro.customer").load("s3a://in/2026-11");
 * try (CheckedFiles checked = PartnerFiles.check(rows)) {
 *     checked.reports().forEach((file, report) -> store(file, report));
 *     checked.rows().where("_accepted").write().parquet("s3a://out/customers");
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PartnerFiles {

    private PartnerFiles() {}

    /**
     * Checks the files of a dataset with all rules, and returns its rows with their complete findings. The files are read for that by jobs
     * that run before this method returns; the rows are those of the dataset, so one that was filtered has fewer, with the same findings.
     *
     * @param rows what the data source {@code partnerfiles} loaded, with at least the columns {@code _file}, {@code _record}, {@code
     *     _accepted} and {@code _findings}; not checked before
     * @return the rows and the reports, to be closed after use
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if the dataset is not what the data source loaded, or lacks one of those columns
     */
    public static CheckedFiles check(Dataset<Row> rows) throws IOException {
        SourceOptions options = RowFields.optionsOf(rows.schema());
        SparkSession spark = rows.sparkSession();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        FileChecks checks =
                new FileChecks(context, FormatOptions.format(options, context.hadoopConfiguration()), options);
        try {
            return new CheckedFiles(Verdicts.replace(rows, checks.rows()), checks);
        } catch (RuntimeException e) {
            checks.close();
            throw e;
        }
    }
}
