package org.partnerfiles.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel.Speed;
import org.partnerfiles.text.Filled;

/** What a schema says of columns of each kind, and of layouts. */
class SchemaGeneratorTest {

    record Item(
            @Nullable @Filled @Size(min = 2, max = 5, message = "must be 2 to 5 characters")
            String id,

            @Nullable @Pattern(regexp = "[A-Z]+", message = "must be capital letters")
            String code,

            @Nullable @Min(value = 1, message = "must be at least 1")
            Integer least,

            @Nullable @Max(value = 9, message = "must be at most 9")
            Long most,

            @Nullable @DecimalMin(value = "0.5", inclusive = false, message = "must be above 0.5")
            BigDecimal above,

            @Nullable @DecimalMax(value = "7.5", inclusive = false, message = "must be below 7.5")
            BigDecimal below,

            @Nullable Speed speed,
            @Nullable LocalDate due,
            @Nullable LocalDate sent,

            @Size(max = 3, message = "must be at most 3 labels")
            List<String> labels,

            List<Speed> speeds,
            @Nullable String pin) {}

    private static FileFormat<Item> items(Layout layout) {
        Columns<Item> columns = new Columns<>();
        columns.column("id", CellTypes.text(), "id").personal();
        columns.column("code", CellTypes.text(), "code").note("As on the box.");
        columns.column("least", CellTypes.integer(), "least");
        columns.column("most", CellTypes.longInteger(), "most");
        columns.column("above", CellTypes.decimal(), "above");
        columns.column("below", CellTypes.decimal(), "below");
        columns.column("speed", CellTypes.oneOf(Speed.values()), "speed");
        columns.column("due", CellTypes.date(), "due")
                .requiredWhen("on fast items", (item, options) -> item.speed() == Speed.FAST);
        columns.column("sent", CellTypes.date("MM/DD/YYYY"), "sent");
        columns.column("labels", CellTypes.list(CellTypes.text(), ';', ";"), "labels");
        columns.column("speeds", CellTypes.list(CellTypes.oneOf(Speed.values()), '|', "|"), "speeds");
        columns.column("pin", CellTypes.text(), "pin").secret();
        return FileFormat.builder("acme.item", "Items", RecordTable.of(Item.class, columns, layout))
                .build();
    }

    private static JsonNode json(String text) throws IOException {
        assertThat(text).endsWith("}\n");
        return JsonMapper.builder().build().readTree(text);
    }

    private static JsonNode field(String name) throws IOException {
        JsonNode fields =
                json(FormatSchema.of(items(Layout.csv())).tableSchema()).get("fields");
        for (JsonNode field : fields) {
            if (field.get("name").textValue().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no field " + name + " in " + fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "id     ! string  ! {\"required\":true,\"minLength\":2,\"maxLength\":5}",
                "code   ! string  ! {\"pattern\":\"[A-Z]+\"}",
                "least  ! integer ! {\"minimum\":1}",
                "most   ! integer ! {\"maximum\":9}",
                "above  ! number  ! {\"exclusiveMinimum\":0.5}",
                "below  ! number  ! {\"exclusiveMaximum\":7.5}",
                "speed  ! string  ! {\"enum\":[\"slow\",\"fast\"]}",
                "due    ! date    ! {}",
                "labels ! list    ! {\"maxLength\":3}",
                "speeds ! list    ! {}"
            })
    void a_field_has_the_type_of_its_cells_and_the_constraints_that_the_type_can_have(
            String name, String type, String constraints) throws IOException {
        assertThat(field(name).get("type").textValue()).isEqualTo(type);
        assertThat(field(name).get("constraints")).hasToString(constraints);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "id     ! Text. Required always. Must be 2 to 5 characters. Personal.",
                "code   ! Text. Must be capital letters. As on the box.",
                "due    ! A date as YYYY-MM-DD. Required on fast items.",
                "labels ! Text, several separated by ;. Must be at most 3 labels.",
                "pin    ! Text. Secret."
            })
    void a_field_says_in_words_what_the_constraints_of_a_schema_cannot(String name, String description)
            throws IOException {
        assertThat(field(name).get("description").textValue()).isEqualTo(description);
    }

    @Test
    void a_field_of_dates_in_another_form_has_that_form() throws IOException {
        assertThat(field("due").has("format")).isFalse();
        assertThat(field("sent").get("format").textValue()).isEqualTo("%m/%d/%Y");
    }

    @Test
    void a_field_of_lists_has_what_separates_the_entries() throws IOException {
        assertThat(field("labels").get("delimiter").textValue()).isEqualTo(";");
        assertThat(field("speeds").get("delimiter").textValue()).isEqualTo("|");
        assertThat(field("labels").get("itemType").textValue()).isEqualTo("string");
        assertThat(field("id").has("delimiter")).isFalse();
    }

    @Test
    void the_dialect_is_that_of_the_layout() throws IOException {
        assertThat(FormatSchema.of(items(Layout.csv())).tableDialect()).isEqualTo("""
                {
                  "$schema" : "https://datapackage.org/profiles/2.0/tabledialect.json",
                  "header" : true,
                  "delimiter" : ",",
                  "lineTerminator" : "\\n",
                  "quoteChar" : "\\"",
                  "doubleQuote" : true,
                  "skipInitialSpace" : false
                }
                """);
        Layout tabs = Layout.positionalTabs(StandardCharsets.US_ASCII).withFirstLine(FirstLine.NONE);
        JsonNode dialect = json(FormatSchema.of(items(tabs)).tableDialect());
        assertThat(dialect.get("header").booleanValue()).isFalse();
        assertThat(dialect.get("delimiter").textValue()).isEqualTo("\t");
        assertThat(dialect.get("lineTerminator").textValue()).isEqualTo("\r\n");
        assertThat(dialect.get("quoteChar").textValue()).as("no quotes").isEqualTo("\0");
        assertThat(dialect.get("doubleQuote").booleanValue()).isFalse();
        assertThat(dialect.has("commentRows")).isFalse();
    }

    @Test
    void a_first_line_about_the_file_is_neither_a_header_nor_a_row() throws IOException {
        JsonNode dialect = json(FormatSchema.of(Ledger.FORMAT).tableDialect());
        assertThat(dialect.get("header").booleanValue()).isFalse();
        assertThat(dialect.get("commentRows")).hasToString("[1]");
    }
}
