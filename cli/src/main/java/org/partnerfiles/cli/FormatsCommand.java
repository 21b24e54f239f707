package org.partnerfiles.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the formats. */
@Command(name = "formats", mixinStandardHelpOptions = true, description = "Lists the formats.")
final class FormatsCommand implements Callable<Integer> {

    @Option(names = "--json", description = "As a JSON array of objects with id, title, columns, rules.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<FileFormat<?>> formats = FileFormats.all();
        Output.text(null, out -> {
            if (json) {
                Json.array(formats, out, (format, object) -> {
                    object.writeStringField("id", format.id());
                    object.writeStringField("title", format.title());
                    object.writeNumberField("columns", format.table().columns().size());
                    object.writeNumberField("rules", format.catalogue().all().size());
                });
            } else {
                for (FileFormat<?> format : formats) {
                    out.write(String.format("%-34s %s%n", format.id(), format.title()));
                }
            }
        });
        return 0;
    }
}
