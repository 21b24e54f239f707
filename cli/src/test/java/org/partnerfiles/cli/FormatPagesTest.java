package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.description.FormatPage;

class FormatPagesTest {

    private static final Path PAGES = Path.of("..", "docs", "formats");
    private static final String RENEWAL = "java -jar cli/target/partnerfiles.jar pages docs/formats";

    @Test
    void the_pages_agree_with_the_tables_and_rules() throws IOException {
        for (FileFormat<?> format : FileFormats.all()) {
            FormatPage page = FormatPage.of(format);
            assertThat(PAGES.resolve(page.fileName()))
                    .as("stale; renew it by " + RENEWAL)
                    .content()
                    .isEqualToNormalizingNewlines(page.markdown());
        }
    }

    @Test
    void every_page_belongs_to_a_format() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(FileFormats.all().stream()
                            .map(format -> format.id() + ".md")
                            .toList());
        }
    }
}
