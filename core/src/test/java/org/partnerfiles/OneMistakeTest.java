package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.testing.Parcel;

/** One mistake in a row is one finding, and the other rules judge the row as it is meant. */
class OneMistakeTest {

    private static final String HEADER = "id,receiver,phone,speed,due,weight,labels\n";

    private static ByteArrayInputStream file(String row) {
        return new ByteArrayInputStream((HEADER + row + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ValidationReport check(FileFormat<Parcel> format, String row) throws IOException {
        return format.validator().validate(file(row), null);
    }

    private static List<String> found(String row) throws IOException {
        return check(Parcel.FORMAT, row).findings().stream()
                .map(finding -> finding.rule() + " " + finding.location().column())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fast", "FAST", " fast", "fast ", "\u00a0Fast"})
    void a_constant_in_another_case_or_with_blanks_decides_as_it_is_meant(String speed) throws IOException {
        assertThat(found("A1,,,%s,2026-01-31,1,".formatted(speed))).containsExactly("core.value-not-allowed speed");
        assertThat(found("A1,,,%s,,1,".formatted(speed)))
                .containsExactlyInAnyOrder("core.value-not-allowed speed", "core.value-missing due");
    }

    @Test
    void what_depends_on_a_constant_that_cannot_be_told_is_not_checked() throws IOException {
        assertThat(found("A1,,,express,,1,")).containsExactly("core.value-not-allowed speed");
    }

    @Test
    void a_rule_that_reads_a_misspelt_cell_itself_is_not_called() throws IOException {
        assertThat(found("A1,,,Fast,2026-01-31,31,")).containsExactly("core.value-not-allowed speed");
    }

    @Test
    void a_profile_that_allows_a_misspelt_constant_accepts_what_is_meant() throws IOException {
        FileFormat<Parcel> lenient =
                Parcel.FORMAT.withProfile(Profile.standard().effect(CoreRules.VALUE_NOT_ALLOWED, Effect.ADVICE));

        assertThat(lenient.reader(file("A1,,,FAST,2026-01-31,1,"), null).read().record())
                .isNotNull()
                .extracting(Parcel::speed)
                .isEqualTo(Parcel.Speed.FAST);
    }

    @Test
    void rewriting_does_not_correct_a_misspelt_constant() throws IOException {
        assertThat(FileNormalizer.of(Parcel.FORMAT)
                        .rewrite(file("A1,,,Fast,2026-01-31,1,"), null, new ByteArrayOutputStream())
                        .refused())
                .extracting(Finding::rule)
                .containsExactly(CoreRules.VALUE_NOT_ALLOWED);
    }

    @Test
    void a_day_that_no_calendar_has_is_not_shown_by_its_form() throws IOException {
        assertThat(check(Parcel.FORMAT, "A1,,,slow,2026-02-30,1,").findings())
                .extracting(Finding::message)
                .containsExactly("must be a date as YYYY-MM-DD; there is no such day in the calendar");
    }
}
