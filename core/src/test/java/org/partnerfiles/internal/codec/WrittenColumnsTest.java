package org.partnerfiles.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatDefinition;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.Parcel;

/** Rows that are filled, checked and written: in a batch, several are checked before the first is written. */
class WrittenColumnsTest {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private static Parcel parcel(String id, String receiver) {
        return new Parcel(id, receiver, null, null, null, null, List.of(), null);
    }

    private static RowCodec<Parcel> codec(RecordTable<Parcel> table, RuleFindings findings) {
        return new RowCodec<>(table, format(table).options(), findings);
    }

    private static Format<Parcel> format(RecordTable<Parcel> table) {
        return Format.of(FormatDefinition.of("test.parcel", "Parcels", table));
    }

    private static RuleFindings findings(RecordTable<Parcel> table) {
        RuleFindings findings = RuleFindings.of(format(table).enforcer(), null, Limits.standard());
        findings.begin(0, 1);
        return findings;
    }

    @Test
    void further_cells_are_written_under_their_headers_whichever_row_was_checked_last() throws IOException {
        RuleFindings findings = findings(Parcel.TABLE);
        RowCodec<Parcel> codec = codec(Parcel.TABLE, findings);
        WrittenColumns<Parcel> columns = WrittenColumns.of(
                Parcel.TABLE,
                List.of(),
                new FileColumns(List.of("left", "id", "right"), List.of("id")),
                format(Parcel.TABLE).options());
        WrittenRow<Parcel> first = codec.newRow();
        WrittenRow<Parcel> second = codec.newRow();
        codec.encode(parcel("A1", null), first);
        first.place(1, UnmappedCells.named(Map.of("right", "r")));
        codec.encode(parcel("A2", null), second);
        second.place(2, UnmappedCells.named(Map.of("left", "l")));
        columns.check(first, findings);
        columns.check(second, findings);
        try (RowWriter sink = new RowWriter(file, Parcel.TABLE.layout())) {
            columns.writeHeader(sink);
            columns.writeRow(first, sink);
            columns.writeRow(second, sink);
        }
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("left,id,right\n,A1,r\nl,A2,\n");
    }

    @Test
    void a_row_that_is_filled_again_forgets_what_could_not_be_written() {
        RowCodec<Parcel> codec = codec(Parcel.TABLE, findings(Parcel.TABLE));
        WrittenRow<Parcel> row = codec.newRow();
        codec.encode(parcel("A1", "Rosa\0"), row);
        assertThat(row.unwritable()[Parcel.RECEIVER.position()]).isTrue();
        codec.encode(parcel("A2", null), row);
        assertThat(row.unwritable()).containsOnly(false);
        codec.encode(parcel("A3\0", "Rosa"), row);
        assertThat(row.unwritable()[Parcel.ID.position()]).isTrue();
        assertThat(row.unwritable()[Parcel.RECEIVER.position()]).isFalse();
    }

    @Test
    void a_first_row_quotes_the_other_delimiters_that_a_reader_would_look_for() throws IOException {
        RecordTable<Parcel> table =
                Parcel.TABLE.withLayout(Layout.csv().withDelimiter('|').alsoReading(','));
        WrittenRow<Parcel> row = codec(table, findings(table)).newRow();
        codec(table, findings(table)).encode(parcel("A1", "Roe, Rosa"), row);
        try (RowWriter sink = new RowWriter(file, table.layout())) {
            for (int i = 0; i < 2; i++) {
                row.write(Parcel.RECEIVER.position(), sink);
                row.write(Parcel.ID.position(), sink);
                sink.endRow();
            }
        }
        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("\"Roe, Rosa\"|A1\nRoe, Rosa|A1\n");
    }

    @Test
    void a_written_row_tells_rules_what_a_row_of_the_file_would() {
        RowCodec<Parcel> codec = codec(Parcel.TABLE, findings(Parcel.TABLE));
        WrittenRow<Parcel> row = codec.newRow();
        codec.encode(parcel("A1", "Rosa"), row);
        row.place(7, UnmappedCells.trailing(List.of("a", "b")));
        assertThat(row.record()).isEqualTo(7);
        assertThat(row.cellCount()).isEqualTo(10);
        assertThat(row.columns()).isEqualTo(Parcel.TABLE.columns());
        assertThat(row.spansLines()).isFalse();
        assertThat(row.isAscii()).isTrue();
        row.place(8, UnmappedCells.trailing(List.of("\u0080")));
        assertThat(row.isAscii()).isFalse();
        row.place(8, UnmappedCells.trailing(List.of("a\nb")));
        assertThat(row.spansLines()).isTrue();
    }

    @Test
    void the_memory_of_a_row_is_that_of_its_cells_and_further_ones() {
        RowCodec<Parcel> codec = codec(Parcel.TABLE, findings(Parcel.TABLE));
        WrittenRow<Parcel> row = codec.newRow();
        codec.encode(parcel("A1", "Rosa"), row);
        assertThat(row.bytes()).isEqualTo("A1,Rosa,,,,,,".length());
        row.place(1, UnmappedCells.trailing(List.of("abc", "d")));
        assertThat(row.bytes()).isEqualTo("A1,Rosa,,,,,,abcd".length());
        row.place(1, UnmappedCells.trailing(List.of("\u0436bc", "d")));
        assertThat(row.bytes()).isEqualTo("A1,Rosa,,,,,,".length() + 2 * 4);
    }
}
