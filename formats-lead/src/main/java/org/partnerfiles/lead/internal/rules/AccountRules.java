package org.partnerfiles.lead.internal.rules;

import static org.partnerfiles.lead.internal.rules.LeadRules.characters;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.AdverseActionNotice;
import org.partnerfiles.lead.CreditScoreDetail;
import org.partnerfiles.lead.IdKind;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.lead.StatusReason;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** What Lead asks of an account by itself. */
public final class AccountRules {

    private static final String TODAY = "Account validations: Enforced Today: ";
    private static final String FUTURE = "Account validations: Future Enforcements: ";

    private static final List<String> RESERVED_PREFIXES =
            List.of("account_", "subledgered_account_", "partner_ledgered_account_");

    private static final int MOST_AUTHORIZED_USERS = 10;
    private static final int LONGEST_ENTITY_NUMBER = 33;

    private AccountRules() {}

    public static final List<Rule<LeadAccount>> ALL = List.of(
            RecordRule.of(
                    LeadRules.enforced(
                                    RuleIds.MISSING_STATUS_REASON,
                                    "An account has a reason for its state, and the reason is one of that state's: "
                                            + reasons() + ".")
                            .at("status", "status_reason")
                            .source(TODAY + "Missing Status Reason")
                            .brokenBy(Example.ofRow("status", "closed", "status_reason", "active"))
                            .keptBy(Example.ofRow("status", "closed", "status_reason", "paid_off")),
                    AccountRules::statusReason),
            RecordRule.ofEachColumn(
                    LeadRules.enforced(
                                    RuleIds.MISSING_ADVERSE_ACTION_NOTICE,
                                    "An account that the client closed has all of the adverse action notice: when it"
                                            + " was delivered, its reason, how it was delivered.")
                            .at("status_reason", "aan_delivered_at", "aan_reason", "aan_delivery_method")
                            .source(TODAY + "Missing Adverse Action Notice")
                            .brokenBy(closedByClient("", "", ""))
                            .keptBy(closedByClient("2025-10-14T08:00:00Z", "Inactivity", "email")),
                    AccountRules::adverseActionNotice),
            RecordRule.ofEachColumn(
                    LeadRules.enforced(
                                    "lead.account.missing-credit-score-detail",
                                    "A credit score has all three of its fields, or none is filled.")
                            .at("credit_pulled_at", "credit_score", "credit_report_source")
                            .source(TODAY + "Missing Credit Score Detail")
                            .brokenBy(Example.ofRow("credit_report_source", ""))
                            .keptBy(Example.ofRow(
                                    "credit_pulled_at", "", "credit_score", "", "credit_report_source", "")),
                    AccountRules::creditScore),
            RecordRule.of(
                    LeadRules.advisory(
                                    "lead.account.too-many-authorized-users",
                                    "An account has at most ten authorized users; more belong in the Authorized"
                                            + " Users file.")
                            .at("authorized_users")
                            .source("Lead's public documentation: Account file")
                            .brokenBy(Example.ofRow("authorized_users", users(11)))
                            .keptBy(Example.ofRow("authorized_users", users(10))),
                    AccountRules::authorizedUsers),
            RecordRule.of(
                    LeadRules.future(
                                    "lead.account.invalid-namespace",
                                    "A client_account_id does not start with account_, subledgered_account_ or"
                                            + " partner_ledgered_account_, which are reserved for ids that Lead gives"
                                            + " out.")
                            .at("client_account_id")
                            .source(FUTURE + "Invalid Namespace")
                            .brokenBy(Example.ofRow("client_account_id", "account_1"))
                            .keptBy(Example.ofRow("client_account_id", "my_account_1")),
                    AccountRules::namespace),
            RecordRule.ofEachColumn(
                    LeadRules.future(
                                    "lead.account.invalid-entities",
                                    "On a closed account each holder, signer and user is named by a valid id: entity_"
                                            + " and 1 to 33 characters without blanks, or a client_customer_id of at most"
                                            + " 64 characters. A blank one is refused on any account. Whether the entity"
                                            + " exists is another rule's.")
                            .at("status", "account_holders", "authorized_signers", "authorized_users")
                            .source(FUTURE + "Invalid Entities on Account")
                            .brokenBy(closedWithHolder("entity_"))
                            .keptBy(closedWithHolder("entity_1")),
                    AccountRules::entities),
            RecordRule.of(
                    LeadRules.future(
                                    "lead.account.credit-limit-exceeds-max",
                                    "A credit limit is not above the maximum credit limit, where both are given.")
                            .at("credit_limit", "max_credit_limit")
                            .source(FUTURE + "Credit Limit Cannot Exceed Max Credit Limit")
                            .brokenBy(Example.ofRow("credit_limit", "1000.01", "max_credit_limit", "1000"))
                            .keptBy(Example.ofRow("credit_limit", "1000.00", "max_credit_limit", "1000")),
                    AccountRules::creditLimit),
            RecordRule.of(
                    LeadRules.future(
                                    "lead.account.missing-adverse-action-notice-detail",
                                    "An account that the client closed has all of the adverse action notice, or none"
                                            + " of it. The enforced rule asks for all of it and alone reports while it is"
                                            + " on; this one is for a host that turns the other off.")
                            .at("status_reason", "aan_delivered_at", "aan_reason", "aan_delivery_method")
                            .source(FUTURE + "Missing Adverse Action Notice Detail")
                            .silentWhileOn(RuleIds.MISSING_ADVERSE_ACTION_NOTICE)
                            .brokenBy(closedByClient("", "Inactivity", "").under(withoutStricterRule()))
                            .keptBy(closedByClient("", "", "").under(withoutStricterRule())),
                    AccountRules::adverseActionNoticeDetail));

