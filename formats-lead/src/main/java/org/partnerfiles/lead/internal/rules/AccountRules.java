package org.partnerfiles.lead.internal.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.AdverseActionNotice;
import org.partnerfiles.lead.CreditScoreDetail;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.StatusReason;
import org.partnerfiles.lead.internal.table.AccountTable;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;

/** The rules on one account, and on the ids and the header of an Account file. */
public final class AccountRules {

    private static final String TODAY = "Account validations: Enforced Today: ";
    private static final String FUTURE = "Account validations: Future Enforcements: ";

    private static final List<String> RESERVED_PREFIXES =
            List.of("account_", "subledgered_account_", "partner_ledgered_account_");

    private static final int MOST_AUTHORIZED_USERS = 10;

    private AccountRules() {}

    /** The rule that the cells of dates and times apply. */
    public static final List<RuleDescription> DESCRIBED = List.of(LeadRules.advisory(
                    RuleIds.DATE_TIME_FORM,
                    "A date and time has the form that Lead prints, such as 2025-10-15T09:30:00Z. Other complete forms of ISO"
                            + " 8601 with an offset are read: the basic form, offsets such as +00 and +0000, and times without"
                            + " seconds. A date alone and a time without an offset are rejected.")
            .level(Rule.Level.RECORD)
            .at("credit_pulled_at", "aan_delivered_at", "effective_at")
            .source("inferred: only ISO 8601 is published")
            .brokenBy(Example.ofRow("effective_at", "20251015T093000Z"))
            .keptBy(Example.ofRow("effective_at", "2025-10-15T09:30:00Z"))
            .mendedByRewriting());

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
                                    "An account that the client closed has a complete adverse action notice: the time of its"
                                            + " delivery, its reason and its delivery method.")
                            .at("status_reason", "aan_delivered_at", "aan_reason", "aan_delivery_method")
                            .source(TODAY + "Missing Adverse Action Notice")
                            .brokenBy(closedByClient("", "", ""))
                            .keptBy(closedByClient("2025-10-14T08:00:00Z", "Inactivity", "email")),
                    AccountRules::adverseActionNotice),
            RecordRule.ofEachColumn(
                    LeadRules.enforced(
                                    "lead.account.missing-credit-score-detail",
                                    "Either all three fields of a credit score are filled, or none.")
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
                    (account, context, findings) -> {
                        if (account.authorizedUsers().size() > MOST_AUTHORIZED_USERS) {
                            findings.at(
                                    "authorized_users",
                                    "should be at most " + MOST_AUTHORIZED_USERS
                                            + "; more belong in the Authorized Users file");
                        }
                    }),
            RecordRule.of(
                    LeadRules.future(
                                    "lead.account.invalid-namespace",
                                    "A client_account_id does not start with account_, subledgered_account_ or"
                                            + " partner_ledgered_account_, which are reserved for ids that Lead assigns.")
                            .at(AccountTable.CLIENT_ACCOUNT_ID)
                            .source(FUTURE + "Invalid Namespace")
                            .brokenBy(Example.ofRow("client_account_id", "account_1"))
                            .keptBy(Example.ofRow("client_account_id", "my_account_1")),
                    (account, context, findings) -> {
                        String id = account.clientAccountId();
                        if (id != null && hasReservedPrefix(id)) {
                            findings.at(
                                    AccountTable.CLIENT_ACCOUNT_ID,
                                    "must not start with " + String.join(", ", RESERVED_PREFIXES));
                        }
                    }),
            RecordRule.of(
                    LeadRules.future(
                                    "lead.account.credit-limit-exceeds-max",
                                    "If both are given, the credit limit is not above the maximum credit limit.")
                            .at("credit_limit", "max_credit_limit")
                            .source(FUTURE + "Credit Limit Cannot Exceed Max Credit Limit")
                            .brokenBy(Example.ofRow("credit_limit", "1000.01", "max_credit_limit", "1000"))
                            .keptBy(Example.ofRow("credit_limit", "1000.00", "max_credit_limit", "1000")),
                    (account, context, findings) -> {
                        BigDecimal limit = account.creditLimit();
                        BigDecimal most = account.maxCreditLimit();
                        if (limit != null && most != null && limit.compareTo(most) > 0) {
                            findings.at("credit_limit", "must not be above max_credit_limit");
                        }
                    }),
            RecordRule.of(
                    LeadRules.future(
                                    "lead.account.missing-adverse-action-notice-detail",
                                    "An account that the client closed has a complete adverse action notice, or none. This"
                                            + " rule is for a host that turns off the enforced rule, which requires a complete"
                                            + " notice; it reports nothing while that rule is on.")
                            .at("status_reason", "aan_delivered_at", "aan_reason", "aan_delivery_method")
                            .source(FUTURE + "Missing Adverse Action Notice Detail")
                            .silentWhileOn(RuleIds.MISSING_ADVERSE_ACTION_NOTICE)
                            .brokenBy(closedByClient("", "Inactivity", "").under(withoutStricterRule()))
                            .keptBy(closedByClient("", "", "").under(withoutStricterRule())),
                    (account, context, findings) -> {
                        int given = account.adverseActionNotice().given();
                        if (closedByClient(account) && given > 0 && given < 3) {
                            findings.say(
                                    "aan_delivered_at, aan_reason and aan_delivery_method must all be given, or none");
                        }
                    }));

    public static final List<Rule<LeadAccount>> ON_FILES = List.of(
            FileRule.unique(
                    LeadRules.enforced(RuleIds.DUPLICATE_ACCOUNT_ID, "A client_account_id occurs once in a file.")
                            .at(AccountTable.CLIENT_ACCOUNT_ID)
                            .source("Lead's public documentation: file integrity")
                            .brokenBy(Example.ofRow().row())
                            .keptBy(Example.ofRow().row("client_account_id", "acct-2")),
                    (account, options) -> account.clientAccountId(),
                    LeadRules.unique("the account")),
            FileRule.atEnd(
                    LeadRules.advisory(
                                    "lead.account.partial-record",
                                    "The header also has the columns after the first eight, whose place in the file is"
                                            + " inferred. A record replaces the one before, so that values left out are erased.")
                            .source("inferred from " + LeadRules.CUSTOMER_DOCUMENT + ": Updating Existing Files")
                            .brokenBy(Example.ofNoRows().edited(text -> text.replace("|available_credit", "")))
                            .keptBy(Example.ofNoRows()),
                    AccountRules::partialRecord));

    private static boolean hasReservedPrefix(String id) {
        for (String prefix : RESERVED_PREFIXES) {
            if (id.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static Profile withoutStricterRule() {
        return Profile.standard().off(RuleIds.MISSING_ADVERSE_ACTION_NOTICE);
    }

    private static String reasons() {
        return Stream.of(AccountStatus.values())
                .map(status -> status.spelling() + ": " + StatusReason.spelt(status))
                .collect(Collectors.joining("; "));
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

    private static String users(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "\"cust-" + i + "\"")
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
            String message = "is required if status_reason is client_closed";
            require(notice.deliveredAt(), "aan_delivered_at", message, findings);
            require(notice.hasReason() ? notice.reason() : null, "aan_reason", message, findings);
            require(notice.deliveryMethod(), "aan_delivery_method", message, findings);
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

    private static void partialRecord(FileFacts file, Findings findings) {
        List<String> headers = file.firstLine();
        if (headers.isEmpty()) {
            return; // records without a file
        }
        for (Column<LeadAccount, ?> column : AccountTable.TABLE.columns()) {
            if (column.position() >= AccountTable.PUBLISHED && !headers.contains(column.header())) {
                findings.at(column.header(), "the column is missing; earlier values of it may be erased");
            }
        }
    }
}
