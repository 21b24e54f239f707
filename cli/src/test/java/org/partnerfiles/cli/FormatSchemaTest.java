package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.description.FormatSchema;

/** The rules of the Table Schema and Table Dialect profiles, version 2.0, that can apply to a format. */
class FormatSchemaTest {

    private static final Set<String> OF_A_SCHEMA = Set.of("$schema", "name", "title", "fields", "missingValues");
    private static final Set<String> OF_A_DIALECT = Set.of(
            "$schema",
            "header",
            "commentRows",
            "delimiter",
            "lineTerminator",
            "quoteChar",
            "doubleQuote",
            "skipInitialSpace");
    private static final Set<String> OF_EVERY_FIELD = Set.of(
            "name", "title", "description", "example", "type", "format", "constraints", "missingValues", "rdfType");
    private static final Map<String, Set<String>> CONSTRAINTS = Map.of(
            "string", Set.of("required", "unique", "pattern", "enum", "minLength", "maxLength"),
            "integer",
                    Set.of("required", "unique", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
            "number",
                    Set.of("required", "unique", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
            "boolean", Set.of("required", "enum"),
            "date", Set.of("required", "unique", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
            "datetime",
                    Set.of("required", "unique", "enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
            "list", Set.of("required", "unique", "enum", "minLength", "maxLength"));

    @Test
    void every_field_conforms_to_the_table_schema_profile() throws IOException {
        for (FileFormat<?> format : FileFormats.all()) {
            Map<?, ?> schema = (Map<?, ?>) JsonTree.of(FormatSchema.of(format).tableSchema());
            List<?> fields = (List<?>) schema.get("fields");
            assertThat(fields).hasSameSizeAs(format.table().columns());
            assertThat(schema.get("$schema")).isEqualTo("https://datapackage.org/profiles/2.0/tableschema.json");
            assertThat(schema.keySet()).allMatch(OF_A_SCHEMA::contains);
            assertThat(schema.get("missingValues")).isEqualTo(List.of(""));
            assertThat(format.table().columns().stream()
                            .map(column -> column.headerUnder(format.options()))
                            .toList())
                    .isEqualTo(fields.stream()
                            .map(field -> ((Map<?, ?>) field).get("name"))
                            .toList());
            fields.forEach(field -> checkField((Map<?, ?>) field));
            assertThat(fields.stream().map(field -> ((Map<?, ?>) field).get("name")))
                    .doesNotHaveDuplicates();
        }
    }

    private static void checkField(Map<?, ?> field) {
        String type = (String) field.get("type");
        assertThat(CONSTRAINTS).containsKey(type);
        assertThat(field.get("name")).isInstanceOf(String.class);
        assertThat((String) field.get("description")).isNotBlank();
        for (Object member : field.keySet()) {
            boolean ofLists = member.equals("delimiter") || member.equals("itemType");
            assertThat(OF_EVERY_FIELD.contains(member) || (ofLists && type.equals("list")))
                    .as("%s of a %s field", member, type)
                    .isTrue();
        }
        Object format = field.get("format");
        if (format != null) {
            boolean temporal = type.startsWith("date");
            assertThat(
                            temporal
                                    ? ((String) format).contains("%") || format.equals("any")
                                    : format.equals("default")
                                            || (type.equals("string")
                                                    && Set.of("email", "uri", "binary", "uuid")
                                                            .contains(format)))
                    .as("format %s of a %s field", format, type)
                    .isTrue();
        }
        Map<?, ?> constraints = (Map<?, ?>) field.get("constraints");
        assertThat(CONSTRAINTS.get(type))
                .containsAll(
                        constraints.keySet().stream().map(String.class::cast).toList());
        if (constraints.get("enum") instanceof List<?> constants) {
            assertThat(constants).isNotEmpty().doesNotHaveDuplicates();
        }
        if (constraints.containsKey("required")) {
            assertThat(constraints.get("required")).isEqualTo(true);
        }
        if (constraints.get("pattern") instanceof String pattern) {
            assertThatCode(() -> Pattern.compile(pattern)).doesNotThrowAnyException();
        }
        checkRange(constraints, "minLength", "maxLength");
        checkRange(constraints, "minimum", "maximum");
        if (type.equals("list")) {
            assertThat((String) field.get("delimiter")).hasSize(1);
            assertThat(field.get("itemType"))
                    .isIn("string", "integer", "boolean", "number", "datetime", "date", "time");
        }
    }

    /** Bounds are numbers; bounds of lengths are whole and not negative; the lower bound is at most the upper one. */
    private static void checkRange(Map<?, ?> constraints, String lower, String upper) {
        for (String bound : List.of(lower, upper)) {
            if (constraints.containsKey(bound)) {
                assertThat(constraints.get(bound)).as(bound).isInstanceOf(BigDecimal.class);
                if (bound.endsWith("Length")) {
                    assertThat((BigDecimal) constraints.get(bound))
                            .isNotNegative()
                            .hasScaleOf(0);
                }
            }
        }
        if (constraints.get(lower) instanceof BigDecimal least && constraints.get(upper) instanceof BigDecimal most) {
            assertThat(least).isLessThanOrEqualTo(most);
        }
    }

    @Test
    void every_dialect_conforms_to_the_table_dialect_profile() throws IOException {
        for (FileFormat<?> format : FileFormats.all()) {
            Map<?, ?> dialect = (Map<?, ?>) JsonTree.of(FormatSchema.of(format).tableDialect());
            assertThat(dialect.get("$schema")).isEqualTo("https://datapackage.org/profiles/2.0/tabledialect.json");
            assertThat(dialect.keySet()).allMatch(OF_A_DIALECT::contains);
            assertThat(dialect.get("header")).isInstanceOf(Boolean.class);
            assertThat(dialect.get("skipInitialSpace")).isInstanceOf(Boolean.class);
            if (dialect.get("commentRows") instanceof List<?> rows) {
                assertThat(rows)
                        .isNotEmpty()
                        .allSatisfy(
                                row -> assertThat((BigDecimal) row).isPositive().hasScaleOf(0));
            }
            assertThat(dialect.get("doubleQuote")).isInstanceOf(Boolean.class);
            assertThat((String) dialect.get("delimiter")).hasSize(1);
            assertThat((String) dialect.get("quoteChar")).hasSize(1);
            assertThat(dialect.get("lineTerminator")).isIn("\n", "\r\n");
        }
    }

    @Test
    void a_resource_contains_the_schema_and_the_dialect() throws IOException {
        for (FileFormat<?> format : FileFormats.all()) {
            Map<?, ?> resource = (Map<?, ?>) JsonTree.of(FormatSchema.of(format).dataResource());
            assertThat(resource.get("schema"))
                    .isEqualTo(JsonTree.of(FormatSchema.of(format).tableSchema()));
            assertThat(resource.get("dialect"))
                    .isEqualTo(JsonTree.of(FormatSchema.of(format).tableDialect()));
            assertThat(resource.get("$schema")).isEqualTo("https://datapackage.org/profiles/2.0/dataresource.json");
            assertThat((String) resource.get("path")).matches("[a-z0-9._-]+");
            assertThat(Charset.isSupported((String) resource.get("encoding"))).isTrue();
            assertThat((String) resource.get("name")).matches("[a-z0-9._/-]+");
        }
    }
}
