package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.description.FormatPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the pages of all formats. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = "Writes a page in Markdown for each format: columns, rules, effects, an example.")
final class PagesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The folder to write to, such as docs/formats.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        for (FileFormat<?> format : FileFormats.all()) {
            FormatPage page = FormatPage.of(format);
            Output.text(folder.resolve(page.fileName()), out -> out.write(page.markdown()));
        }
        return 0;
    }
}
