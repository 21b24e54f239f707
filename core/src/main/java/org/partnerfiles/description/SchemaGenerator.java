package org.partnerfiles.description;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.internal.constraint.ColumnConstraints;
import org.partnerfiles.table.CellSchema;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.Sensitivity;

/** Writes the schemas of a format as JSON. */
final class SchemaGenerator {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

    private final FileFormat<?> format;

    SchemaGenerator(FileFormat<?> format) {
        this.format = format;
    }

    String tableSchema() {
        return json(out -> writeSchema(format, out));
    }

    String tableDialect() {
        return json(this::writeDialect);
    }

    String dataResource() {
        return json(out -> {
            Layout layout = format.table().layout();
            out.writeStartObject();
            out.writeStringField("$schema", PROFILES + "dataresource.json");
            out.writeStringField("name", format.id());
            out.writeStringField("title", format.title());
            out.writeStringField("path", format.id() + ".csv");
            out.writeStringField("type", "table");
            out.writeStringField("format", "csv");
            out.writeStringField("encoding", layout.charset().name().toLowerCase(Locale.ROOT));
            out.writeFieldName("dialect");
            writeDialect(out);
            out.writeFieldName("schema");
            writeSchema(format, out);
            out.writeEndObject();
        });
    }

    private interface Part {
        void write(JsonGenerator out) throws IOException;
    }

    private static String json(Part part) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            part.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void writeDialect(JsonGenerator out) throws IOException {
        Layout layout = format.table().layout();
        out.writeStartObject();
        out.writeStringField("$schema", PROFILES + "tabledialect.json");
        // a first line about the file itself is no header, but it is no row either
        out.writeBooleanField("header", layout.firstLine() == Layout.FirstLine.COLUMN_NAMES);
        if (layout.firstLine() == Layout.FirstLine.FILE_RECORD) {
            out.writeArrayFieldStart("commentRows");
            out.writeNumber(1);
            out.writeEndArray();
        }
        out.writeStringField("delimiter", String.valueOf(layout.delimiter()));
        out.writeStringField("lineTerminator", layout.lineEnd().text());
        if (layout.quoting() == Layout.Quoting.DOUBLE_QUOTES) {
            out.writeStringField("quoteChar", "\"");
            out.writeBooleanField("doubleQuote", true);
        } else {
            // the dialect has no word for "none": a character that no file of the format can hold
            out.writeStringField("quoteChar", "\u0000");
            out.writeBooleanField("doubleQuote", false);
        }
        out.writeBooleanField("skipInitialSpace", false);
        out.writeEndObject();
    }

    private static <R> void writeSchema(FileFormat<R> format, JsonGenerator out) throws IOException {
        Requirement<R> requirements = new Requirement<>(format.table());
        out.writeStartObject();
        out.writeStringField("$schema", PROFILES + "tableschema.json");
        out.writeStringField("name", format.id());
        out.writeStringField("title", format.title());
        out.writeArrayFieldStart("fields");
        for (Column<R, ?> column : format.table().columns()) {
            writeField(column, format, requirements, out);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("missingValues");
        out.writeString("");
        out.writeEndArray();
        out.writeEndObject();
    }

    private static <R> void writeField(
            Column<R, ?> column, FileFormat<R> format, Requirement<R> requirements, JsonGenerator out)
            throws IOException {
        CellSchema schema = column.type().under(format.options()).schema();
        boolean list = schema.type().equals("list");
        out.writeStartObject();
        out.writeStringField("name", column.headerUnder(format.options()));
        out.writeStringField("type", schema.type());
        if (list) {
            out.writeStringField("delimiter", schema.format() == null ? "," : schema.format());
            out.writeStringField("itemType", "string");
        } else if (schema.format() != null) {
            out.writeStringField("format", schema.format());
        }
        out.writeStringField("description", description(column, format, requirements));
        writeConstraints(schema, list, requirements.constraints(column), out);
        out.writeEndObject();
    }

    private static <R> String description(Column<R, ?> column, FileFormat<R> format, Requirement<R> requirements) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(column.type().under(format.options()).form()));
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

    private static void writeConstraints(
            CellSchema schema, boolean list, ColumnConstraints constraints, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("constraints");
        if (constraints.required()) {
            out.writeBooleanField("required", true);
        }
        if (!schema.constants().isEmpty() && !list) {
            out.writeArrayFieldStart("enum");
            for (String constant : schema.constants()) {
                out.writeString(constant);
            }
            out.writeEndArray();
        }
        if (schema.type().equals("string") || list) {
            writeNumber("minLength", constraints.minLength(), out);
            writeNumber("maxLength", constraints.maxLength(), out);
        }
        if (schema.type().equals("string") && constraints.pattern() != null) {
            out.writeStringField("pattern", constraints.pattern());
        }
        if (schema.type().equals("integer") || schema.type().equals("number")) {
            writeBound(constraints.minExcluded() ? "exclusiveMinimum" : "minimum", constraints.min(), out);
            writeBound(constraints.maxExcluded() ? "exclusiveMaximum" : "maximum", constraints.max(), out);
        }
        out.writeEndObject();
    }

    private static void writeNumber(String name, @Nullable Integer number, JsonGenerator out) throws IOException {
        if (number != null) {
            out.writeNumberField(name, number);
        }
    }

    private static void writeBound(String name, @Nullable BigDecimal bound, JsonGenerator out) throws IOException {
        if (bound != null) {
            out.writeNumberField(name, bound);
        }
    }
}
