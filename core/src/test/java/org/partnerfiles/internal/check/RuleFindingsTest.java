package org.partnerfiles.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatDefinition;
import org.partnerfiles.io.Limits;
import org.partnerfiles.testing.Parcel;

class RuleFindingsTest {

    private static final Format<Parcel> FORMAT = Format.of(FormatDefinition.of("test.parcel", "Parcels", Parcel.TABLE));

    /** An error, advice, and a rule that is off. */
    @ParameterizedTest
    @CsvSource({"core.value-malformed, true, 1", "core.rule-failed, false, 1", "core.formula-like-text, false, 0"})
    void a_report_says_whether_its_finding_is_an_error(String rule, boolean isError, int findings) {
        RuleFindings reported = RuleFindings.of(FORMAT.enforcer(), null, Limits.standard());
        RowFindings found = reported.begin(2, 1);
        assertThat(reported.report(rule, "id", "must be other")).isEqualTo(isError);
        assertThat(found.list()).hasSize(findings);
    }
}
