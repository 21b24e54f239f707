package org.partnerfiles.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the formats. */
@Command(name = "formats", mixinStandardHelpOptions = true, description = "Lists the formats.")
final class FormatsCommand implements Callable<Integer> {

    @Option(names = "--options", description = "With the options of each format: id, default, values, what it sets.")
    private boolean options;

    @Option(
            names = "--json",
            description =
                    "As a JSON array of objects with id, title, columns, rules; and options (id, form, values, standard,"
                            + " statement) if they are asked for.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<FileFormat<?>> formats = FileFormats.all();
        Output.text(null, out -> {
            if (json) {
                Json.array(formats, out, this::write);
            } else {
                for (FileFormat<?> format : formats) {
                    write(format, out);
                }
            }
        });
        return 0;
    }

    private void write(FileFormat<?> format, Writer out) throws IOException {
        out.write(String.format("%-34s %s%n", format.id(), format.title()));
        if (options) {
            for (org.partnerfiles.option.Option<?> option : format.settableOptions()) {
                out.write("  " + option.id() + "=" + standard(option) + "\n      " + option.form() + "\n      "
                        + option.statement() + "\n");
            }
            out.write("\n");
        }
    }

    private void write(FileFormat<?> format, JsonGenerator out) throws IOException {
        out.writeStringField("id", format.id());
        out.writeStringField("title", format.title());
        out.writeNumberField("columns", format.table().columns().size());
        out.writeNumberField("rules", format.catalogue().all().size());
        if (options) {
            out.writeArrayFieldStart("options");
            for (org.partnerfiles.option.Option<?> option : format.settableOptions()) {
                out.writeStartObject();
                out.writeStringField("id", option.id());
                out.writeStringField("form", option.form());
                out.writeArrayFieldStart("values");
                for (String value : option.values()) {
                    out.writeString(value);
                }
                out.writeEndArray();
                out.writeStringField("standard", standard(option));
                out.writeStringField("statement", option.statement());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private static <T> String standard(org.partnerfiles.option.Option<T> option) {
        return option.text(option.standard());
    }
}
