package org.partnerfiles.helix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;

/** A delivery that was cut at any byte always has a finding. */
class CutDeliveryTest {

    private static final String WHOLE = RegistrationFile.header(3)
            + RegistrationFile.fullLine(1)
            + "2\t\tRosa\t\t\t\t\t\t\t\tInitiated\t2026-01-29T10:30:31.456-06:00" + "\t".repeat(42) + "\r\n"
            + RegistrationFile.fullLine(3);

    private static Set<String> rules(String text, FileFormat<CustomerRegistration> format) {
        Set<String> rules = new TreeSet<>();
        RegistrationFile.read(format, text, null).report().findings().stream()
                .map(Finding::rule)
                .forEach(rules::add);
        return rules;
    }

    @Test
    void the_whole_file_has_no_findings() {
        assertThat(rules(WHOLE, Helix.CUSTOMER_REGISTRATIONS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_cut_at_any_byte_has_a_finding(boolean lenient) {
        var format = Helix.CUSTOMER_REGISTRATIONS.withOption(Helix.LENIENT_COUNT, lenient);
        for (int length = 0; length < WHOLE.length(); length++) {
            assertThat(rules(WHOLE.substring(0, length), format))
                    .as("cut at %d", length)
                    .isNotEmpty();
        }
    }

    @Test
    void a_file_that_lost_more_than_its_last_field_is_rejected() {
        int lastField = WHOLE.lastIndexOf('\t') + 1;
        for (int length = 0; length < lastField; length++) {
            assertThat(RegistrationFile.read(WHOLE.substring(0, length))
                            .report()
                            .fileRejected())
                    .as("cut at %d", length)
                    .isTrue();
        }
    }

    @Test
    void a_cut_within_or_after_the_last_field_is_a_missing_line_end() {
        int lastField = WHOLE.lastIndexOf('\t') + 1;
        for (int length = lastField; length < WHOLE.length(); length++) {
            assertThat(rules(WHOLE.substring(0, length), Helix.CUSTOMER_REGISTRATIONS))
                    .as("cut at %d", length)
                    .containsExactly("helix.line-ending");
        }
    }

    @Test
    void a_cut_last_line_is_reported_although_the_count_is_right() {
        String cut = WHOLE.substring(0, WHOLE.lastIndexOf("\tSchenectady"));
        assertThat(RegistrationFile.read(cut).found())
                .containsExactly("4 - helix.too-few-fields", "0 - helix.line-ending", "0 - helix.truncated-last-line");
    }

    @Test
    void a_file_with_added_fields_has_a_finding_when_cut_at_any_byte() {
        String longer = WHOLE.replace("\r\n", "\tnew\r\n");
        for (int length = 0; length < longer.length(); length++) {
            Set<String> rules = rules(longer.substring(0, length), Helix.CUSTOMER_REGISTRATIONS);
            assertThat(rules.stream().filter(rule -> !rule.equals("helix.trailing-fields")))
                    .as("cut at %d", length)
                    .isNotEmpty();
        }
    }

    @Test
    void a_header_with_a_count_of_0_is_a_whole_file() {
        String none = RegistrationFile.header(0);
        assertThat(rules(none, Helix.CUSTOMER_REGISTRATIONS)).isEmpty();
        for (int length = 0; length < none.length(); length++) {
            assertThat(rules(none.substring(0, length), Helix.CUSTOMER_REGISTRATIONS))
                    .as("cut at %d", length)
                    .isNotEmpty();
        }
    }

    @Test
    void a_header_without_its_line_end_lacks_only_the_line_end() {
        assertThat(RegistrationFile.read(RegistrationFile.header(0).stripTrailing())
                        .found())
                .containsExactly("0 - helix.line-ending");
    }

    @Test
    void a_file_without_its_header_keeps_its_content_lines() {
        String rest = WHOLE.substring(WHOLE.indexOf("\r\n") + 2);
        RegistrationFile file = RegistrationFile.read(rest);
        assertThat(file.found()).containsExactly("1 - helix.header-missing");
        assertThat(file.records()).hasSize(3);
        assertThat(Arrays.asList(
                        file.records().get(0).customerId(), file.rows().get(0).line()))
                .containsExactly(1L, 1L);
    }
}
