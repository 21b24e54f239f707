package org.partnerfiles.spark.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.spark.internal.format.SourceOptions;

/** From the rows of a file to Spark's, and from those to records again. */
class RowsAndRecordsTest {

    private static final FileFormat<LoanProCustomer> CUSTOMERS = LoanPro.CUSTOMERS;

    static Stream<FileFormat<?>> formats() {
        return Stream.of(
                CUSTOMERS,
                Lead.CUSTOMERS,
                Lead.ACCOUNTS,
                Lead.CUSTOMER_RELATIONSHIPS,
                AccountUpload.ACCOUNTS,
                Helix.CUSTOMERS,
                Helix.CUSTOMER_REGISTRATIONS);
    }

    private static StructType schema(FileFormat<?> format) {
        return RowFields.schema(format, new SourceOptions(Map.of("format", format.id(), "raw", "true")));
    }

    private static <R> List<Row<R>> rows(FileFormat<R> format, byte[] bytes) throws IOException {
        List<Row<R>> rows = new ArrayList<>();
        try (RecordReader<R> reader = format.reader(new ByteArrayInputStream(bytes), null)) {
            reader.forEach(rows::add);
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void a_record_is_made_again_of_the_row_that_was_made_of_it(FileFormat<R> format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Fixtures.of(format).seed(5).write(40, bytes);
        RowValues<R> values = new RowValues<>(format, schema(format), "in/a.csv");
        RowRecords<R> records = new RowRecords<>(format, schema(format), false, "b.csv");
        for (Row<R> row : rows(format, bytes.toByteArray())) {
            // zeros at the end of an amount and the offset of a moment are not kept
            assertThat(records.of(values.of(row), row.number()))
                    .usingRecursiveComparison()
                    .withEqualsForType((one, other) -> one.compareTo(other) == 0, BigDecimal.class)
                    .withEqualsForType(OffsetDateTime::isEqual, OffsetDateTime.class)
                    .isEqualTo(row.record());
            assertThat(records.findings()).isEmpty();
        }
    }

    /** The second customer is of a type that the vendor does not have. */
    private static List<Row<LoanProCustomer>> goodAndRejected() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Fixtures.of(CUSTOMERS).seed(5).write(2, bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        String[] lines = text.split("\n", -1);
        lines[2] = lines[2].replaceFirst("individual", "person");
        return rows(CUSTOMERS, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_row_of_spark_says_where_the_row_was_and_what_was_found() throws IOException {
        StructType schema = schema(CUSTOMERS);
        RowValues<LoanProCustomer> values = new RowValues<>(CUSTOMERS, schema, "in/a.csv");
        InternalRow good = values.of(goodAndRejected().get(0)).copy();
        Row<LoanProCustomer> row = goodAndRejected().get(1);
        InternalRow rejected = values.of(row);

        assertThat(rejected.getUTF8String(schema.fieldIndex("_file"))).hasToString("in/a.csv");
        assertThat(rejected.getLong(schema.fieldIndex("_line"))).isEqualTo(3);
        assertThat(rejected.getLong(schema.fieldIndex("_record"))).isEqualTo(2);
        assertThat(good.getBoolean(schema.fieldIndex("_accepted"))).isTrue();
        assertThat(rejected.getBoolean(schema.fieldIndex("_accepted"))).isFalse();
        assertThat(good.isNullAt(schema.fieldIndex("_raw"))).isTrue();
        assertThat(rejected.getUTF8String(schema.fieldIndex("_raw")))
                .hasToString(((Row.Rejected<LoanProCustomer>) row).raw().text());
        assertThat(good.getArray(schema.fieldIndex("_findings")).numElements()).isZero();
        InternalRow finding = rejected.getArray(schema.fieldIndex("_findings")).getStruct(0, 4);
        Finding found = row.findings().get(0);
        assertThat(finding.getUTF8String(0)).hasToString(found.rule());
        assertThat(finding.getUTF8String(1)).hasToString("record rejected");
        assertThat(finding.getUTF8String(2)).hasToString("customerType");
        assertThat(finding.getUTF8String(3)).hasToString(found.message());
    }

    @Test
    void a_row_that_cannot_be_read_has_no_value_of_a_record() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Fixtures.of(CUSTOMERS).seed(5).write(1, bytes);
        bytes.writeBytes("add,too,few\n".getBytes(StandardCharsets.UTF_8));
        StructType schema = schema(CUSTOMERS);
        RowValues<LoanProCustomer> values = new RowValues<>(CUSTOMERS, schema, "in/a.csv");
        List<Row<LoanProCustomer>> rows = rows(CUSTOMERS, bytes.toByteArray());

        assertThat(values.of(rows.get(0)).isNullAt(schema.fieldIndex("email"))).isFalse();
        InternalRow unreadable = values.of(rows.get(1));
        for (String name : RowFields.ofRecord(CUSTOMERS).fieldNames()) {
            assertThat(unreadable.isNullAt(schema.fieldIndex(name))).as(name).isTrue();
        }
        assertThat(unreadable.getLong(schema.fieldIndex("_line"))).isEqualTo(3);
        InternalRow finding =
                unreadable.getArray(schema.fieldIndex("_findings")).getStruct(0, 4);
        assertThat(finding.getUTF8String(0)).hasToString("core.row-shape");
        assertThat(finding.isNullAt(2)).as("column").isTrue();
    }

    @Test
    void findings_are_stored_in_their_order() {
        List<Finding> findings = List.of(
                new Finding("a.one", Effect.ADVICE, Location.NOWHERE, "expected é"),
                new Finding("a.two", Effect.FILE_REJECTED, Location.NOWHERE.inColumn("name"), "expected more"));
        ArrayData stored = FindingValues.of(findings);

        assertThat(stored.numElements()).isEqualTo(2);
        assertThat(texts(stored.getStruct(0, FindingValues.FIELDS)))
                .containsExactly("a.one", "advice", null, "expected é");
        assertThat(texts(stored.getStruct(1, FindingValues.FIELDS)))
                .containsExactly("a.two", "file rejected", "name", "expected more");
    }

    @Test
    void as_many_findings_as_there_are_are_stored() {
        List<Finding> findings = Stream.iterate(0, i -> i + 1)
                .limit(100)
                .map(i -> new Finding("a.rule" + i, Effect.ADVICE, Location.NOWHERE, "is odd"))
                .toList();
        ArrayData stored = FindingValues.of(findings);

        assertThat(stored.numElements()).isEqualTo(100);
        for (int i = 0; i < 100; i++) {
            assertThat(stored.isNullAt(i)).isFalse();
            assertThat(stored.getStruct(i, FindingValues.FIELDS).getUTF8String(0))
                    .hasToString("a.rule" + i);
        }
    }

    private static List<@Nullable String> texts(InternalRow finding) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int i = 0; i < FindingValues.FIELDS; i++) {
            texts.add(finding.isNullAt(i) ? null : finding.getUTF8String(i).toString());
        }
        return texts;
    }

    @Test
    void a_row_that_was_rejected_is_rejected_again_with_its_findings() throws IOException {
        Row<LoanProCustomer> row = goodAndRejected().get(1);
        RowValues<LoanProCustomer> values = new RowValues<>(CUSTOMERS, schema(CUSTOMERS), "in/a.csv");
        RowRecords<LoanProCustomer> records = new RowRecords<>(CUSTOMERS, schema(CUSTOMERS), false, "b.csv");

        assertThat(records.of(values.of(row), 7)).isNull();
        assertThat(records.findings())
                .extracting(Finding::toString)
                .first()
                .asString()
                .startsWith("b.csv record 7 customerType: ");
        assertThat(records.findings()).hasSameSizeAs(row.findings());
        assertThat(records.of(values.of(goodAndRejected().get(0)), 8)).isNotNull();
        assertThat(records.findings()).isEmpty();
    }

    @Test
    void half_of_what_was_found_is_refused() {
        StructType half = new StructType().add("_accepted", DataTypes.BooleanType);
        StructType other = half.add("_findings", DataTypes.StringType);
        for (StructType schema : List.of(half, other)) {
            assertThatThrownBy(() -> new RowRecords<>(CUSTOMERS, schema, true, "b.csv"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("keep both, or neither of them");
        }
    }

    @Test
    void all_columns_that_are_wrong_are_named_at_once() {
        StructType schema = new StructType()
                .add("emial", DataTypes.StringType)
                .add("birthday", DataTypes.StringType)
                .add("phones", DataTypes.StringType)
                .add("gender", DataTypes.StringType)
                .add("Gender", DataTypes.StringType);
        assertThatThrownBy(() -> new RowRecords<>(CUSTOMERS, schema, false, "b.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found an unknown column emial; did you mean email?")
                .hasMessageContaining("birthday: expected date; found string; cast it")
                .hasMessageContaining("phones: expected a struct; found string; cast it")
                .hasMessageContaining("found two columns gender")
                .hasMessageContaining("expected a column email; found none")
                .hasMessageContaining("option(\"allowMissingColumns\", true)");
        assertThatThrownBy(() -> new RowRecords<>(CUSTOMERS, schema, true, "b.csv"))
                .hasMessageNotContaining("found none")
                .hasMessageNotContaining("allowMissingColumns");
    }

    @Test
    void a_schema_remembers_the_options_that_loaded_it() {
        Map<String, String> texts = Map.of("format", "loanpro.customer", "raw", "true");
        assertThat(RowFields.optionsOf(schema(CUSTOMERS)).texts()).isEqualTo(texts);
        assertThatThrownBy(() -> RowFields.optionsOf(RowFields.ofRecord(CUSTOMERS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("with the column _findings");
        assertThat(RowFields.needsRules(schema(CUSTOMERS))).isTrue();
        assertThat(RowFields.needsRules(RowFields.ofRecord(CUSTOMERS))).isFalse();
    }
}
