package org.partnerfiles.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Names the formats of files. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = "Names the format of each file: by its header, by its header record, or by its name.",
        footer = {"", "The exit code is 1 if a file has no known format."})
final class DetectCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or patterns such as in/*.csv.")
    private List<File> files = List.of();

    @Option(names = "--json", description = "As a JSON array of objects with file, format (null if unknown), reason.")
    private boolean json;

    private record Detected(Path file, DetectedFormat found) {

        String format() {
            FileFormat<?> format = found.format();
            return format == null ? "unknown" : format.id();
        }
    }

    @Override
    public Integer call() throws IOException {
        List<Detected> all = new ArrayList<>();
        for (Path file : Inputs.files(files)) {
            all.add(new Detected(file, DetectedFormat.of(file)));
        }
        Output.text(null, out -> {
            if (json) {
                Json.array(all, out, DetectCommand::write);
                return;
            }
            for (Detected one : all) {
                out.write(Printable.of(one.file.toString()) + ": " + one.format() + ", "
                        + Printable.of(one.found.reason()) + "\n");
            }
        });
        return all.stream().anyMatch(one -> one.found.format() == null) ? Main.FOUND : 0;
    }

    private static void write(Detected one, JsonGenerator out) throws IOException {
        FileFormat<?> format = one.found.format();
        out.writeStringField("file", one.file.toString());
        out.writeStringField("format", format == null ? null : format.id());
        out.writeStringField("reason", one.found.reason());
    }
}
