package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.description.FormatSchema;

/** The rules of the Table Schema and Table Dialect profiles, version 2.0, as far as a format can touch them. */
class FormatSchemaTest {

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
    void every_field_keeps_the_profile() throws IOException {
        for (FileFormat<?> format : FileFormats.all()) {
            Map<?, ?> schema = (Map<?, ?>) json(FormatSchema.of(format).tableSchema());
            List<?> fields = (List<?>) schema.get("fields");
            assertThat(fields).hasSameSizeAs(format.table().columns());
            assertThat(schema.get("missingValues")).isEqualTo(List.of(""));
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
    }

    @Test
    void every_dialect_keeps_the_profile() throws IOException {
        for (FileFormat<?> format : FileFormats.all()) {
            Map<?, ?> dialect = (Map<?, ?>) json(FormatSchema.of(format).tableDialect());
            assertThat(dialect.get("header")).isInstanceOf(Boolean.class);
            assertThat(dialect.get("doubleQuote")).isInstanceOf(Boolean.class);
            assertThat((String) dialect.get("delimiter")).hasSize(1);
            assertThat((String) dialect.get("quoteChar")).hasSize(1);
            assertThat(dialect.get("lineTerminator")).isIn("\n", "\r\n");
        }
    }

    @Test
    void a_resource_holds_both() throws IOException {
        for (FileFormat<?> format : FileFormats.all()) {
            Map<?, ?> resource = (Map<?, ?>) json(FormatSchema.of(format).dataResource());
            assertThat(resource.get("schema"))
                    .isEqualTo(json(FormatSchema.of(format).tableSchema()));
            assertThat(resource.get("dialect"))
                    .isEqualTo(json(FormatSchema.of(format).tableDialect()));
            assertThat((String) resource.get("name")).matches("[a-z0-9._/-]+");
        }
    }

    private static Object json(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            return value(parser, parser.nextToken());
        }
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    members.put(name, value(parser, parser.nextToken()));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> entries = new ArrayList<>();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    entries.add(value(parser, next));
                }
                yield entries;
            }
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getText());
            default -> parser.getText();
        };
    }
}
