package org.partnerfiles.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatDefinition;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

class TableReaderTest {

    private static final Format<Parcel> FORMAT = Format.of(FormatDefinition.of("test.parcel", "Parcels", Parcel.TABLE));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void its_bytes_are_closed_with_it_before_the_end_or_after_it(int rows) throws IOException {
        AtomicInteger closed = new AtomicInteger();
        InputStream in = new ByteArrayInputStream((Parcels.HEADER + "A1,,,,,,,\n").getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        try (TableReader<Parcel> reader = new TableReader<>(in, null, FORMAT, null, null)) {
            for (int i = 0; i < rows; i++) {
                reader.read();
            }
            assertThat(closed).hasValue(0);
        }
        assertThat(closed).hasPositiveValue();
    }
}
