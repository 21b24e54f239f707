package org.partnerfiles.spark.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.spark.CheckedFiles;
import org.partnerfiles.spark.PartnerFiles;
import org.partnerfiles.table.Layout;

/** One query in a process of its own, which the comparison of module {@code benchmarks} starts and measures. */
public final class Query {

    private Query() {}

    /**
     * Runs.
     *
     * @param args the master; {@code rules}, {@code plain}, {@code check} or {@code csv}; the format; the file; then {@code noop}, or the
     *     folder for Parquet
     */
    public static void main(String[] args) throws Exception {
        try (SparkSession spark = SparkSession.builder()
                .master(args[0])
                .config("spark.ui.enabled", false)
                .config("spark.log.level", "ERROR")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.legacy.javaCharsets", true) // Spark's CSV refuses windows-1252 otherwise
                .getOrCreate()) {
            FileFormat<?> format = FileFormats.find(args[2]).orElseThrow();
            Dataset<Row> rows = spark.read()
                    .format("partnerfiles")
                    .option("format", format.id())
                    .load(args[3]);
            switch (args[1]) {
                case "rules" -> store(rows, args[4]);
                case "plain" -> store(rows.drop("_file", "_line", "_record", "_accepted", "_findings"), args[4]);
                case "check" -> {
                    try (CheckedFiles checked = PartnerFiles.check(rows)) {
                        store(checked.rows(), args[4]);
                        checked.reports().values().forEach(report -> System.out.println(report));
                    }
                }
                case "csv" -> store(csv(spark, format, rows.schema(), args[3]), args[4]);
                default -> throw new IllegalArgumentException(Arrays.toString(args));
            }
        }
    }

    private static void store(Dataset<Row> rows, String where) {
        DataFrameWriter<Row> writer = rows.write().mode("overwrite");
        if (where.equals("noop")) {
            writer.format("noop").save();
        } else {
            writer.parquet(where);
        }
    }

    /** Spark's own reader with the types of the format's columns, as far as it has them: arrays and flags are texts. */
    private static Dataset<Row> csv(SparkSession spark, FileFormat<?> format, StructType schema, String file) {
        Map<String, DataType> types = new HashMap<>();
        addTypes(types, schema);
        StructType columns = new StructType();
        for (var column : format.table().columns()) {
            columns = columns.add(column.header(), types.getOrDefault(column.header(), DataTypes.StringType));
        }
        Layout layout = format.table().layout();
        boolean quotes = layout.quoting() == Layout.Quoting.DOUBLE_QUOTES;
        DataFrameReader reader = spark.read()
                .schema(columns)
                .option("header", layout.firstLine() != Layout.FirstLine.NONE)
                .option("sep", String.valueOf(layout.delimiter()))
                .option("encoding", layout.charset().name())
                .option("quote", quotes ? "\"" : "")
                .option("escape", quotes ? "\"" : "\\")
                .option("multiLine", quotes)
                .option("maxColumns", 1_000);
        if (format.id().startsWith("loanpro")) {
            reader.option("dateFormat", "MM/dd/yyyy");
        }
        return reader.csv(file);
    }

    private static void addTypes(Map<String, DataType> types, StructType fields) {
        for (StructField field : fields.fields()) {
            if (field.dataType() instanceof StructType nested) {
                addTypes(types, nested);
            } else if (field.getComment().isDefined()) {
                boolean isText = field.dataType() instanceof ArrayType || field.dataType() == DataTypes.BooleanType;
                types.put(field.getComment().get(), isText ? DataTypes.StringType : field.dataType());
            }
        }
    }
}
