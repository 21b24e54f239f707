package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class PlainRowsTest {

    private static final Layout CSV = Layout.csv();

    private static final Layout TABS = CSV.withDelimiter('\t').withQuoting(Layout.Quoting.NONE);

    @Property(tries = 5_000)
    void a_row_split_from_its_bytes_is_the_row_that_the_parser_reads(
            @ForAll("text") String text, @ForAll @IntRange(min = 3, max = 60) int cellBytes, @ForAll boolean tabs)
            throws IOException {
        Limits limits = Limits.standard().withCellBytes(cellBytes).withRowBytes(100);
        Layout layout = tabs ? TABS : CSV;
        RawRow split = new RawRow();
        int length = split(split, text, layout, limits);
        if (length > 0 && split.count > 0) {
            split.lines = 1;
            RawRow parsed = new RawRow();
            long end = new OtherRows(bytes(text, limits), layout, layout.delimiter(), limits).read(parsed, 0);
            assertThat(parsed.fault).isEqualTo(Fault.NONE);
            assertThat(ReadRow.of(split)).isEqualTo(ReadRow.of(parsed));
            assertThat(split.ascii).isEqualTo(parsed.ascii);
            assertThat(end).isEqualTo(length);
        }
    }

    @Property(tries = 1_000)
    void cells_of_ascii_stay_bytes_unless_they_have_doubled_quotes(@ForAll("text") String text) throws IOException {
        RawRow split = new RawRow();
        if (split(split, text, Limits.standard()) > 0) {
            for (int index = 0; index < split.count; index++) {
                String cell = split.text(index);
                boolean ordinary = cell.chars().allMatch(c -> c < 0x80 && c != '"');
                assertThat(split.isBytes(index) || !ordinary).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void a_row_of_letters_and_digits_is_an_ordinary_one(
            @ForAll @Size(min = 1, max = 40) List<@AlphaChars @NumericChars @StringLength(max = 20) String> cells)
            throws IOException {
        RawRow split = new RawRow();
        String line = String.join(",", cells);
        int length = split(split, line + "\nnext", Limits.standard());
        assertThat(length).isEqualTo(line.length() + 1);
        assertThat(split.cellList()).isEqualTo(line.isEmpty() ? List.of() : cells);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\nc",
                "a,\"b,c\",d\r\n",
                "\"say \"\"hi\"\"\",\n",
                "é,\"€\"\n",
                "a\"b,c\r",
                "\n",
                "a,b",
                "\"\"\n"
            })
    void ordinary_rows_need_no_parser(String text) throws IOException {
        assertThat(split(new RawRow(), text, Limits.standard())).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a\nb\",c\n", "\"a,b\n", "\"a\" ,b\n", "\"a\"b,c\n", "a\0b\n", "\uFFFD\n", "\"a\"\"\uFFFD\"\n"
            })
    void rows_that_are_not_ordinary_are_for_the_parser(String text) throws IOException {
        assertThat(split(new RawRow(), text, Limits.standard())).isZero();
    }

    @Test
    void rows_over_a_limit_are_for_the_parser() throws IOException {
        assertThat(split(new RawRow(), "abcd,e\n", Limits.standard().withCellBytes(3)))
                .isZero();
        assertThat(split(new RawRow(), "a,b,c\n", Limits.standard().withCellsPerRow(2)))
                .isZero();
        assertThat(split(new RawRow(), "abcd,e\n", Limits.standard().withRowBytes(5)))
                .isZero();
    }

    @Test
    void rows_at_a_limit_are_ordinary_ones() throws IOException {
        assertThat(split(new RawRow(), "abcd,efgh\n", Limits.standard().withCellBytes(4)))
                .isPositive();
        assertThat(split(new RawRow(), "a,b\n", Limits.standard().withCellsPerRow(2)))
                .isPositive();
        assertThat(split(new RawRow(), "abcd,e\n", Limits.standard().withRowBytes(6)))
                .isPositive();
    }

    @Test
    void cells_that_become_texts_have_the_limit_of_all_cells() throws IOException {
        Limits limits = Limits.standard().withCellBytes(4);
        assertThat(split(new RawRow(), "éé,\"a\"\"b\"\n", limits)).isPositive();
        assertThat(split(new RawRow(), "éé.,a\n", limits)).isZero();
        assertThat(split(new RawRow(), "a,\"b\"\"cd\"\n", limits)).isZero();
    }

    @Test
    void a_row_of_far_too_many_cells_is_given_up_before_there_is_room_for_all() throws IOException {
        RawRow row = new RawRow();
        String text = ",".repeat(100_000) + "\n";
        assertThat(split(row, text, Limits.standard().withCellsPerRow(10))).isZero();
        assertThat(row.begins).hasSizeLessThan(1_000);
    }

    @Test
    void a_row_may_have_any_number_of_empty_cells() throws IOException {
        RawRow row = new RawRow();
        for (int delimiters = 1; delimiters < 200; delimiters++) {
            assertThat(split(row, ",".repeat(delimiters) + "\n", Limits.standard()))
                    .isPositive();
            assertThat(row.cellList()).hasSize(delimiters + 1).containsOnly("");
        }
    }

    @Test
    void a_quoted_cell_may_have_the_delimiter_whatever_it_is() throws IOException {
        for (char delimiter : new char[] {',', ';', '|', '\t'}) {
            RawRow row = new RawRow();
            String text = "a,\"b,c\",d\n".replace(',', delimiter);
            assertThat(split(row, text, CSV.withDelimiter(delimiter), Limits.standard()))
                    .isPositive();
            assertThat(row.cellList()).containsExactly("a", "b" + delimiter + "c", "d");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\n", "a,\"b,c\",d\r\n", "\"say \"\"hi\"\" to them all\",b\n", "é,\"€\"\n", "\n", "\"\"\n"})
    void an_ordinary_row_is_one_wherever_it_is_and_however_its_bytes_arrive(String text) throws IOException {
        byte[] file = (text + text + "and many others after it\n").getBytes(StandardCharsets.UTF_8);
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        Limits limits = Limits.standard()
                .withRowBytes(Math.max(1, text.stripTrailing().getBytes(StandardCharsets.UTF_8).length));
        for (int atOnce = 1; atOnce <= file.length; atOnce++) {
            RetainedBytes bytes = new RetainedBytes(ReadRow.trickle(file, atOnce), limits.rowBytes(), 4);
            PlainRows rows = plainRows(bytes, CSV, limits);
            for (int place = 0; place < 2 * length; place += length) {
                bytes.keep = place;
                bytes.at(place);
                assertThat(rows.split(new RawRow(), place)).isEqualTo(length);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,é", "\"é\"", "a,\"b\"\"c\""})
    void the_last_row_of_a_byte_range_is_an_ordinary_one(String text) throws IOException {
        byte[] range = text.getBytes(StandardCharsets.UTF_8);
        RawRow row = new RawRow();
        assertThat(plainRows(new RetainedBytes(range), CSV, Limits.standard()).split(row, 0))
                .isEqualTo(range.length);
        assertThat(row.cellList()).isEqualTo(ReadRow.cells(text).get(0));
    }

    private static int split(RawRow row, String text, Limits limits) throws IOException {
        return split(row, text, CSV, limits);
    }

    private static int split(RawRow row, String text, Layout layout, Limits limits) throws IOException {
        RetainedBytes bytes = bytes(text, limits);
        bytes.at(0);
        return plainRows(bytes, layout, limits).split(row, 0);
    }

    private static PlainRows plainRows(RetainedBytes bytes, Layout layout, Limits limits) {
        return new PlainRows(bytes, layout.charset(), Quoting.of(layout), layout.delimiter(), limits);
    }

    private static RetainedBytes bytes(String text, Limits limits) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new RetainedBytes(new ByteArrayInputStream(bytes), limits.rowBytes(), 64);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(
                        "a",
                        "bc",
                        "sevenths",
                        "\"",
                        "\"",
                        "\"\"",
                        ",",
                        ",",
                        "\r",
                        "\n",
                        "\r\n",
                        " ",
                        "\t",
                        "é",
                        "😀",
                        "\uFFFD")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
