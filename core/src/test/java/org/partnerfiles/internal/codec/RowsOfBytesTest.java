package org.partnerfiles.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.Quoting;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatDefinition;
import org.partnerfiles.io.Limits;
import org.partnerfiles.testing.Parcel;

/** Rows whose cells are bytes are decoded as the same rows of texts. */
class RowsOfBytesTest {

    private static final Format<Parcel> FORMAT = Format.of(FormatDefinition.of("test.parcel", "Parcels", Parcel.TABLE));

    private record Outcome(List<@Nullable Object> values, String unreadable, List<Finding> findings) {}

    @Property(tries = 2_000)
    void values_and_findings_are_those_of_the_texts(@ForAll("cells") List<String> cells) throws IOException {
        assertThat(decoded(read(cells))).isEqualTo(decoded(RawRow.of(cells)));
    }

    @Test
    void the_cells_of_ascii_stay_bytes_in_an_ordinary_row_and_the_others_are_texts() throws IOException {
        RawRow row = read(List.of("A1", "Zoë", "5555550100", "", "a,b", "say \"hi\"", "x", "y"));
        for (int index = 0; index < row.count; index++) {
            assertThat(row.isBytes(index)).as("cell %d", index).isEqualTo(index != 1 && index != 5);
        }
        assertThat(row.ascii).isFalse();
    }

    private static Outcome decoded(RawRow row) {
        RuleFindings findings = RuleFindings.of(FORMAT.enforcer(), null, Limits.standard());
        RowFindings found = findings.begin(1, 1);
        RowCodec.Decoded<Parcel> decoded = new RowCodec<>(Parcel.TABLE, FORMAT.options(), findings).decode(row);
        return new Outcome(Arrays.asList(decoded.values), Arrays.toString(decoded.unreadable), found.list());
    }

    static RawRow read(List<String> cells) throws IOException {
        String line = cells.stream()
                .map(text -> text.isEmpty() ? text : Quoting.quote(text))
                .collect(Collectors.joining(","));
        RawRow row = new RawRow();
        try (RowReader reader = new RowReader(
                new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                Parcel.TABLE.layout(),
                Limits.standard())) {
            assertThat(reader.next(row)).isTrue();
        }
        return row;
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.of(
                        "A1",
                        "",
                        " ",
                        "\t",
                        "slow",
                        "Slow",
                        " fast",
                        "2026-01-31",
                        "2026-02-31",
                        "0000-01-01",
                        "-1.50",
                        "1,5",
                        "x",
                        "a;b",
                        "a; b;",
                        "\u00A0",
                        "Zoë",
                        "２",
                        "\"",
                        "say \"hi\"")
                .list()
                .ofMinSize(2)
                .ofMaxSize(10);
    }
}
