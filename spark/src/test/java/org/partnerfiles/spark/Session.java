package org.partnerfiles.spark;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The one session of all tests. */
public final class Session {

    public static final SparkSession SPARK = SparkSession.builder()
            .master("local[2,2]") // two threads; a task that fails is tried once more
            .appName("partnerfiles")
            .config("spark.ui.enabled", false)
            .config("spark.log.level", "WARN")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .getOrCreate();

    private Session() {}

    static Dataset<Row> load(String format, String path, Map<String, String> options) {
        return SPARK.read()
                .format("partnerfiles")
                .option("format", format)
                .options(options)
                .load(path);
    }
}
