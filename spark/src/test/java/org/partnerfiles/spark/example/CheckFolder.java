package org.partnerfiles.spark.example;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.partnerfiles.spark.CheckedFiles;
import org.partnerfiles.spark.PartnerFiles;

/** Checks the Helix files of a folder and stores good and rejected customers as Parquet: two arguments, the folder and where to write. */
public final class CheckFolder {

    private CheckFolder() {}

    /** Runs the program. */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = SparkSession.builder().getOrCreate();
        store(spark, arguments[0], arguments[1]);
        spark.stop();
    }

    static void store(SparkSession spark, String folder, String out) throws IOException {
        Dataset<Row> customers = spark.read()
                .format("partnerfiles")
                .option("format", "helix.customer-registration")
                .load(folder);
        try (CheckedFiles checked = PartnerFiles.check(customers)) {
            checked.reports().forEach((file, report) -> System.out.println(report));
            Dataset<Row> rows = checked.rows();
            rows.where("_accepted").drop("_accepted").write().parquet(out + "/accepted");
            rows.where("not _accepted")
                    .select("_file", "_line", "_findings")
                    .write()
                    .parquet(out + "/rejected");
        }
    }
}
