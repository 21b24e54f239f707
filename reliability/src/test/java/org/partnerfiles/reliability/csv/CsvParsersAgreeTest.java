package org.partnerfiles.reliability.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.reliability.csv.CsvParsers.commonsCsv;
import static org.partnerfiles.reliability.csv.CsvParsers.fastCsv;
import static org.partnerfiles.reliability.csv.CsvParsers.ours;
import static org.partnerfiles.reliability.csv.CsvParsers.withoutBlankLines;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvParsersAgreeTest {

    private static final List<List<String>> REFUSED = List.of(CsvParsers.UNREADABLE);

    static List<CsvCase> cases() {
        return CsvCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_read_as_specified_and_other_parsers_agree_unless_listed(CsvCase csv) {
        assertThat(ours(csv.text())).isEqualTo(csv.rows());
        List<List<String>> rows = withoutBlankLines(csv.rows());
        assertThat(orRefused(csv.text(), CsvParsers::fastCsv).equals(rows))
                .isEqualTo(!csv.others().contains("fastcsv"));
        assertThat(orRefused(csv.text(), CsvParsers::commonsCsv).equals(rows))
                .isEqualTo(!csv.others().contains("commons"));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void valid_csv_of_any_writer_is_read_alike_by_all_parsers(
            @ForAll("rows") List<List<Cell>> rows, @ForAll("lineEnds") String end) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(
                        String.join(",", row.stream().map(Cell::text).toList()))
                .append(end));
        List<List<String>> expected =
                rows.stream().map(row -> row.stream().map(Cell::value).toList()).toList();
        assertThat(ours(text.toString())).isEqualTo(expected);
        assertThat(fastCsv(text.toString())).isEqualTo(expected);
        assertThat(commonsCsv(text.toString())).isEqualTo(expected);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void written_csv_is_read_alike_by_other_parsers(@ForAll("rows") List<List<Cell>> rows) {
        List<List<String>> values =
                rows.stream().map(row -> row.stream().map(Cell::value).toList()).toList();
        String text = CsvParsers.written(values);
        assertThat(fastCsv(text)).isEqualTo(values);
        assertThat(commonsCsv(text)).isEqualTo(values);
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void this_library_agrees_where_both_other_parsers_agree_on_any_text(@ForAll("texts") String text) {
        List<List<String>> fast = orRefused(text, CsvParsers::fastCsv);
        if (!fast.equals(REFUSED) && fast.equals(orRefused(text, CsvParsers::commonsCsv))) {
            assertThat(withoutBlankLines(ours(text))).isEqualTo(fast);
        }
    }

    /** A cell and one of its written forms. */
    record Cell(String value, boolean quoted) {
        String text() {
            boolean needed = value.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
            return quoted || needed ? '"' + value.replace("\"", "\"\"") + '"' : value;
        }
    }

    @Provide
    Arbitrary<List<List<Cell>>> rows() {
        Arbitrary<String> values = Arbitraries.of(
                        "a", "b", ",", "\"", "\n", "\r", "\r\n", "\t", " ", "é", "€", "😀", "'", "\\", ";", "#",
                        "\u00A0", "\u2028")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        Arbitrary<Cell> cells =
                Combinators.combine(values, Arbitraries.of(true, false)).as(Cell::new);
        return cells.list().ofMinSize(2).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "\"", "\"", "\"\"", ",", ",", "\r", "\n", "\r\n", " ", "\t", "é", "\\", "#")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static List<List<String>> orRefused(String text, Function<String, List<List<String>>> parser) {
        try {
            return parser.apply(text);
        } catch (CsvParseException | UncheckedIOException e) {
            return REFUSED;
        }
    }
}
