package org.partnerfiles.spark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.VendorConstant;

/**
 * A row as texts, whoever read it.
 *
 * @param file the folder and the name of its file
 * @param values the values of its record, by path; none that is null
 * @param findings rule, effect, column and message of each
 */
record ReadRow(
        String file, long line, long record, boolean accepted, Map<String, String> values, List<String> findings) {

    private static final Comparator<ReadRow> IN_ORDER =
            Comparator.comparing(ReadRow::file).thenComparing(ReadRow::record);

    /** {@return the rows of a dataset, by file and number} */
    static List<ReadRow> of(Dataset<Row> dataset) {
        List<ReadRow> rows = new ArrayList<>();
        for (Row row : dataset.collectAsList()) {
            Map<String, String> values = new TreeMap<>();
            for (StructField field : row.schema().fields()) {
                if (!field.name().startsWith("_")) {
                    addValues(values, field.name(), row.getAs(field.name()));
                }
            }
            List<Row> found = row.getList(row.fieldIndex("_findings"));
            rows.add(new ReadRow(
                    place(Path.of(
                            java.net.URI.create(row.<String>getAs("_file")).getPath())),
                    row.<Long>getAs("_line"),
                    row.<Long>getAs("_record"),
                    row.<Boolean>getAs("_accepted"),
                    values,
                    found.stream()
                            .map(finding -> String.join(
                                    " ",
                                    finding.getString(0),
                                    finding.getString(1),
                                    "" + finding.getString(2),
                                    finding.getString(3)))
                            .toList()));
        }
        rows.sort(IN_ORDER);
        return rows;
    }

    private static String place(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private static void addValues(Map<String, String> values, String path, Object value) {
        if (value instanceof Row group) {
            for (StructField field : group.schema().fields()) {
                addValues(values, path + "." + field.name(), group.getAs(field.name()));
            }
        } else if (value instanceof scala.collection.Seq<?> list) {
            if (!list.isEmpty()) {
                values.put(path, list.mkString("[", ", ", "]"));
            }
        } else if (value != null) {
            values.put(path, text(value));
        }
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        } else if (value instanceof java.sql.Timestamp moment) {
            return moment.toInstant().toString();
        } else {
            return value.toString();
        }
    }

    /** {@return the rows that one machine reads, without rules on files, by file and number} */
    static <R> List<ReadRow> byOneMachine(FileFormat<R> format, List<Path> files) throws IOException {
        List<ReadRow> rows = new ArrayList<>();
        for (Path file : files) {
            try (RecordReader<R> reader = format.reader(file)) {
                for (org.partnerfiles.io.Row<R> row : reader) {
                    rows.add(of(format, file, row));
                }
            }
        }
        rows.sort(IN_ORDER);
        return rows;
    }

    private static <R> ReadRow of(FileFormat<R> format, Path file, org.partnerfiles.io.Row<R> row) {
        Map<String, String> values = new TreeMap<>();
        R record = row.record();
        if (record != null) {
            for (Column<R, ?> column : format.table().columns()) {
                Object value = column.valueIn(record);
                if (value != null && !value.equals(List.of())) {
                    values.put(column.path(), expected(format, column, record, value));
                }
            }
        }
        return new ReadRow(
                place(file),
                row.line(),
                row.number(),
                row instanceof org.partnerfiles.io.Row.Accepted<R>,
                values,
                row.findings().stream().map(ReadRow::of).toList());
    }

    private static <R> String expected(FileFormat<R> format, Column<R, ?> column, R record, Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(entry -> entry instanceof VendorConstant constant ? constant.spelling() : entry.toString())
                    .toList()
                    .toString();
        } else if (value instanceof OffsetDateTime moment) {
            Instant instant = moment.toInstant().truncatedTo(ChronoUnit.MICROS);
            return instant.toString();
        } else if (value instanceof BigDecimal number) {
            return text(number);
        } else if (value instanceof Number || value instanceof Boolean || value instanceof java.time.LocalDate) {
            return value.toString();
        } else {
            return column.textIn(record, format.options());
        }
    }

    private static String of(Finding finding) {
        return String.join(
                " ",
                finding.rule(),
                finding.effect().text(),
                "" + finding.location().column(),
                finding.message());
    }
}
