package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.TextRule;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcel.Speed;

/** The counts, progress and facts of a writer. */
class WriterCountsTest {

    private static Parcel parcel(int number, String receiver) {
        return new Parcel("A" + number, receiver, "5555550100", Speed.SLOW, null, null, List.of(), null);
    }

    private static List<Parcel> parcels(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> parcel(number, "Rosa"))
                .toList();
    }

    @Test
    void records_offered_together_are_counted_whether_written_or_not() throws IOException {
        for (int count : new int[] {0, 1, 999, 1_000, 1_001, 2_500}) {
            List<Parcel> parcels = parcels(count);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(out)) {
                assertThat(writer.offerAll(parcels)).isZero();
                assertThat(writer.offerAll(List.of(parcel(6_000, "\0"), parcel(6_001, "Rosa"))))
                        .isEqualTo(1);
                assertThat(writer.offerAll(List.of())).isZero();
                writer.publish();
                assertThat(writer.report().accepted()).isEqualTo(count + 1);
                assertThat(writer.report().rejected()).isEqualTo(1);
            }
            assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(count + 2);
        }
    }

    @Test
    void progress_is_reported_every_ten_thousand_records_and_at_the_end() throws IOException {
        List<Long> rows = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Parcel> writer = Parcel.FORMAT
                .withProgress((done, written) -> {
                    rows.add(done);
                    bytes.add(written);
                })
                .writer(out)) {
            writer.offerAll(parcels(20_005));
            writer.publish();
        }
        assertThat(rows).containsExactly(10_000L, 20_000L, 20_005L);
        assertThat(bytes).isSorted().last().isEqualTo((long) out.size());
    }

    @Test
    void a_rule_sees_the_text_of_a_row_as_it_will_be_written() throws IOException {
        List<String> seen = new ArrayList<>();
        TextRule<Parcel> watching = TextRule.of(
                RuleDescription.of("test.watching", "Anything goes."),
                (row, context, findings) -> seen.add(row.line() + " " + row.record() + " " + row.cellCount()
                        + (row.spansLines() ? " lines" : "") + (row.isAscii() ? "" : " wide") + " "
                        + row.columns().size()));
        FileRule<Parcel> placing = FileRule.of(
                RuleDescription.of("test.placing", "Anything goes."), context -> new FileRule.Check<Parcel>() {
                    @Override
                    public void remember(Parcel parcel, RowText<Parcel> row) {
                        seen.add(parcel.id() + " on line " + row.line());
                    }

                    @Override
                    public void end(Findings findings) {
                        seen.add(context.file().rows() + " rows, the last of "
                                + context.file().lastRowCells());
                    }
                });
        try (RecordWriter<Parcel> writer =
                Parcel.FORMAT.withRule(watching).withRule(placing).writer(OutputStream.nullOutputStream())) {
            writer.write(parcel(1, "Rosa"));
            writer.write(parcel(2, "a\nb\r\nc\rd"));
            writer.write(parcel(3, "é"));
            writer.write(parcel(4, "\n"));
            writer.write(parcel(5, "Rosa"));
            writer.publish();
        }
        assertThat(seen.stream().filter(line -> line.contains("on line")))
                .containsExactly("A1 on line 2", "A2 on line 3", "A3 on line 7", "A4 on line 8", "A5 on line 10");
        assertThat(seen.stream().map(line -> line.replaceFirst("^\\d+ ", "")))
                .contains("1 8 8", "2 8 lines 8", "3 8 wide 8", "4 8 lines 8", "5 8 8");
        assertThat(seen).last().isEqualTo("5 rows, the last of 8");
    }

    @Test
    void a_rule_sees_the_further_cells_of_a_row_that_is_written() throws IOException {
        List<String> seen = new ArrayList<>();
        TextRule<Parcel> watching = TextRule.of(
                RuleDescription.of("test.watching", "Anything goes."),
                (row, context, findings) -> seen.add(row.cellCount() + (row.spansLines() ? " lines" : "")
                        + (row.isAscii() ? "" : " wide") + " " + row.unmapped().texts()));
        try (RecordWriter<Parcel> writer = Parcel.FORMAT
                .withRule(watching)
                .withAdditionalColumns("note")
                .writer(OutputStream.nullOutputStream())) {
            for (String note : List.of("x", "\u007F", "\u0080", "a\nb", "\r\nb\n")) {
                writer.offer(parcel(1, "Rosa"), UnmappedCells.named(Map.of("note", note)));
            }
            writer.offer(parcel(7, "\u0080"), UnmappedCells.none());
            writer.abandon();
        }
        assertThat(seen)
                .containsExactly(
                        "9 [x]", "9 [\u007F]", "9 wide [\u0080]", "9 lines [a\nb]", "9 lines [\r\nb\n]", "8 wide []");
    }

    @Test
    void a_writer_without_records_may_be_closed_without_publishing() throws IOException {
        RecordWriter<Parcel> writer = Parcel.FORMAT.writer(OutputStream.nullOutputStream());
        writer.offer(parcel(1, "\0"), UnmappedCells.none());
        writer.close();
        assertThat(writer.report().rejected()).isEqualTo(1);
    }

    @Test
    void findings_at_the_end_are_in_the_report_and_an_error_prevents_publishing() throws IOException {
        RuleDescription description = RuleDescription.of("test.too-few", "There are enough.");
        for (Effect effect : List.of(Effect.ADVICE, Effect.FILE_REJECTED)) {
            FileRule<Parcel> few = FileRule.of(description.effect(effect), context -> new FileRule.Check<Parcel>() {
                @Override
                public void end(Findings findings) {
                    findings.say("too few");
                }
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (RecordWriter<Parcel> writer = Parcel.FORMAT.withRule(few).writer(out)) {
                writer.write(parcel(1, "Rosa"));
                if (effect.isError()) {
                    assertThatThrownBy(writer::publish)
                            .isInstanceOf(InvalidRecordException.class)
                            .hasMessageContaining("too few");
                } else {
                    writer.publish();
                    assertThat(out.size()).isPositive();
                }
                assertThat(writer.report().count("test.too-few")).isEqualTo(1);
                assertThatThrownBy(() -> writer.offer(parcel(2, "Rosa"), UnmappedCells.none()))
                        .isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> writer.offerAll(parcels(1))).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(writer::publish).isInstanceOf(IllegalStateException.class);
            }
        }
    }
}
