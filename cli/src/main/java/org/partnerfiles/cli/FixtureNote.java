package org.partnerfiles.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.report.ValidationReport;

/**
 * The note beside a file that breaks a rule only under conditions: which rule that is, so that the check can be done under the same
 * options, look-ups and profile.
 *
 * @param format the id of the format
 * @param violates the id of the rule
 */
record FixtureNote(String format, String violates) {

    private static final String ENDING = ".fixture.json";

    /** Shows what is found in a file. */
    interface Shown {
        <R> FileFormat<R> by(FileFormat<R> format);
    }

    private static Path place(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    private static void write(Path file, String format, String rule) throws IOException {
        try (Writer text = Files.newBufferedWriter(place(file));
                JsonGenerator out = Json.FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeStringField("format", format);
            out.writeStringField("violates", rule);
            out.writeEndObject();
        }
    }

    /** Removes the note of an earlier fixture of that name. */
    static void remove(Path file) throws IOException {
        Files.deleteIfExists(place(file));
    }

    static @Nullable FixtureNote beside(Path file) throws IOException {
        Path place = place(file);
        if (!Files.isRegularFile(place)) {
            return null;
        }
        String format = null;
        String rule = null;
        try (JsonParser parser = Json.FACTORY.createParser(Files.readString(place))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    String name = parser.currentName();
                    format = "format".equals(name) ? parser.getText() : format;
                    rule = "violates".equals(name) ? parser.getText() : rule;
                }
            }
        }
        return format == null || rule == null ? null : new FixtureNote(format, rule);
    }

    <R> ValidationReport check(FileFormat<R> chosen, Path file, Shown shown) throws IOException {
        if (!format.equals(chosen.id())) {
            return shown.by(chosen).validator().validate(file);
        }
        System.err.println(file + ": checked under the conditions of a fixture that breaks " + violates);
        FixtureFile<R> fixture = Fixtures.of(chosen).violating(violates);
        FileFormat<R> format = shown.by(fixture.format());
        ValidationReport report = format.validator().validate(file);
        // under the name that it happens to have, another rule may speak
        return breaksAlone(report) ? report : checkAs(fixture.name(), format, file);
    }

    private static <R> ValidationReport checkAs(@Nullable String name, FileFormat<R> format, Path file)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return format.validator().validate(in, name);
        }
    }

    private boolean breaksAlone(ValidationReport report) {
        return report.count(violates) > 0
                && report.counts().stream()
                        .allMatch(count ->
                                count.rule().equals(violates) || !count.effect().isError());
    }

    /** Writes a note if a plain check of the file would not find this rule alone. Says whether it did. */
    static <R> boolean writeIfNeeded(Path file, FileFormat<R> format, String rule) throws IOException {
        FixtureNote note = new FixtureNote(format.id(), rule);
        boolean needed = !note.breaksAlone(format.validator().validate(file));
        if (needed) {
            write(file, format.id(), rule);
        }
        return needed;
    }
}
