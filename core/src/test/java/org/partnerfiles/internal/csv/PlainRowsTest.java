package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.internal.csv.RawRow.Fault;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;

class PlainRowsTest {

    private static final Layout CSV = Layout.csv();

    @Property(tries = 5_000)
    void a_row_split_from_its_bytes_is_the_row_that_the_parser_reads(
            @ForAll("text") String text, @ForAll @IntRange(min = 3, max = 60) int cellBytes) throws IOException {
        Limits limits = Limits.standard().withCellBytes(cellBytes).withRowBytes(100);
        RawRow split = new RawRow();
        int length = split(split, text, limits);
        if (length > 0 && split.count > 0) {
            split.lines = 1;
            RawRow parsed = new RawRow();
            long end = new OtherRows(bytes(text, limits), CSV, ',', limits).read(parsed, 0);
            assertThat(parsed.fault).isEqualTo(Fault.NONE);
            assertThat(ReadRow.of(filled(split))).isEqualTo(ReadRow.of(filled(parsed)));
            assertThat(split.ascii).isEqualTo(parsed.ascii);
            assertThat(end).isEqualTo(length);
        }
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
    @ValueSource(strings = {"\"a\nb\",c\n", "\"a,b\n", "\"a\" ,b\n", "\"a\"b,c\n", "a\0b\n", "\uFFFD\n"})
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
        assertThat(split(new RawRow(), "abcd,e\n", Limits.standard().withRowBytes(6)))
                .isPositive();
    }

    private static int split(RawRow row, String text, Limits limits) throws IOException {
        RetainedBytes bytes = bytes(text, limits);
        bytes.at(0);
        return new PlainRows(bytes, CSV.charset(), Quoting.of(CSV), limits).split(row, 0);
    }

    private static RetainedBytes bytes(String text, Limits limits) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new RetainedBytes(new ByteArrayInputStream(bytes), limits.rowBytes(), 64);
    }

    /** {@code List.of} rejects null. */
    private static RawRow filled(RawRow row) {
        for (int i = row.count; i < row.cells.length; i++) {
            row.cells[i] = "";
        }
        return row;
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(
                        "a", "bc", "\"", "\"", "\"\"", ",", ",", "\r", "\n", "\r\n", " ", "\t", "é", "😀", "\uFFFD")
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
