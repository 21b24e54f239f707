package org.partnerfiles.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatRef;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.spark.internal.format.OpenFormat;
import org.partnerfiles.spark.internal.format.SourceOptions;
import org.partnerfiles.spark.internal.read.SplitPlan;

/** The data source {@code partnerfiles}: its schema, options, files and columns. */
class SourceTest {

    private static final String HELIX = Helix.CUSTOMER_REGISTRATIONS.id();

    private static final String LOANPRO = LoanPro.CUSTOMERS.id();

    @TempDir
    Path folder;

    private Path write(FileFormat<?> format, String name, long seed, int records) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, InventedFiles.valid(format, seed, records));
    }

    private Dataset<Row> helix(String path, Map<String, String> options) {
        return Session.load(HELIX, path, options);
    }

    @Test
    void nested_records_are_structs_and_columns_have_their_types() throws IOException {
        Dataset<Row> rows =
                helix(write(Helix.CUSTOMER_REGISTRATIONS, "a.txt", 1, 1).toString(), Map.of());
        assertThat(rows.schema().treeString(2))
                .contains(" |-- customerId: long (nullable = true)")
                .contains(" |-- name: struct (nullable = true)\n |    |-- ")
                .contains(" |-- birthDate: date (nullable = true)")
                .contains(" |-- _findings: array (nullable = false)\n |    |-- element: struct (containsNull = false)");
        assertThat(rows.schema().apply("customerId").getComment().get())
                .isEqualTo(Helix.CUSTOMER_REGISTRATIONS
                        .table()
                        .columnOf("customerId")
                        .header());
        Dataset<Row> loanPro =
                Session.load(LOANPRO, write(LoanPro.CUSTOMERS, "a.csv", 1, 1).toString(), Map.of());
        assertThat(loanPro.schema().treeString(3))
                .contains(" |-- creditLimit: decimal(38,18) (nullable = true)")
                .contains(" |    |-- additionalTypes: array (nullable = true)\n |    |    |-- element: string");
    }

    @Test
    void a_file_is_read_in_splits_of_the_size_that_is_asked_for() throws IOException {
        String file = write(Helix.CUSTOMER_REGISTRATIONS, "a.txt", 1, 200).toString();
        assertThat(helix(file, Map.of("splitBytes", "4k")).javaRDD().getNumPartitions())
                .isGreaterThan(10);
        assertThat(helix(file, Map.of()).javaRDD().getNumPartitions()).isEqualTo(1);
    }

    @Test
    void a_gzip_file_is_one_split_with_the_same_rows() throws IOException {
        Path plain = write(Helix.CUSTOMER_REGISTRATIONS, "plain/a.txt", 1, 100);
        Path packed = folder.resolve("plain/a.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        Dataset<Row> rows = helix(packed.toString(), Map.of("splitBytes", "1k"));
        assertThat(rows.javaRDD().getNumPartitions()).isEqualTo(1);
        assertThat(rows.drop("_file").collectAsList())
                .hasSize(100)
                .isEqualTo(helix(plain.toString(), Map.of()).drop("_file").collectAsList());
    }

    @Test
    void folders_and_patterns_name_files_and_each_row_has_its_file() throws IOException {
        write(Helix.CUSTOMER_REGISTRATIONS, "in/a.txt", 1, 3);
        write(Helix.CUSTOMER_REGISTRATIONS, "in/b.txt", 2, 4);
        write(Helix.CUSTOMER_REGISTRATIONS, "in/deep/c.txt", 3, 5);
        write(Helix.CUSTOMER_REGISTRATIONS, "in/_temporary.txt", 4, 6);
        write(Helix.CUSTOMER_REGISTRATIONS, "in/a.txt.rejects", 4, 7);
        assertThat(helix(folder + "/in", Map.of()).count()).isEqualTo(7);
        assertThat(helix(folder + "/in", Map.of("recursiveFileLookup", "true")).count())
                .isEqualTo(12);
        assertThat(helix(folder + "/in/{b,c}*.txt", Map.of()).count()).isEqualTo(4);
        Dataset<Row> both = Session.SPARK
                .read()
                .format("partnerfiles")
                .option("format", HELIX)
                .load(folder + "/in/a.txt", folder + "/in/deep/c.txt");
        assertThat(both.select("_file").distinct().collectAsList().stream().map(row -> row.getString(0)))
                .containsExactlyInAnyOrder(
                        folder.resolve("in/a.txt").toUri().toString().replace("///", "/"),
                        folder.resolve("in/deep/c.txt").toUri().toString().replace("///", "/"));
    }

    @Test
    void options_of_the_format_are_set_by_their_ids_and_texts() throws IOException {
        Path file = write(LoanPro.CUSTOMERS, "a.csv", 1, 20);
        Dataset<Row> strict = Session.load(LOANPRO, file.toString(), Map.of("loanpro.strict-requirements", "true"));
        FileFormat<?> format = LoanPro.CUSTOMERS.withOption(LoanPro.STRICT_REQUIREMENTS, true);
        assertThat(ReadRow.of(strict)).isEqualTo(ReadRow.byOneMachine(format.withoutFileRules(), List.of(file)));
    }

    @Test
    void a_profile_is_read_from_its_path() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(file, InventedFiles.damaged(LoanPro.CUSTOMERS, 30, 5));
        String rule = Session.load(LOANPRO, file.toString(), Map.of())
                .selectExpr("explode(_findings.rule)")
                .first()
                .getString(0);
        Path profile = Files.writeString(
                folder.resolve("profile.json"),
                org.partnerfiles.rule.Profile.standard().off(rule).toJson());
        Dataset<Row> rows = Session.load(LOANPRO, file.toString(), Map.of("profile", profile.toString()));
        assertThat(rows.selectExpr("explode(_findings.rule) as rule")
                        .where("rule = '" + rule + "'")
                        .count())
                .isZero();
    }

    @Test
    void mistaken_options_are_named_with_what_was_expected() {
        assertThatThrownBy(() -> Session.load("loanpro.custommer", "x", Map.of()))
                .hasMessageContaining("did you mean loanpro.customer?");
        assertThatThrownBy(() -> Session.load(LOANPRO, "x", Map.of("loanpro.date-stile", "iso")))
                .hasMessageContaining("did you mean loanpro.date-style?");
        assertThatThrownBy(() -> Session.load(LOANPRO, "x", Map.of("loanpro.date-style", "isso")))
                .hasMessageContaining("loanpro.date-style: expected");
        assertThatThrownBy(() -> Session.SPARK.read().format("partnerfiles").load("x"))
                .hasMessageContaining("expected the id of a format");
        assertThatThrownBy(() ->
                        Session.load(LOANPRO, "x", Map.of("splitBytes", "10")).count())
                .hasMessageContaining("splitBytes: expected a size from 1k");
        assertThatThrownBy(() ->
                        Session.load(LOANPRO, folder + "/none.csv", Map.of()).count())
                .hasMessageContaining("there is no such file or folder");
    }

    @Test
    void look_ups_are_asked_by_executors_for_many_rows_at_once() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), InventedFiles.damaged(LoanPro.CUSTOMERS, 300, 3));
        CountedCustomers.ASKED.set(0);
        Dataset<Row> rows = Session.load(LOANPRO, file.toString(), Map.of("lookups", CountedCustomers.class.getName()));
        rows.select("_accepted").collectAsList();
        assertThat(CountedCustomers.ASKED).hasValueBetween(1, 2);
    }

    @Test
    void nothing_is_checked_if_no_verdict_is_asked_for() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), InventedFiles.damaged(LoanPro.CUSTOMERS, 300, 3));
        CountedCustomers.ASKED.set(0);
        Dataset<Row> rows = Session.load(LOANPRO, file.toString(), Map.of("lookups", CountedCustomers.class.getName()));
        assertThat(rows.drop("_accepted", "_findings").collectAsList()).isNotEmpty();
        assertThat(CountedCustomers.ASKED).hasValue(0);
    }

    @Test
    void only_fields_that_are_asked_for_are_read() throws IOException {
        Path file = write(LoanPro.CUSTOMERS, "a.csv", 1, 5);
        Dataset<Row> rows = Session.load(LOANPRO, file.toString(), Map.of());
        rows.createOrReplaceTempView("pruned");
        String plan = Session.SPARK
                .sql("explain select name.last, _line from pruned")
                .first()
                .getString(0);
        assertThat(plan).contains("partnerfiles loanpro.customer [name, _line]").contains("without rules");
        assertThat(rows.select("name.last").schema().treeString()).doesNotContain("first");
        List<String> names = ReadRow.byOneMachine(LoanPro.CUSTOMERS, List.of(file)).stream()
                .map(row -> row.values().get("name.last"))
                .toList();
        assertThat(rows.select("name.last").collectAsList().stream().map(row -> row.getString(0)))
                .containsExactlyElementsOf(names);
    }

    @Test
    void rejected_rows_have_their_text_if_it_is_asked_for() throws IOException {
        Path file = folder.resolve("a.csv");
        String header =
                new String(InventedFiles.valid(LoanPro.CUSTOMERS, 1, 0), java.nio.charset.StandardCharsets.UTF_8);
        Files.writeString(file, header + "\"not closed\n");
        List<Row> rows = Session.load(LOANPRO, file.toString(), Map.of("raw", "true"))
                .select("_raw", "_accepted", "_line")
                .collectAsList();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getString(0)).isEqualTo("\"not closed");
        assertThat(rows.get(0).getBoolean(1)).isFalse();
        assertThat(rows.get(0).getLong(2)).isEqualTo(2);
    }

    @Test
    void plans_and_splits_show_no_text_of_a_file() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), InventedFiles.damaged(Helix.CUSTOMER_REGISTRATIONS, 60, 3));
        Dataset<Row> rows = helix(file.toString(), Map.of());
        List<String> emails = rows.where("email like '%@%'")
                .select("email")
                .as(Encoders.STRING())
                .collectAsList();
        String splits = new SplitPlan(
                        JavaSparkContext.fromSparkContext(Session.SPARK.sparkContext()),
                        new OpenFormat(new FormatRef(HELIX, Map.of(), null), List.of()),
                        new SourceOptions(Map.of("path", file.toString())))
                .splits()
                .toString();
        assertThat(emails).isNotEmpty();
        assertThat(splits).contains("FileHead").doesNotContain(emails);
        try (CheckedFiles checked = PartnerFiles.check(rows)) {
            assertThat(plan(rows) + plan(checked.rows()))
                    .contains("partnerfiles_findings")
                    .doesNotContain(emails);
        }
    }

    private static String plan(Dataset<Row> rows) {
        rows.createOrReplaceTempView("shown");
        return Session.SPARK.sql("explain extended select * from shown").first().getString(0);
    }
}
