package org.partnerfiles.spark.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** Values that Spark's types have and the vendor's have not, and numbers of other types of the same kind. */
class RowRecordsTest {

    private static UTF8String text(String text) {
        return UTF8String.fromString(text);
    }

    private static InternalRow row(@Nullable Object value) {
        return new GenericInternalRow(new Object[] {value});
    }

    private static <R> RowRecords<R> records(FileFormat<R> format, String column, DataType type) {
        return new RowRecords<>(format, new StructType().add(column, type), true, "a.csv");
    }

    private static void assertFinding(FileFormat<?> format, String column, DataType type, Object value, String found) {
        RowRecords<?> records = records(format, column, type);
        assertThat(records.of(row(value), 7)).isNull();
        assertThat(records.findings()).extracting(Finding::toString).containsExactly(found);
    }

    @Test
    void whole_numbers_of_every_size_are_read_where_they_fit() {
        for (DataType type : List.of(DataTypes.ByteType, DataTypes.ShortType, DataTypes.IntegerType)) {
            Object value = type == DataTypes.ByteType
                    ? (Object) (byte) 7
                    : type == DataTypes.ShortType ? (Object) (short) 7 : 7;
            assertThat(records(Helix.CUSTOMER_REGISTRATIONS, "customerId", type)
                            .of(row(value), 1)
                            .customerId())
                    .isEqualTo(7);
        }
    }

    @Test
    void zeros_that_fill_the_scale_of_a_decimal_are_left_out() {
        DataType type = DataTypes.createDecimalType(38, 18);
        LoanProCustomer customer = records(LoanPro.CUSTOMERS, "creditLimit", type)
                .of(row(Decimal.apply(new BigDecimal("1200.500000000000000000"), 38, 18)), 1);
        assertThat(customer.creditLimit()).hasToString("1200.5");
        assertThat(records(LoanPro.CUSTOMERS, "creditLimit", DataTypes.LongType)
                        .of(row(1200L), 1)
                        .creditLimit())
                .hasToString("1200");
    }

    @Test
    void a_constant_that_the_vendor_does_not_have_is_a_finding() {
        assertFinding(
                LoanPro.CUSTOMERS,
                "gender",
                DataTypes.StringType,
                text("none"),
                "a.csv record 7 gender: must be one of male, female, unknown [core.value-not-allowed, record rejected]");
    }

    @Test
    void bytes_that_are_not_utf_8_are_a_finding() {
        assertFinding(
                LoanPro.CUSTOMERS,
                "email",
                DataTypes.StringType,
                UTF8String.fromBytes(new byte[] {'a', (byte) 0xFF}),
                "a.csv record 7 email: must be text in UTF-8 [core.value-malformed, record rejected]");
    }

    @Test
    void a_whole_number_out_of_the_range_of_the_component_is_a_finding() {
        StructType scores = new StructType().add("equifax", DataTypes.LongType);
        assertFinding(
                LoanPro.CUSTOMERS,
                "creditScores",
                scores,
                row(1L << 40),
                "a.csv record 7 creditScoreEquifax: must be from -2147483648 to 2147483647 [core.value-out-of-range, record rejected]");
    }

    @Test
    void a_list_with_a_null_entry_or_an_unknown_constant_is_a_finding() {
        StructType phones = new StructType().add("additionalTypes", DataTypes.createArrayType(DataTypes.StringType));
        assertFinding(
                LoanPro.CUSTOMERS,
                "phones",
                phones,
                row(new GenericArrayData(new Object[] {null})),
                "a.csv record 7 additionalPhoneType: must be a list without null entries [core.value-malformed, record rejected]");
        assertFinding(
                LoanPro.CUSTOMERS,
                "phones",
                phones,
                row(new GenericArrayData(new Object[] {text("pigeon")})),
                "a.csv record 7 additionalPhoneType: must be one of cell, fax, home, office, other, cellSmartPhone [core.value-not-allowed, record rejected]");
    }

    @Test
    void an_unknown_constant_in_a_list_rejects_its_row_even_if_the_rule_gives_only_advice() {
        StructType phones = new StructType().add("additionalTypes", DataTypes.createArrayType(DataTypes.StringType));
        assertFinding(
                LoanPro.CUSTOMERS.withProfile(Profile.standard().relax("core.value-not-allowed")),
                "phones",
                phones,
                row(new GenericArrayData(new Object[] {text("pigeon"), text("home")})),
                "a.csv record 7 additionalPhoneType: must be one of cell, fax, home, office, other, cellSmartPhone [core.value-not-allowed, record rejected]");
    }

    /** A code whose type throws for the code 13. */
    record Code(String text) {}

    private static final class CodeCell extends CellType<Code> {

        CodeCell() {
            super(Code.class);
        }

        @Override
        public Code read(String text, Problems problems) {
            if (text.equals("13")) {
                throw new IllegalStateException(text);
            }
            return new Code(text);
        }

        @Override
        public String write(Code value, Problems problems) {
            return value.text();
        }

        @Override
        public String form() {
            return "a code";
        }
    }

    /** A ticket that cannot be made with the code 12. */
    record Ticket(@Nullable Code code) {

        private static final Columns<Ticket> COLUMNS = new Columns<>();
        static final Column<Ticket, Code> CODE = COLUMNS.column("code", new CodeCell(), "code");
        static final FileFormat<Ticket> FORMAT = FileFormat.builder(
                        "test.ticket", "Tickets", RecordTable.of(Ticket.class, COLUMNS, Layout.csv()))
                .build();

        Ticket {
            if (code != null && code.text().equals("12")) {
                throw new IllegalStateException(code.text());
            }
        }
    }

    @Test
    void what_code_of_a_format_throws_is_a_finding_without_its_message() {
        assertFinding(
                Ticket.FORMAT,
                "code",
                DataTypes.StringType,
                text("13"),
                "a.csv record 7 code: must be a code; the type of the cell threw java.lang.IllegalStateException [core.value-malformed, record rejected]");
        assertFinding(
                Ticket.FORMAT,
                "code",
                DataTypes.StringType,
                text("12"),
                "a.csv record 7: a Ticket could not be made of the row: java.lang.IllegalStateException [core.rule-failed, record rejected]");
    }
}
