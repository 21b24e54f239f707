package org.partnerfiles.internal.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.codec.ColumnMap;
import org.partnerfiles.internal.codec.ColumnNames;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatDefinition;
import org.partnerfiles.io.Limits;
import org.partnerfiles.testing.Parcel;

class StandardColumnsTest {

    private static final Format<Parcel> FORMAT = Format.of(FormatDefinition.of("test.parcel", "Parcels", Parcel.TABLE));
    private static final String HEADER = "id,receiver,phone,speed,due,weight,labels,pin";
    private static final int KNOWN = 8;

    /** The headers of a file, which counts how often one is looked at. */
    private static final class CountedHeaders extends AbstractList<String> {
        private final List<String> headers;
        private long looks;

        CountedHeaders(List<String> headers) {
            this.headers = headers;
        }

        @Override
        public String get(int index) {
            looks++;
            return headers.get(index);
        }

        @Override
        public int size() {
            return headers.size();
        }
    }

    private final RawRow raw = new RawRow();

    @Test
    void the_header_of_a_wide_file_is_compared_by_name_a_few_times_for_each_column() throws IOException {
        CountedHeaders headers = new CountedHeaders(headersAnd(5_000));
        StandardColumns<Parcel> columns = columns(headers);

        assertThat(columns.duplicate()).isEqualTo(-1);
        assertThat(columns.changes()).isEmpty();
        for (int place = 0; place < columns.count(); place++) {
            assertThat(columns.header(place)).isEqualTo(headers.headers.get(place));
        }
        assertThat(headers.looks).isBetween(5_000L, 6L * headers.size());
    }

    @Test
    void the_cells_of_a_row_are_found_by_their_place_and_never_by_name() throws IOException {
        CountedHeaders headers = new CountedHeaders(headersAnd(5_000));
        StandardColumns<Parcel> columns = columns(headers);
        long before = headers.looks;

        assertThat(columns.textWithoutName(raw)).isEqualTo(-1);
        for (int place = 0; place < columns.count(); place++) {
            assertThat(columns.cell(place)).isEqualTo(place);
        }
        assertThat(columns.count()).isEqualTo(KNOWN + 5_000);
        assertThat(headers.looks).isEqualTo(before);
    }

    private List<String> headersAnd(int unknown) throws IOException {
        String header = HEADER + ",note".repeat(unknown);
        try (RowReader reader = new RowReader(
                new ByteArrayInputStream(header.getBytes(StandardCharsets.UTF_8)),
                Parcel.TABLE.layout(),
                Limits.standard().withCellsPerRow(KNOWN + unknown))) {
            assertThat(reader.next(raw)).isTrue();
        }
        return List.copyOf(raw.cellList());
    }

    private StandardColumns<Parcel> columns(List<String> headers) {
        RuleFindings findings = RuleFindings.of(FORMAT.enforcer(), null, Limits.standard());
        findings.begin(1, 0);
        ColumnMap map = Objects.requireNonNull(new ColumnNames<>(FORMAT, findings).read(raw));
        return new StandardColumns<>(Parcel.TABLE, map, headers, 0, FORMAT.options());
    }
}
