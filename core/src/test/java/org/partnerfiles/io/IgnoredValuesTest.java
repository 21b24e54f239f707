package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordWriter.IgnoredValues;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

class IgnoredValuesTest {

    private static final RecordRule<Parcel> NO_NAME = RecordRule.of(
            RuleDescription.of("test.receiver-ignored", "A parcel has no receiver.")
                    .effect(Effect.VALUE_IGNORED)
                    .at("receiver"),
            (parcel, context, findings) -> {
                if (parcel.receiver() != null) {
                    findings.at("receiver", "is ignored");
                }
            });

    private static final FileFormat<Parcel> NO_NAMES = Parcel.FORMAT.withRule(NO_NAME);

    private static final FileFormat<Parcel> LEAVING_OUT = Parcel.define()
            .rules(List.of(NO_NAME))
            .leavingOut((parcel, columns) -> new Parcel(
                    parcel.id(),
                    columns.contains("receiver") ? null : parcel.receiver(),
                    parcel.phone(),
                    parcel.speed(),
                    parcel.due(),
                    parcel.weight(),
                    parcel.labels(),
                    parcel.pin()))
            .build();

    private static final Parcel PARCEL =
            new Parcel("A1", "Rosa Field", null, Parcel.Speed.FAST, LocalDate.of(2026, 1, 31), null, List.of(), null);

    @Test
    void ignored_values_are_written_by_default() {
        assertThat(Parcels.write(LEAVING_OUT, List.of(PARCEL)))
                .isEqualTo(Parcels.HEADER + "A1,Rosa Field,,fast,2026-01-31,,,\n");
    }

    @Test
    void ignored_values_are_left_out_with_the_option() {
        assertThat(Parcels.write(
                        LEAVING_OUT.withOption(RecordWriter.IGNORED_VALUES, IgnoredValues.LEAVE_OUT), List.of(PARCEL)))
                .isEqualTo(Parcels.HEADER + "A1,,,fast,2026-01-31,,,\n");
    }

    @Test
    void what_leaves_values_out_is_applied_to_what_an_earlier_function_left() {
        FileFormat<Parcel> format = Parcel.define()
                .rules(List.of(NO_NAME))
                .leavingOut((parcel, columns) -> parcel(parcel.id() + "-first"))
                .leavingOut((parcel, columns) -> parcel(parcel.id() + columns))
                .build();
        assertThat(Parcels.write(
                        format.withOption(RecordWriter.IGNORED_VALUES, IgnoredValues.LEAVE_OUT), List.of(PARCEL)))
                .isEqualTo(Parcels.HEADER + "A1-first[receiver],,,slow,,,,\n");
    }

    private static Parcel parcel(String id) {
        return new Parcel(id, null, null, Parcel.Speed.SLOW, null, null, List.of(), null);
    }

    @Test
    void a_record_whose_ignored_values_are_left_out_is_remembered_with_its_line() throws IOException {
        FileFormat<Parcel> format = LEAVING_OUT.withOption(RecordWriter.IGNORED_VALUES, IgnoredValues.LEAVE_OUT);
        try (RecordWriter<Parcel> writer = format.writer(new ByteArrayOutputStream())) {
            writer.write(parcel("A0"));
            writer.write(PARCEL);
            assertThat(writer.offer(PARCEL))
                    .extracting(Finding::message)
                    .containsExactly("is ignored", "occurs again; first on line 3");
            writer.publish();
        }
    }

    @Test
    void a_record_with_ignored_values_is_refused_with_the_option() {
        assertThatThrownBy(() -> Parcels.write(
                        LEAVING_OUT.withOption(RecordWriter.IGNORED_VALUES, IgnoredValues.REFUSE), List.of(PARCEL)))
                .isInstanceOfSatisfying(
                        InvalidRecordException.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::rule, Finding::effect)
                                .containsExactly(tuple("test.receiver-ignored", Effect.RECORD_REJECTED)));
    }

    @Test
    void a_validator_reports_ignored_values_whatever_a_writer_does() {
        assertThat(LEAVING_OUT
                        .withOption(RecordWriter.IGNORED_VALUES, IgnoredValues.REFUSE)
                        .validator()
                        .validate(PARCEL))
                .extracting(Finding::effect)
                .containsExactly(Effect.VALUE_IGNORED);
    }

    @Test
    void a_format_that_cannot_leave_values_out_fails_with_a_message() {
        assertThatThrownBy(() -> Parcels.write(
                        NO_NAMES.withOption(RecordWriter.IGNORED_VALUES, IgnoredValues.LEAVE_OUT), List.of(PARCEL)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.parcel");
    }

    @Test
    void a_format_that_cannot_leave_them_out_leaves_no_temporary_file(@TempDir Path directory) throws IOException {
        FileFormat<Parcel> format = NO_NAMES.withOption(RecordWriter.IGNORED_VALUES, IgnoredValues.LEAVE_OUT);
        assertThatThrownBy(() -> format.writer(directory.resolve("parcels.csv")))
                .isInstanceOf(IllegalStateException.class);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }
}
