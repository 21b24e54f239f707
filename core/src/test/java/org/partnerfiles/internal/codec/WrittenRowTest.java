package org.partnerfiles.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatDefinition;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcel.Speed;
import org.partnerfiles.testing.Pieces;
import org.partnerfiles.text.Blanks;

/** A row that is encoded at once, and filled again, is the row of the texts of its cells. */
class WrittenRowTest {

    private static final Format<Parcel> FORMAT = Format.of(FormatDefinition.of("test.parcel", "Parcels", Parcel.TABLE));

    @Property(tries = 500)
    void the_bytes_and_what_is_told_are_those_of_the_texts(@ForAll("parcels") List<Parcel> parcels) throws IOException {
        RuleFindings findings = RuleFindings.of(FORMAT.enforcer(), null, Limits.standard());
        RowCodec<Parcel> codec = new RowCodec<>(Parcel.TABLE, FORMAT.options(), findings);
        WrittenRow<Parcel> row = codec.newRow();
        int number = 0;
        for (Parcel parcel : parcels) {
            findings.begin(0, ++number);
            UnmappedCells further = UnmappedCells.trailing(number % 2 == 0 ? List.of("é\n") : List.of());
            codec.encode(parcel, row);
            row.place(number, further);

            List<String> texts = Parcel.TABLE.columns().stream()
                    .map(column -> column.textIn(parcel, FORMAT.options()))
                    .toList();
            assertThat(row.cells()).isEqualTo(texts);
            Parcel.TABLE.columns().forEach(column -> assertTold(row, column, texts.get(column.position())));
            String all = String.join("", row.cellsToWrite());
            assertThat(row.isAscii()).isEqualTo(all.chars().allMatch(c -> c < 0x80));
            assertThat(row.lines())
                    .isEqualTo(1
                            + row.cellsToWrite().stream()
                                    .mapToLong(WrittenRowTest::lineEnds)
                                    .sum());
            assertWritten(row, texts);
        }
    }

    private static long lineEnds(String text) {
        return text.replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
    }

    private static void assertTold(WrittenRow<Parcel> row, Column<Parcel, ?> column, String text) {
        assertThat(row.cell(column)).isEqualTo(text);
        assertThat(row.isGiven(column)).isEqualTo(Blanks.given(text));
        for (int at = 0; at < text.length() + 2; at++) {
            assertThat(row.characterAt(column, at)).isEqualTo(at < text.length() ? text.charAt(at) : -1);
        }
    }

    /** At once, and each cell by itself; the first row of a file has its cells as texts. */
    private static void assertWritten(WrittenRow<Parcel> row, List<String> texts) throws IOException {
        if (IntStream.range(0, texts.size()).anyMatch(position -> row.unwritable()[position])) {
            return;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (RowWriter sink = new RowWriter(file, Parcel.TABLE.layout())) {
            for (int i = 0; i < 2; i++) {
                for (int position = 0; position < texts.size(); position++) {
                    row.write(position, sink);
                }
                sink.endRow();
            }
            assertThat(sink.needsTexts()).isFalse();
            row.writeAll(sink);
            sink.endRow();
            texts.forEach(sink::cell);
            sink.endRow();
        }
        String[] lines = file.toString(StandardCharsets.UTF_8).split("(?<=\n)(?=A)", -1);
        assertThat(lines).hasSize(4).containsOnly(lines[3]);
    }

    @Provide
    Arbitrary<List<Parcel>> parcels() {
        Arbitrary<String> text =
                Pieces.joined(4, "a", "b c", "\"", ",", " ", "\r\n", "\n", "é", "\uD83D\uDE00", "\u0000");
        Arbitrary<LocalDate> due = Arbitraries.of(LocalDate.of(2026, 1, 31), LocalDate.of(12_026, 1, 31));
        Arbitrary<BigDecimal> weight = Arbitraries.of("0", "12.50", "-0.1", "1E+3", "12345678901234567890")
                .map(BigDecimal::new);
        return Combinators.combine(
                        text.injectNull(0.2),
                        Arbitraries.of(Speed.class).injectNull(0.2),
                        due.injectNull(0.2),
                        weight.injectNull(0.2),
                        text.list().ofMaxSize(2),
                        text.injectNull(0.2))
                .as((receiver, speed, day, kilos, labels, pin) ->
                        new Parcel("A1", receiver, "5555550100", speed, day, kilos, labels, pin))
                .list()
                .ofMaxSize(4);
    }
}
