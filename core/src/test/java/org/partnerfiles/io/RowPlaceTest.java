package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** Where a row is in its file, the row as it stood, and reading after the end of a reader. */
class RowPlaceTest {

    private static final String SECRET = "A2,\"Rosa,5555550100,slow,,,,1234";

    @Test
    void a_row_knows_its_bytes_in_the_file() {
        Parcels read = Parcels.read("\uFEFF" + Parcels.HEADER + "\nA1,\"Ro\r\nsa\",,slow,,,,\r\n" + SECRET + "\n");
        long begin = 3L + Parcels.HEADER.length() + 1;
        assertThat(read.rows())
                .extracting(Row::place)
                .containsExactly(new Row.Place(begin, 23, 3, 1), new Row.Place(begin + 23, SECRET.length() + 1, 5, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void the_places_and_texts_of_rows_do_not_depend_on_threads(int threads) throws IOException {
        StringBuilder text = new StringBuilder("LEDGER.TXT\t3000\t2026-01-31\r\n");
        for (int i = 1; i <= 3_000; i++) {
            text.append("x")
                    .append(i)
                    .append("\tlonger than eight, and ever longer: ".repeat(1 + i % 7))
                    .append("\r\n");
            text.append(i % 100 == 0 ? "\r\n" : "");
        }
        FileFormat<Ledger> format = Ledger.FORMAT
                .withReadingThreads(threads)
                .withLimits(Limits.standard().withRowBytes(200));
        for (Row<Ledger> row : rows(format, text.toString())) {
            String whole = text.substring((int) row.place().offset(), (int)
                    (row.place().offset() + row.place().length()));
            RawText raw = ((Row.Rejected<Ledger>) row).raw();
            String line = whole.replace("\r\n", "");
            assertThat(raw.isWhole()).isEqualTo(line.length() <= 200);
            assertThat(raw.text()).isEqualTo(line.substring(0, Math.min(200, line.length())));
            assertThat(raw.lineEnd()).isEqualTo(raw.isWhole() ? "\r\n" : "");
        }
    }

    private static <R> List<Row<R>> rows(FileFormat<R> format, String text) throws IOException {
        byte[] bytes = text.getBytes(format.table().layout().charset());
        List<Row<R>> rows = new ArrayList<>();
        try (RecordReader<R> reader = format.reader(new ByteArrayInputStream(bytes), null)) {
            reader.forEach(rows::add);
        }
        return rows;
    }

    @Test
    void a_rejected_row_has_its_text_also_if_it_could_not_be_split_but_never_shows_it() {
        Row.Rejected<Parcel> row = (Row.Rejected<Parcel>)
                Parcels.read(Parcels.HEADER + SECRET).rows().get(0);
        assertThat(row.cells()).isEmpty();
        assertThat(row.raw().text()).isEqualTo(SECRET);
        assertThat(row.raw().bytes()).asString(StandardCharsets.UTF_8).isEqualTo(SECRET);
        assertThat(row.toString()).doesNotContain("1234", "Rosa");
        assertThat(row.raw()).hasToString(SECRET.length() + " bytes");
    }

    @Test
    void raw_texts_are_equal_if_all_their_parts_are() {
        byte[] bytes = {'a'};
        RawText text = new RawText(bytes, "\n", StandardCharsets.UTF_8, true);
        assertThat(text).isEqualTo(new RawText(bytes, "\n", StandardCharsets.UTF_8, true));
        assertThat(text).hasSameHashCodeAs(new RawText(bytes, "\n", StandardCharsets.UTF_8, true));
        assertThat(text).isNotEqualTo(new RawText(bytes, "", StandardCharsets.UTF_8, true));
        assertThat(text).isNotEqualTo(new RawText(bytes, "\n", StandardCharsets.UTF_8, false));
        assertThat(text).isNotEqualTo(new RawText(bytes, "\n", StandardCharsets.US_ASCII, true));
        assertThat(text).isNotEqualTo(new RawText(new byte[] {'b'}, "\n", StandardCharsets.UTF_8, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void reading_after_closing_fails_with_a_message_that_says_so(int threads) throws IOException {
        String text = "LEDGER.TXT\t2\t2026-01-31\r\n1\ta\t2026-01-01\r\n2\tb\t2026-01-01\r\n";
        FileFormat<Ledger> format = Ledger.FORMAT.withReadingThreads(threads);
        for (int read = 0; read <= 3; read++) {
            RecordReader<Ledger> reader =
                    format.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), null);
            for (int i = 0; i < read; i++) {
                reader.read();
            }
            reader.close();
            reader.close();
            assertThatThrownBy(reader::read)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the reader is closed");
            assertThatThrownBy(() -> reader.iterator().hasNext()).isInstanceOf(IllegalStateException.class);
            assertThat(reader.report().read()).isLessThanOrEqualTo(2);
        }
    }
}
