package org.partnerfiles.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.helix.CustomerRegistrationHeader;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.loanpro.LoanPro;

/** What the data source {@code partnerfiles} writes: files, names, modes, rejected rows and failures. */
class SinkTest {

    private static final String HELIX = Helix.CUSTOMER_REGISTRATIONS.id();

    private static final String LOANPRO = LoanPro.CUSTOMERS.id();

    /** A phone number that is none. */
    private static final String MISDIALLED = "call 555-0123";

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    /** A writer with what all files of a format need. */
    static DataFrameWriter<Row> writer(Dataset<Row> rows, String format) {
        DataFrameWriter<Row> writer = rows.write().format("partnerfiles").option("format", format);
        return format.startsWith("helix")
                ? writer.option("header.fileName", "{fileName}")
                        .option("header.fileCreatedDate", "2026-01-31T02:15:07.120-06:00")
                        .option("header.fileEffectiveDate", "2026-01-30T23:59:59.999-06:00")
                : writer;
    }

    /** {@return all files in a folder by name; hidden ones are a failure} */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.sorted().toList();
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
            return files;
        }
    }

    private static List<String> names(Path folder) throws IOException {
        return files(folder).stream().map(file -> file.getFileName().toString()).toList();
    }

    /** Valid rows of a format, without what the data source adds. */
    private Dataset<Row> valid(FileFormat<?> format, int rows) throws IOException {
        Path file = Files.write(folder.resolve("valid-" + rows), InventedFiles.valid(format, 1, rows));
        return Session.load(format.id(), file.toString(), Map.of())
                .drop("_file", "_line", "_record", "_accepted", "_findings");
    }

    private Dataset<Row> loanPro(int rows) throws IOException {
        return valid(LoanPro.CUSTOMERS, rows);
    }

    /** Rows that fail their task after a few others, as often as it is tried within a limit. */
    private static Dataset<Row> failing(Dataset<Row> rows, int attempts) {
        MapPartitionsFunction<Row, Row> failing = all -> new Iterator<>() {
            private int passed;

            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Row next() {
                if (++passed == 4 && TaskContext.get().attemptNumber() < attempts) {
                    throw new NoSuchElementException("a failure of the test");
                }
                return all.next();
            }
        };
        return rows.mapPartitions(failing, Encoders.row(rows.schema()));
    }

    private static long records(FileFormat<?> format, Path file) throws IOException {
        var report = format.validator().validate(file);
        assertThat(report.hasErrors()).as(report.toString()).isFalse();
        return report.accepted();
    }

    @Test
    void each_partition_is_one_file_with_a_header_record_and_its_number_of_rows() throws IOException {
        writer(valid(Helix.CUSTOMER_REGISTRATIONS, 20).repartition(3), HELIX).save(out().toString());
        long all = 0;
        assertThat(names(out())).hasSize(3).allMatch(Helix.CUSTOMER_REGISTRATIONS::isNamed);
        for (Path file : files(out())) {
            try (RecordReader<?> reader = Helix.CUSTOMER_REGISTRATIONS.reader(file)) {
                CustomerRegistrationHeader header = reader.headerRecord(CustomerRegistrationHeader.class);
                assertThat(header.fileName()).isEqualTo(file.getFileName().toString());
                assertThat(header.recordCount()).isEqualTo(records(Helix.CUSTOMER_REGISTRATIONS, file));
                assertThat(header.fileCreatedDate()).isEqualTo("2026-01-31T02:15:07.120-06:00");
                all += header.recordCount();
            }
        }
        assertThat(all).isEqualTo(20);
    }

    @Test
    void a_dataset_that_was_loaded_can_be_written_with_the_columns_of_the_data_source() throws IOException {
        Path in = Files.write(folder.resolve("in.csv"), InventedFiles.valid(LoanPro.CUSTOMERS, 1, 10));
        writer(Session.load(LOANPRO, in.toString(), Map.of()).coalesce(1), LOANPRO)
                .option("fileName", "customers.csv")
                .save(out().toString());
        assertThat(Files.readString(out().resolve("customers.csv"))).isEqualTo(Files.readString(in));
    }

    @Test
    void files_can_be_read_by_their_owner_only_and_nothing_lies_beside_them() throws IOException {
        writer(loanPro(3).coalesce(1), LOANPRO).save(out().toString());
        assertThat(files(out())).hasSize(1);
        assertThat(Files.getPosixFilePermissions(files(out()).get(0)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void names_that_the_recipient_requires_are_a_second_apart_and_never_those_of_other_files() throws IOException {
        Dataset<Row> rows = valid(AccountUpload.ACCOUNTS, 6).repartition(2);
        for (int i = 0; i < 2; i++) {
            writer(rows, AccountUpload.ACCOUNTS.id()).mode("append").save(out().toString());
        }
        assertThat(names(out())).hasSize(4).allMatch(AccountUpload.ACCOUNTS::isNamed);
    }

    @Test
    void a_template_names_files_by_their_partitions() throws IOException {
        writer(loanPro(6).repartition(2), LOANPRO)
                .option("fileName", "customers-{partition:3}.csv")
                .save(out().toString());
        assertThat(names(out())).containsExactly("customers-001.csv", "customers-002.csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "loanpro.customer; customers.csv; would all have the name customers.csv: give the name the placeholder {partition}",
                "loanpro.customer; {part}.csv; expected the placeholders {partition}",
                "loanpro.customer; in/{partition}.csv; expected the name of a file, without a folder",
                "loanpro.customer; _{partition}.csv; is the name of a file that readers of a folder leave out",
                "loanpro.customer; {partition}.csv.gz; files are written unpacked",
                "accountupload.account; accounts-{partition}.csv; the recipient's files of accountupload.account have names such as 20",
            })
    void a_name_that_cannot_be_is_an_error_before_anything_is_written(String format, String fileName, String message)
            throws IOException {
        Dataset<Row> rows = failing(loanPro(6).repartition(2), Integer.MAX_VALUE);
        assertThatThrownBy(() -> writer(
                                format.equals(LOANPRO)
                                        ? rows
                                        : valid(AccountUpload.ACCOUNTS, 6).repartition(2),
                                format)
                        .option("fileName", fileName)
                        .save(out().toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(out()).doesNotExist();
    }

    @Test
    void the_default_mode_refuses_a_folder_that_exists_and_ignore_leaves_it() throws IOException {
        Files.createDirectory(out());
        Dataset<Row> rows = loanPro(1);
        assertThatThrownBy(() -> writer(rows, LOANPRO).save(out().toString()))
                .hasMessageContaining("exists already; mode(\"append\") adds files to it");
        writer(rows, LOANPRO).mode(SaveMode.Ignore).save(out().toString());
        assertThat(files(out())).isEmpty();
    }

    @Test
    void appending_never_replaces_a_file() throws IOException {
        Files.writeString(Files.createDirectory(out()).resolve("a.csv"), "earlier");
        assertThatThrownBy(() -> writer(loanPro(1).coalesce(1), LOANPRO)
                        .option("fileName", "a.csv")
                        .mode("append")
                        .save(out().toString()))
                .hasMessageContaining("a.csv exists already, and is not overwritten");
        writer(loanPro(1).coalesce(1), LOANPRO)
                .option("fileName", "b.csv")
                .mode("append")
                .save(out().toString());
        assertThat(names(out())).containsExactly("a.csv", "b.csv");
        assertThat(out().resolve("a.csv")).hasContent("earlier");
    }

    @Test
    void overwriting_replaces_the_files_that_a_reader_reads_after_the_new_ones_are_written() throws IOException {
        Files.writeString(
                Files.createDirectory(out()).resolve("a.csv"),
                new String(InventedFiles.valid(LoanPro.CUSTOMERS, 1, 5), StandardCharsets.UTF_8));
        Files.writeString(out().resolve("b.csv"), "earlier");
        Files.writeString(out().resolve("a.csv.rejects"), "kept");
        Dataset<Row> ofFolder = Session.load(LOANPRO, out() + "/a.csv", Map.of());
        writer(ofFolder.limit(2).coalesce(1), LOANPRO)
                .option("fileName", "a.csv")
                .mode("overwrite")
                .save(out().toString());
        assertThat(names(out())).containsExactly("a.csv", "a.csv.rejects");
        assertThat(records(LoanPro.CUSTOMERS, out().resolve("a.csv"))).isEqualTo(2);
    }

    @Test
    void a_file_of_a_recipient_that_takes_a_name_once_is_not_overwritten() throws IOException {
        String name = "2026-01-31-09-30-00.csv";
        Files.writeString(Files.createDirectory(out()).resolve(name), "earlier");
        assertThatThrownBy(() -> writer(valid(AccountUpload.ACCOUNTS, 2).coalesce(1), AccountUpload.ACCOUNTS.id())
                        .option("fileName", name)
                        .mode("overwrite")
                        .save(out().toString()))
                .hasMessageContaining(name + " exists already, and is not overwritten");
        assertThat(out().resolve(name)).hasContent("earlier");
    }

    @Test
    void a_task_that_fails_once_leaves_the_whole_file_of_its_second_attempt() throws IOException {
        Dataset<Row> rows = loanPro(20).repartition(2);
        writer(failing(rows, 1), LOANPRO).option("rejects", folder + "/rejects").save(out().toString());
        assertThat(files(out())).hasSize(2);
        assertThat(records(LoanPro.CUSTOMERS, files(out()).get(0))
                        + records(LoanPro.CUSTOMERS, files(out()).get(1)))
                .isEqualTo(20);
        assertThat(files(folder.resolve("rejects"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"append", "overwrite"})
    void a_failed_job_leaves_the_folder_as_it_was(String mode) throws IOException {
        Dataset<Row> failing = failing(loanPro(20).repartition(2), Integer.MAX_VALUE);
        assertThatThrownBy(() -> writer(failing, LOANPRO).mode(mode).save(out().toString()))
                .hasStackTraceContaining("a failure of the test");
        assertThat(out()).doesNotExist();
        Files.writeString(Files.createDirectory(out()).resolve("a.csv"), "earlier");
        assertThatThrownBy(() -> writer(failing, LOANPRO).mode(mode).save(out().toString()))
                .hasStackTraceContaining("a failure of the test");
        assertThat(names(out())).containsExactly("a.csv");
    }

    @Test
    void an_invalid_row_fails_the_job_with_its_finding_and_without_its_text() throws IOException {
        Dataset<Row> rows = misdialled(loanPro(3));
        assertThatThrownBy(() -> writer(rows.coalesce(1), LOANPRO)
                        .option("fileName", "a.csv")
                        .save(out().toString()))
                .hasStackTraceContaining("a.csv record 1 priPhone: ")
                .satisfies(thrown -> assertThat(stackTrace(thrown)).doesNotContain(MISDIALLED));
        assertThat(out()).doesNotExist();
    }

    private static Dataset<Row> misdialled(Dataset<Row> rows) {
        return rows.withColumn("phones", col("phones").withField("primary.number", lit(MISDIALLED)));
    }

    private static String stackTrace(Throwable thrown) {
        java.io.StringWriter text = new java.io.StringWriter();
        thrown.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    @Test
    void rejected_rows_are_lines_of_json_with_their_values_and_findings() throws IOException {
        Dataset<Row> rows = loanPro(4);
        Dataset<Row> first = misdialled(rows.limit(1));
        writer(first.union(rows.offset(1)).coalesce(1), LOANPRO)
                .option("fileName", "a.csv")
                .option("rejects", folder + "/rejects")
                .save(out().toString());
        assertThat(records(LoanPro.CUSTOMERS, out().resolve("a.csv"))).isEqualTo(3);
        assertThat(names(folder.resolve("rejects"))).containsExactly("a.csv.rejects.json");
        List<Row> rejected = Session.SPARK
                .read()
                .json(folder + "/rejects")
                .selectExpr("phones.primary.number", "_findings[0].column", "_findings[0].message")
                .collectAsList();
        assertThat(rejected).hasSize(1);
        assertThat(rejected.get(0).getString(0)).isEqualTo(MISDIALLED);
        assertThat(rejected.get(0).getString(1)).isEqualTo("priPhone");
        assertThat(rejected.get(0).getString(2)).doesNotContain(MISDIALLED);
    }

    @Test
    void a_file_that_its_recipient_would_refuse_as_a_whole_fails_the_job() throws IOException {
        assertThatThrownBy(() -> writer(valid(Helix.CUSTOMER_REGISTRATIONS, 3).coalesce(1), HELIX)
                        .option("header.recordCount", "5")
                        .option("rejects", folder + "/rejects")
                        .save(out().toString()))
                .hasStackTraceContaining("[helix.record-count-mismatch, file rejected]");
        assertThat(out()).doesNotExist();
        assertThat(folder.resolve("rejects")).doesNotExist();
    }

    @Test
    void a_row_that_was_rejected_when_it_was_read_is_rejected_again() throws IOException {
        Path in = folder.resolve("in.csv");
        String valid = new String(InventedFiles.valid(LoanPro.CUSTOMERS, 1, 2), StandardCharsets.UTF_8);
        Files.writeString(in, valid + "\"not closed\n");
        Dataset<Row> rows = Session.load(LOANPRO, in.toString(), Map.of()).coalesce(1);
        assertThatThrownBy(() -> writer(rows, LOANPRO).save(out().toString()))
                .hasStackTraceContaining("record 3: ")
                .hasStackTraceContaining("[core.unreadable-row");
        writer(rows, LOANPRO).option("rejects", folder + "/rejects").save(out().toString());
        assertThat(records(LoanPro.CUSTOMERS, files(out()).get(0))).isEqualTo(2);
        assertThat(Session.SPARK
                        .read()
                        .json(folder + "/rejects")
                        .selectExpr("_line", "_findings[0].rule")
                        .first()
                        .mkString(" "))
                .isEqualTo("4 core.unreadable-row");
        for (Dataset<Row> half : List.of(
                rows.drop("_findings"),
                rows.withColumn("_accepted", col("_accepted").cast("string")))) {
            assertThatThrownBy(() -> writer(half, LOANPRO).save(folder + "/half"))
                    .hasMessageContaining("keep both, or neither of them");
        }
    }

    @Test
    void columns_that_are_not_those_of_the_format_are_named_with_the_nearest_one() throws IOException {
        Dataset<Row> rows = loanPro(1)
                .withColumnRenamed("email", "emial")
                .withColumn("creditLimit", lit("12"))
                .withColumn("name", expr("named_struct('first', name.first, 'lasst', name.last)"))
                .withColumn("EMIAL2", lit(1));
        assertThatThrownBy(() -> writer(rows, LOANPRO).save(out().toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the columns of the dataset are not those of loanpro.customer:\n")
                .hasMessageContaining("\n  found an unknown column emial; did you mean email?\n")
                .hasMessageContaining("\n  expected a column email; found none\n")
                .hasMessageContaining("\n  found an unknown column name.lasst; did you mean name.last?\n")
                .hasMessageContaining("\n  creditLimit: expected decimal(38,18); found string; cast it\n")
                .hasMessageContaining("option(\"allowMissingColumns\", true)");
        assertThat(out()).doesNotExist();
    }

    @Test
    void cells_of_missing_columns_are_empty_if_that_is_allowed() throws IOException {
        writer(loanPro(2).drop("email").coalesce(1), LOANPRO)
                .option("allowMissingColumns", "true")
                .save(out().toString());
        assertThat(records(LoanPro.CUSTOMERS, files(out()).get(0))).isEqualTo(2);
    }

    @Test
    void a_partition_without_rows_makes_no_file_unless_it_is_the_only_one() throws IOException {
        Dataset<Row> rows = loanPro(2).repartition(5, col("customerId"));
        writer(rows, LOANPRO).save(out().toString());
        assertThat(files(out())).hasSizeLessThan(3).isNotEmpty();
        writer(loanPro(2).where("false"), LOANPRO).save(folder + "/none");
        assertThat(files(folder.resolve("none"))).hasSize(1);
        assertThat(Files.readString(files(folder.resolve("none")).get(0)))
                .isEqualTo(new String(InventedFiles.valid(LoanPro.CUSTOMERS, 1, 0), StandardCharsets.UTF_8));
    }

    @Test
    void look_ups_are_asked_for_many_rows_at_once() throws IOException {
        Dataset<Row> rows = loanPro(300).withColumn("action", lit("update"));
        CountedCustomers.ASKED.set(0);
        writer(rows.coalesce(1), LOANPRO)
                .option("lookups", CountedCustomers.class.getName())
                .option("rejects", folder + "/rejects")
                .save(out().toString());
        assertThat(CountedCustomers.ASKED).hasValueBetween(1, 2);
    }

    @Test
    void mistaken_options_are_named_with_what_was_expected() throws IOException {
        Dataset<Row> rows = loanPro(1);
        refused(writer(rows, LOANPRO).option("splitBytes", "1k"), "option splitBytes is only for reading");
        refused(writer(rows, LOANPRO).option("header.fileName", "x"), "do not begin with a record");
        refused(writer(rows, LOANPRO).option("loanpro.date-stile", "x"), "did you mean loanpro.date-style?");
        refused(writer(rows, LOANPRO).partitionBy("email"), "partner files have no partition columns");
        refused(writer(rows, LOANPRO).option("rejects", out() + "/rejects"), "expected a folder outside");
        assertThatThrownBy(() -> Session.load(LOANPRO, folder.toString(), Map.of("rejects", "x"))
                        .count())
                .hasMessageContaining("option rejects is only for writing");
        Dataset<Row> helix = valid(Helix.CUSTOMER_REGISTRATIONS, 1);
        refused(
                helix.write().format("partnerfiles").option("format", HELIX),
                "begin with a record; its values are options: header.fileName, header.recordCount");
        refused(writer(helix, HELIX).option("header.fileNam", "x"), "did you mean header.fileName?");
        refused(
                writer(helix, HELIX).option("header.fileCreatedDate", "today"),
                "option header.fileCreatedDate must be a date");
        refused(writer(helix, HELIX).option("header.fileEffectiveDate", ""), "is required");
    }

    private void refused(DataFrameWriter<Row> writer, String message) {
        assertThatThrownBy(() -> writer.save(out().toString())).hasMessageContaining(message);
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "birthday; date '+12345-01-01'",
                "email; concat('a', char(0))",
                "gender; concat('no', 'ne')",
            })
    void a_value_that_spark_has_and_the_vendor_has_not_is_a_finding(String column, String value) throws IOException {
        writer(loanPro(1).withColumn(column, expr(value)).coalesce(1), LOANPRO)
                .option("rejects", folder + "/rejects")
                .save(out().toString());
        assertThat(Session.SPARK
                        .read()
                        .json(folder + "/rejects")
                        .selectExpr("_findings[0].column")
                        .first()
                        .getString(0))
                .isNotEmpty();
    }
}
