package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.description.FormatPage;
import org.partnerfiles.report.ValidationReport;

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
    void the_sample_of_every_page_is_accepted() throws IOException {
        for (FileFormat<?> format : FileFormats.all()) {
            String page = Files.readString(PAGES.resolve(format.id() + ".md"));
            String sample = page.substring(page.indexOf("```text\n") + 8, page.indexOf("\n```\n\nIn Java"))
                    .replace("\n", format.table().layout().lineEnd().text());
            ValidationReport report = format.validator()
                    .validate(
                            new ByteArrayInputStream(
                                    sample.getBytes(format.table().layout().charset())),
                            null);
            assertThat(report.accepted()).as("%s", report.findings()).isEqualTo(4);
            assertThat(report.rejected()).as("%s", report.findings()).isZero();
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
