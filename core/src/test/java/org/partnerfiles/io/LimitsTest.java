package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

class LimitsTest {

    private static final Limits STANDARD = Limits.standard();

    @Test
    void the_standard_is_beyond_any_real_file() {
        assertThat(STANDARD.cellBytes()).isEqualTo(1_048_576);
        assertThat(STANDARD.cellsPerRow()).isEqualTo(10_000);
        assertThat(STANDARD.rowBytes()).isEqualTo(8_388_608);
        assertThat(STANDARD.rows()).isEqualTo(1_099_511_627_776L);
        assertThat(STANDARD.findingsKept()).isEqualTo(1_000);
        assertThat(STANDARD.findingsPerRow()).isEqualTo(100);
        assertThat(STANDARD.findingsPerCell()).isEqualTo(10);
        assertThat(STANDARD.gatheredBytes()).isEqualTo(8_388_608);
    }

    @Test
    void a_limit_must_be_positive() {
        assertThatThrownBy(() -> STANDARD.withCellBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.withCellsPerRow(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.withRowBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.withRows(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.withFindingsKept(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.withFindingsPerRow(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.withFindingsPerCell(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> STANDARD.withGatheredBytes(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(STANDARD.withFindingsKept(0).findingsKept()).isZero();
    }

    @Test
    void the_least_limit_is_one_and_no_finding_listed() {
        assertThat(STANDARD.withCellBytes(1)
                        .withCellsPerRow(1)
                        .withRowBytes(1)
                        .withRows(1)
                        .withFindingsKept(0)
                        .withFindingsPerRow(1)
                        .withFindingsPerCell(1)
                        .withGatheredBytes(1))
                .isEqualTo(new Limits(1, 1, 1, 1, 0, 1, 1, 1));
    }

    @Test
    void rows_after_the_limit_are_not_read_and_this_is_reported() {
        Limits two = STANDARD.withRows(2);
        assertThat(read(rows(2), two).found()).isEmpty();
        Parcels read = read(rows(3), two);
        assertThat(read.accepted()).hasSize(2);
        assertThat(read.report().fileRejected()).isTrue();
        assertThat(read.report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("core.limit-exceeded");
            assertThat(finding.location().line()).isEqualTo(4);
            assertThat(finding.message())
                    .isEqualTo("expected at most 2 rows; the others are not read (Limits.withRows raises the limit)");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "advice"})
    void a_profile_cannot_hide_rows_beyond_the_limit(String wish) {
        Profile profile = wish.equals("off")
                ? Profile.standard().off("core.limit-exceeded")
                : Profile.standard().effect("core.limit-exceeded", Effect.ADVICE);
        FileFormat<Parcel> format = Parcel.FORMAT.withProfile(profile).withLimits(STANDARD.withRows(2));
        Parcels read = Parcels.read(format, rows(3).getBytes(StandardCharsets.UTF_8));
        assertThat(read.accepted()).hasSize(2);
        assertThat(read.found()).containsExactly("4 - core.limit-exceeded");
        assertThat(read.report().fileRejected()).isTrue();
    }

    @Test
    void findings_beyond_the_limit_are_counted_and_the_report_is_marked_as_truncated() {
        String text = rows(20).replace("slow", "never");
        Parcels read = read(text, STANDARD.withFindingsKept(5));
        assertThat(read.report().findings()).hasSize(5);
        assertThat(read.report().truncated()).isTrue();
        assertThat(read.report().count("core.value-not-allowed")).isEqualTo(20);
        assertThat(read(text, STANDARD.withFindingsKept(20)).report().truncated())
                .isFalse();
    }

    @Test
    void a_header_over_a_limit_is_reported_and_no_row_is_read() {
        Parcels read = read(rows(2), STANDARD.withCellsPerRow(3));
        assertThat(read.report().findings())
                .filteredOn(finding -> finding.rule().equals("core.limit-exceeded"))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("Limits.withCellsPerRow");
        assertThat(read.accepted()).isEmpty();
        assertThat(read.rows()).hasSize(2);
    }

    private static String rows(int count) {
        return Parcels.HEADER
                + IntStream.range(0, count)
                        .mapToObj(i -> "A" + i + ",Rosa Field,5555550100,slow,,,,\n")
                        .collect(Collectors.joining());
    }

    private static Parcels read(String text, Limits limits) {
        return Parcels.read(Parcel.FORMAT.withLimits(limits), text.getBytes(StandardCharsets.UTF_8));
    }
}
