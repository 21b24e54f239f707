package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcel.Speed;

/** The outcome that a writer reports for each offered record. */
class OfferedRecordsTest {

    private static Parcel parcel(String id) {
        return new Parcel(id, "Rosa", "5555550100", Speed.SLOW, null, null, List.of(), null);
    }

    @Test
    void a_record_is_offered_without_further_cells() throws IOException {
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(OutputStream.nullOutputStream())) {
            assertThat(writer.offer(parcel("A1"))).isEmpty();
            assertThat(writer.offer(parcel("A1"))).extracting(Finding::rule).containsExactly("test.duplicate-id");
            writer.publish();
            assertThat(writer.report().accepted()).isEqualTo(1);
        }
    }

    @Test
    void many_offered_records_have_an_outcome_each() throws IOException {
        List<Parcel> parcels = List.of(parcel("A1"), parcel("A2"), parcel("A1"), parcel("A3"));
        List<RecordWriter.Outcome<Parcel>> outcomes = new ArrayList<>();
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(OutputStream.nullOutputStream())) {
            writer.write(parcel("A9"));
            assertThat(writer.offerAll(parcels, outcomes::add)).isEqualTo(1);
            writer.publish();
        }
        assertThat(outcomes).extracting(RecordWriter.Outcome::record).isEqualTo(parcels);
        assertThat(outcomes).extracting(RecordWriter.Outcome::number).containsExactly(2L, 3L, 4L, 5L);
        assertThat(outcomes).extracting(RecordWriter.Outcome::isWritten).containsExactly(true, true, false, true);
        assertThat(outcomes.get(2).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("test.duplicate-id");
            assertThat(finding.location().record()).isEqualTo(4);
        });
    }

    @Test
    void the_outcome_of_a_record_is_reported_before_the_next_record_is_requested() throws IOException {
        List<String> order = new ArrayList<>();
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(OutputStream.nullOutputStream())) {
            writer.offerAll(
                    () -> IntStream.range(0, 3)
                            .mapToObj(i -> {
                                order.add("taken " + i);
                                return parcel("A" + i);
                            })
                            .iterator(),
                    outcome -> order.add("out " + outcome.number()));
            writer.abandon();
        }
        assertThat(order).containsExactly("taken 0", "out 1", "taken 1", "out 2", "taken 2", "out 3");
    }

    @Test
    void a_listener_that_throws_abandons_the_file() throws IOException {
        try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(OutputStream.nullOutputStream())) {
            assertThatThrownBy(() -> writer.offerAll(List.of(parcel("A1")), outcome -> {
                        throw new UnsupportedOperationException("full");
                    }))
                    .hasMessage("full");
            assertThatIllegalStateException().isThrownBy(writer::publish);
        }
    }
}
