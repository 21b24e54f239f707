package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.description.FormatPage;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/** Files whose first line is a row, in a layout with quotes and in one that several threads can read. */
class FilesWithoutFirstLineTest {

    record Coin(@NotBlank @Nullable String name, @Nullable Long cents) {}

    private static FileFormat<Coin> coins(Layout layout) {
        Columns<Coin> columns = new Columns<>();
        columns.column("name", CellTypes.text(), "name");
        columns.column("cents", CellTypes.longInteger(), "cents");
        return FileFormat.builder("acme.coin", "Coins", RecordTable.of(Coin.class, columns, layout))
                .sample(new Coin("dime", 10L))
                .generating((fiction, number) -> new Coin("coin " + number, number))
                .build();
    }

    private static final FileFormat<Coin> COMMAS = coins(Layout.csv().withFirstLine(FirstLine.NONE));
    private static final FileFormat<Coin> TABS =
            coins(Layout.positionalTabs(StandardCharsets.UTF_8).withFirstLine(FirstLine.NONE));

    private static ValidationReport check(FileFormat<Coin> format, String text) throws IOException {
        return format.validator().validate(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    }

    private static List<Row<Coin>> read(FileFormat<Coin> format, String text) throws IOException {
        List<Row<Coin>> rows = new ArrayList<>();
        try (RecordReader<Coin> reader =
                format.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null)) {
            reader.forEach(rows::add);
            assertThat(reader.fileFindings()).isEmpty();
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void the_first_line_is_the_first_row(int threads) throws IOException {
        FileFormat<Coin> format = TABS.withReadingThreads(threads);
        assertThat(read(format, "dime\t10\r\ncent\t1\r\n"))
                .containsExactly(
                        new Row.Accepted<>(
                                new Coin("dime", 10L), new Row.Place(0, 9, 1, 1), List.of(), UnmappedCells.none()),
                        new Row.Accepted<>(
                                new Coin("cent", 1L), new Row.Place(9, 8, 2, 2), List.of(), UnmappedCells.none()));
    }

    @Test
    void a_quoted_first_row_may_span_lines() throws IOException {
        assertThat(read(COMMAS, "\"di\nme\",10\ncent,1\n"))
                .extracting(Row::line)
                .containsExactly(1L, 3L);
    }

    @Test
    void records_are_written_from_the_first_line_and_read_again() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Coin> writer = COMMAS.writer(out)) {
            writer.write(new Coin("dime", 10L));
            writer.write(new Coin("cent", 1L));
            writer.publish();
        }
        assertThat(out).hasToString("dime,10\ncent,1\n");
        assertThat(read(COMMAS, out.toString(StandardCharsets.UTF_8))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void an_empty_file_has_no_rows_and_no_findings(int threads) throws IOException {
        ValidationReport report = check(TABS.withReadingThreads(threads), "");
        assertThat(report.read()).isZero();
        assertThat(report.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_blank_first_line_is_counted_and_is_not_a_row(int threads) throws IOException {
        ValidationReport report = check(TABS.withReadingThreads(threads), "\r\ndime\t10\r\n");
        assertThat(report.read()).isOne();
        assertThat(report.count(CoreRules.BLANK_ROW)).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_finding_on_the_first_row_has_its_location(int threads) throws IOException {
        assertThat(check(TABS.withReadingThreads(threads), "dime\tten\r\n").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(CoreRules.VALUE_MALFORMED);
                    assertThat(finding.location().line()).isOne();
                    assertThat(finding.location().record()).isOne();
                    assertThat(finding.location().column()).isEqualTo("cents");
                });
    }

    @Test
    void a_first_row_of_another_length_is_rejected() throws IOException {
        ValidationReport report = check(COMMAS, "dime\ncent,1\n");
        assertThat(report.rejected()).isOne();
        assertThat(report.accepted()).isOne();
        assertThat(report.count(CoreRules.ROW_SHAPE)).isOne();
    }

    @Test
    void every_listed_rule_can_be_violated_by_a_fixture() {
        for (FileFormat<Coin> format : List.of(COMMAS, TABS)) {
            Fixtures<Coin> fixtures = Fixtures.of(format);
            assertThat(fixtures.file(20).check().findings()).isEmpty();
            List<String> rules =
                    format.catalogue().all().stream().map(rule -> rule.id()).toList();
            assertThat(rules).doesNotContain(CoreRules.EMPTY_FILE, CoreRules.MISSING_COLUMN);
            for (String rule : rules) {
                FixtureFile<Coin> file = fixtures.violating(rule);
                assertThat(file.check().count(rule)).as(rule).isPositive();
                long rows = fixtures.violating(rule, 5).check().read();
                assertThat(rows)
                        .as(rule)
                        .isGreaterThan(
                                Set.of(CoreRules.BYTE_ORDER_MARK, CoreRules.LINE_ENDING)
                                                .contains(rule)
                                        ? 0
                                        : 1);
            }
        }
    }

    @Test
    void the_page_of_the_format_describes_the_first_line() {
        assertThat(FormatPage.of(TABS).markdown()).contains("The first line is the first row");
    }
}
