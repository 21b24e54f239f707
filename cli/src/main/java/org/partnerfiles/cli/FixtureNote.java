package org.partnerfiles.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.report.ValidationReport;

/**
 * The note beside a file that breaks a rule only under certain options, look-ups or a profile. It names the rule, so that the file can
 * be checked under the same conditions.
 *
 * @param format the id of the format
 * @param violates the id of the rule
 */
record FixtureNote(String format, String violates) {

    private static final String ENDING = ".fixture.json";

    /** The settings of a check, such as limits, for any format. */
    interface Settings {
        <R> FileFormat<R> of(FileFormat<R> format);
    }

    private static Path place(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
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
        JsonNode note = new JsonMapper().readTree(Files.readString(place));
        return note.path("format").isTextual() && note.path("violates").isTextual()
                ? new FixtureNote(
                        note.get("format").textValue(), note.get("violates").textValue())
                : null;
    }

    <R> ValidationReport check(FileFormat<R> chosen, Path file, Settings settings) throws IOException {
        if (!format.equals(chosen.id())) {
            return settings.of(chosen).validator().validate(file);
        }
        FixtureFile<R> fixture = Fixtures.of(chosen).violating(violates);
        FileFormat<R> format = settings.of(fixture.format());
        ValidationReport report = format.validator().validate(file);
        // the file's present name may break another rule, on names
        return (isOnlyError(report) ? report : checkAs(fixture.name(), format, file))
                .withRemark("checked under the conditions of a fixture that breaks " + violates);
    }

    private static <R> ValidationReport checkAs(@Nullable String name, FileFormat<R> format, Path file)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return format.validator().validate(in, name);
        }
    }

    private boolean isOnlyError(ValidationReport report) {
        return report.count(violates) > 0
                && report.counts().stream()
                        .allMatch(count ->
                                count.rule().equals(violates) || !count.effect().isError());
    }

    /** Writes a note if a plain check of the file would not find this rule and no other error; returns whether it did. */
    static <R> boolean writeIfNeeded(Path file, FileFormat<R> format, String rule) throws IOException {
        FixtureNote note = new FixtureNote(format.id(), rule);
        boolean needed = !note.isOnlyError(format.validator().validate(file));
        if (needed) {
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("format", format.id())
                    .put("violates", rule);
            Output.text(place(file), out -> out.write(json.toPrettyString()));
        }
        return needed;
    }
}
