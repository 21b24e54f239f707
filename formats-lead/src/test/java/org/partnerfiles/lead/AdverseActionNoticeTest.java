package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.rule.Profile;

/**
 * The vendor has two rules on an account that the client closed. Enforced today: all three fields of the notice are required. Announced
 * for the future: all three are given, or none. A notice that keeps the first rule keeps the second too. So only the first reports while
 * it is on; the second is for a host that turns the first off.
 */
class AdverseActionNoticeTest {

    private static final String STRICT = "lead.account.missing-adverse-action-notice";
    private static final String WEAK = "lead.account.missing-adverse-action-notice-detail";

    private static List<String> findings(
            FileFormat<LeadAccount> format, String deliveredAt, String reason, String method) {
        return LeadFiles.findings(
                format,
                "status",
                "closed",
                "status_reason",
                "client_closed",
                "aan_delivered_at",
                deliveredAt,
                "aan_reason",
                reason,
                "aan_delivery_method",
                method);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-14T08:00:00Z, Inactivity, email, 0, 0",
        "'', Inactivity, email, 1, 1",
        "2025-10-14T08:00:00Z, ' ', email, 1, 1",
        "2025-10-14T08:00:00Z, Inactivity, '', 1, 1",
        "'', Inactivity, '', 2, 1",
        "'', '', '', 3, 0"
    })
    void the_announced_rule_reports_only_if_the_enforced_rule_is_off(
            String deliveredAt, String reason, String method, int strict, int weak) {
        FileFormat<LeadAccount> withoutStrict =
                Lead.ACCOUNTS.withProfile(Profile.standard().off(STRICT));
        FileFormat<LeadAccount> withRelaxed =
                Lead.ACCOUNTS.withProfile(Profile.standard().relax(STRICT));

        assertThat(findings(Lead.ACCOUNTS, deliveredAt, reason, method))
                .hasSize(strict)
                .allMatch(finding -> finding.startsWith(STRICT + " aan_"));
        assertThat(findings(withRelaxed, deliveredAt, reason, method)).hasSize(strict);
        assertThat(findings(withoutStrict, deliveredAt, reason, method))
                .hasSize(weak)
                .allMatch(WEAK::equals);
    }

    @ParameterizedTest
    @CsvSource({"entity_closed", "paid_off", "charged_off", "canceled"})
    void an_account_that_is_closed_for_another_reason_needs_no_notice(String reason) {
        assertThat(LeadFiles.findings(Lead.ACCOUNTS, "status", "closed", "status_reason", reason))
                .isEmpty();
    }
}
