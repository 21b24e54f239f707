package org.partnerfiles.spark.example;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Writes customers that are stored as Parquet as one LoanPro file: three arguments, the folder with the customers, that for the file, and
 * that for rows that LoanPro would reject.
 */
public final class WriteFolder {

    private WriteFolder() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder().getOrCreate();
        write(spark, arguments[0], arguments[1], arguments[2]);
        spark.stop();
    }

    static void write(SparkSession spark, String in, String folder, String rejects) {
        Dataset<Row> customers = spark.read().parquet(in);
        customers
                .coalesce(1)
                .write()
                .format("partnerfiles")
                .option("format", "loanpro.customer")
                .option("fileName", "customers-2026-11-30.csv")
                .option("rejects", rejects)
                .mode("append")
                .save(folder);
    }
}