    private static Profile withoutStricterRule() {
        return Profile.standard().off(RuleIds.MISSING_ADVERSE_ACTION_NOTICE);
    }

    private static String reasons() {
        return String.join(
                "; ",
                Stream.of(AccountStatus.values())
                        .map(status -> status.spelling() + ": " + StatusReason.spelt(status))
                        .toList());
    }

    private static Example closedByClient(String deliveredAt, String reason, String method) {
        return Example.ofRow(
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

    private static Example closedWithHolder(String holder) {
        return Example.ofRow("status", "closed", "status_reason", "paid_off", "account_holders", holder);
    }

    private static String users(int count) {
        return Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i -> "\"cust-" + i + "\"")
                .toList()
                .toString();
    }

    private static void statusReason(LeadAccount account, RuleContext context, Findings findings) {
        AccountStatus status = account.status();
        StatusReason reason = account.statusReason();
        if (status != null && reason != null && reason.status() != status) {
            findings.at(
                    "status_reason", "must be a reason for " + status.spelling() + ": " + StatusReason.spelt(status));
        }
    }

    private static boolean closedByClient(LeadAccount account) {
        return account.statusReason() == StatusReason.CLIENT_CLOSED;
    }

    private static void adverseActionNotice(LeadAccount account, RuleContext context, Findings findings) {
        if (closedByClient(account)) {
            AdverseActionNotice notice = account.adverseActionNotice();
            String message = "is required where status_reason is client_closed";
            require(notice.deliveredAt(), "aan_delivered_at", message, findings);
            require(notice.hasReason() ? notice.reason() : null, "aan_reason", message, findings);
            require(notice.deliveryMethod(), "aan_delivery_method", message, findings);
        }
    }

    private static void adverseActionNoticeDetail(LeadAccount account, RuleContext context, Findings findings) {
        int given = account.adverseActionNotice().given();
        if (closedByClient(account) && given > 0 && given < 3) {
            findings.say("aan_delivered_at, aan_reason and aan_delivery_method must all be given, or none of them");
        }
    }

    private static void creditScore(LeadAccount account, RuleContext context, Findings findings) {
        CreditScoreDetail score = account.creditScore();
        if (score.given() > 0) {
            String message = "is required with the other fields of the credit score";
            require(score.pulledAt(), "credit_pulled_at", message, findings);
            require(score.score(), "credit_score", message, findings);
            require(score.reportSource(), "credit_report_source", message, findings);
        }
    }

    private static void require(@Nullable Object value, String column, String message, Findings findings) {
        if (value == null) {
            findings.at(column, message);
        }
    }

    private static void authorizedUsers(LeadAccount account, RuleContext context, Findings findings) {
        if (account.authorizedUsers().size() > MOST_AUTHORIZED_USERS) {
            findings.at(
                    "authorized_users",
                    "should be at most " + MOST_AUTHORIZED_USERS + "; more belong in the Authorized Users file");
        }
    }

    private static void namespace(LeadAccount account, RuleContext context, Findings findings) {
        String id = account.clientAccountId();
        if (id != null && RESERVED_PREFIXES.stream().anyMatch(id::startsWith)) {
            findings.at("client_account_id", "must not start with " + String.join(", ", RESERVED_PREFIXES));
        }
    }

    private static void entities(LeadAccount account, RuleContext context, Findings findings) {
        if (account.status() == AccountStatus.CLOSED) {
            entities(account.accountHolders(), "account_holders", findings);
            entities(account.authorizedSigners(), "authorized_signers", findings);
            entities(account.authorizedUsers(), "authorized_users", findings);
        }
    }

    private static void entities(List<String> ids, String column, Findings findings) {
        if (!ids.stream().allMatch(AccountRules::isValidId)) {
            findings.at(
                    column,
                    "must be ids of the form entity_ and 1 to " + LONGEST_ENTITY_NUMBER
                            + " characters without blanks, or client_customer_ids of at most " + LeadCustomer.LONGEST_ID
                            + " characters");
        }
    }

    private static boolean isValidId(String id) {
        if (IdKind.of(id) == IdKind.CLIENT_CUSTOMER_ID) {
            return !id.isBlank() && characters(id) <= LeadCustomer.LONGEST_ID;
        }
        String number = id.substring(IdKind.ENTITY_PREFIX.length());
        return !number.isEmpty()
                && characters(number) <= LONGEST_ENTITY_NUMBER
                && number.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static void creditLimit(LeadAccount account, RuleContext context, Findings findings) {
        BigDecimal limit = account.creditLimit();
        BigDecimal most = account.maxCreditLimit();
        if (limit != null && most != null && limit.compareTo(most) > 0) {
            findings.at("credit_limit", "must not be above max_credit_limit");
        }
    }
}
