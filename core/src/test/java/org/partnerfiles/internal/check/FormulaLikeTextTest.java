package org.partnerfiles.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

class FormulaLikeTextTest {

    /** The rule is off in the standard profile. */
    private static final Profile ON = Profile.standard().on(CoreRules.FORMULA_LIKE_TEXT);

    private static List<String> columns(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(CoreRules.FORMULA_LIKE_TEXT))
                .map(finding ->
                        finding.location().line() + " " + finding.location().column())
                .toList();
    }

    private static List<String> ofReceiver(String cell) {
        return ofParcel("A1," + cell + ",5555550100,slow,,,,");
    }

    private static List<String> ofParcel(String row) {
        byte[] file = (Parcels.HEADER + row + "\n").getBytes(StandardCharsets.UTF_8);
        return columns(
                Parcels.read(Parcel.FORMAT.withProfile(ON), file).report().findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-x", "@a", "\"\ta\"", "\"\ra\"", "\"=a,b\""})
    void a_text_that_a_spreadsheet_would_evaluate_is_reported(String cell) {
        assertThat(ofReceiver(cell)).containsExactly("2 receiver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1+1", "a=b", "a@b", " =1", "'=1", "é"})
    void any_other_text_is_not(String cell) {
        assertThat(ofReceiver(cell)).isEmpty();
    }

    @Test
    void a_number_may_begin_with_a_sign() {
        assertThat(ofParcel("A1,Rosa,5555550100,slow,,-1.5,,")).isEmpty();
    }

    @Test
    void a_further_cell_is_text_too() throws IOException {
        byte[] file =
                "A.TXT\t3\t2026-01-31\r\n1\ta\t2026-01-31\t=1\t\tx\r\n2\tb\t2026-01-31\t\tx=\r\n3\tc\t2026-01-31\tx\t@\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        List<Finding> findings = Ledger.FORMAT
                .withProfile(ON)
                .validator()
                .validate(new ByteArrayInputStream(file), "A.TXT")
                .findings();
        assertThat(columns(findings)).containsExactly("2 null", "4 null");
        assertThat(findings).extracting(Finding::rule).containsOnly(CoreRules.FORMULA_LIKE_TEXT);
    }
}
