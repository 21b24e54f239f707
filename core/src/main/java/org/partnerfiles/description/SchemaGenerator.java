package org.partnerfiles.description;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.internal.constraint.ColumnConstraints;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.Sensitivity;

/** Writes the schemas of a format as JSON. */
final class SchemaGenerator {

    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private final FileFormat<?> format;

    SchemaGenerator(FileFormat<?> format) {
        this.format = format;
    }

    String tableSchema() {
        return text(schema(format));
    }

    String tableDialect() {
        return text(dialect());
    }

    String dataResource() {
        ObjectNode resource = object().put("$schema", PROFILES + "dataresource.json")
                .put("name", format.id())
                .put("title", format.title())
                .put("path", format.id() + ".csv")
                .put("type", "table")
                .put("format", "csv")
                .put("encoding", format.table().layout().charset().name().toLowerCase(Locale.ROOT));
        resource.set("dialect", dialect());
        resource.set("schema", schema(format));
        return text(resource);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String text(ObjectNode json) {
        return json.toPrettyString() + "\n";
    }

    private ObjectNode dialect() {
        Layout layout = format.table().layout();
        ObjectNode dialect = object().put("$schema", PROFILES + "tabledialect.json")
                // a first line about the file itself is neither a header nor a row
                .put("header", layout.firstLine() == Layout.FirstLine.COLUMN_NAMES);
        if (layout.firstLine() == Layout.FirstLine.FILE_RECORD) {
            dialect.putArray("commentRows").add(1);
        }
        boolean quoted = layout.quoting() == Layout.Quoting.DOUBLE_QUOTES;
        return dialect.put("delimiter", String.valueOf(layout.delimiter()))
                .put("lineTerminator", layout.lineEnd().text())
                // the dialect cannot express "no quoting": a character that no file of the format may contain
                .put("quoteChar", quoted ? "\"" : "\u0000")
                .put("doubleQuote", quoted)
                .put("skipInitialSpace", false);
    }

    private static <R> ObjectNode schema(FileFormat<R> format) {
        Requirement<R> requirements = new Requirement<>(format.table());
        ObjectNode schema = object().put("$schema", PROFILES + "tableschema.json")
                .put("name", format.id())
                .put("title", format.title());
        ArrayNode fields = schema.putArray("fields");
        format.table().columns().forEach(column -> addField(fields.addObject(), column, format, requirements));
        schema.putArray("missingValues").add("");
        return schema;
    }

    private static <R> void addField(
            ObjectNode field, Column<R, ?> column, FileFormat<R> format, Requirement<R> requirements) {
        CellType.Schema schema = column.typeUnder(format.options()).schema();
        boolean list = schema.type().equals("list");
        field.put("name", column.headerUnder(format.options())).put("type", schema.type());
        if (list) {
            field.put("delimiter", schema.format() == null ? "," : schema.format());
            field.put("itemType", "string");
        } else if (schema.format() != null) {
            field.put("format", schema.format());
        }
        field.put("description", description(column, format, requirements));
        addConstraints(field.putObject("constraints"), schema, list, requirements.constraints(column));
    }

    private static <R> String description(Column<R, ?> column, FileFormat<R> format, Requirement<R> requirements) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(column.typeUnder(format.options()).form()));
        String when = requirements.text(column);
        if (!when.isEmpty()) {
            sentences.add("Required " + when + ".");
        }
        requirements.limits(column).forEach(limit -> sentences.add(sentence(limit)));
        if (column.sensitivity() != Sensitivity.PUBLIC) {
            sentences.add(column.sensitivity() == Sensitivity.SECRET ? "Secret." : "Personal.");
        }
        if (!column.note().isEmpty()) {
            sentences.add(column.note());
        }
        return String.join(" ", sentences);
    }

    private static String sentence(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static void addConstraints(
            ObjectNode node, CellType.Schema schema, boolean list, ColumnConstraints constraints) {
        if (constraints.required()) {
            node.put("required", true);
        }
        if (!schema.constants().isEmpty() && !list) {
            schema.constants().forEach(node.putArray("enum")::add);
        }
        if (schema.type().equals("string") || list) {
            putIfPresent(node, "minLength", constraints.minLength());
            putIfPresent(node, "maxLength", constraints.maxLength());
        }
        if (schema.type().equals("string") && constraints.pattern() != null) {
            node.put("pattern", constraints.pattern());
        }
        if (schema.type().equals("integer") || schema.type().equals("number")) {
            putIfPresent(node, constraints.minExcluded() ? "exclusiveMinimum" : "minimum", constraints.min());
            putIfPresent(node, constraints.maxExcluded() ? "exclusiveMaximum" : "maximum", constraints.max());
        }
    }

    private static void putIfPresent(ObjectNode node, String name, @Nullable Number number) {
        if (number instanceof BigDecimal decimal) {
            node.put(name, decimal);
        } else if (number != null) {
            node.put(name, number.intValue());
        }
    }
}
