package org.partnerfiles.lead.internal.batch;

import static org.partnerfiles.text.Blanks.filled;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.partnerfiles.lead.AccountHistory;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.CustomerDirectory;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.KnownAccount;
import org.partnerfiles.lead.KnownCustomer;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.StatusTransitions;
import org.partnerfiles.lead.internal.rules.LeadRules;
import org.partnerfiles.lead.internal.table.AccountTable;
import org.partnerfiles.lead.internal.table.LeadOptions;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** The rules on accounts together with the customers that they name and with what was submitted of them before. */
public final class AccountBatchRules {

    private static final String TODAY = "Account validations: Enforced Today: ";

    private static final CustomerDirectory ROSA = CustomerDirectory.of(Map.of(
            "cust-1001", new KnownCustomer(CustomerType.INDIVIDUAL, List.of(IntendedRole.ACCOUNT_HOLDER)),
            "cust-2001", new KnownCustomer(CustomerType.BUSINESS, List.of(IntendedRole.ACCOUNT_HOLDER))));

    private AccountBatchRules() {}

    public static final List<Rule<LeadAccount>> ALL = List.of(
            BatchRule.of(
                    LeadRules.enforced(
                                    RuleIds.ENTITY_REFERENCE_ON_CLOSED_ACCOUNT,
                                    "A closed account names only customers that were submitted; it is inferred that those in the"
                                            + " batch's own Customer file count as submitted. An id of a kind that the directory cannot"
                                            + " answer is skipped and counted. So is one of the partner's own ids if a row of the"
                                            + " Customer file cannot be read.")
                            .at("status", "account_holders", "authorized_signers", "authorized_users")
                            .source(TODAY + "Invalid Entity Reference on Closed Account")
                            .brokenBy(closed("cust-1002").given(ROSA))
                            .keptBy(closed("cust-1001").given(ROSA)),
                    List.of(CustomerDirectory.class),
                    List.of(LeftOutCustomers.class),
                    EntityCheck::ofClosedAccounts),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.account.entity-role-mismatch",
                                    "Each entity fits the role that the account gives it: signers and users are individuals. It"
                                            + " is inferred that individuals hold consumer accounts, and businesses or sole"
                                            + " proprietorships commercial ones. Declared intended roles that lack the role are"
                                            + " advice, and so is an individual holder or signer without a birth date. A"
                                            + " customer who was only sent in an earlier version of the batch's Customer file is"
                                            + " advice, and counted as skipped like all who are not known.")
                            .at("account_holder_type", "account_holders", "authorized_signers", "authorized_users")
                            .source(TODAY + "Entity Role Mismatch for Account")
                            .brokenBy(Example.ofRow("account_holders", "cust-2001")
                                    .given(ROSA))
                            .keptBy(Example.ofRow("account_holders", "cust-1001")
                                    .given(ROSA)),
                    List.of(CustomerDirectory.class),
                    List.of(LeftOutCustomers.class),
                    EntityCheck::ofRoles),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.account.may-not-change-closed-account",
                                    "An account that was once submitted as closed is neither updated nor reopened.")
                            .at(AccountTable.CLIENT_ACCOUNT_ID)
                            .source(TODAY + "May Not Change Closed Account")
                            .brokenBy(Example.ofRow().given(before(AccountStatus.CLOSED, "2025-10-01T00:00:00Z")))
                            .keptBy(Example.ofRow().given(before(AccountStatus.INACTIVE, "2025-10-01T00:00:00Z"))),
                    List.of(AccountHistory.class),
                    context -> new OfPrevious(context, (account, previous, findings) -> {
                        if (previous.status() == AccountStatus.CLOSED) {
                            findings.at(
                                    AccountTable.CLIENT_ACCOUNT_ID,
                                    UnknownOutcome.addedTo(
                                            "is the id of a closed account, which must not be changed",
                                            previous.outcome()));
                        }
                    })),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.account.effective-at-not-after-previous",
                                    "An update takes effect later than every record of the account that was submitted before.")
                            .at("client_account_id", "effective_at")
                            .source(TODAY + "Previous Account Has effective_at >= current Account effective_at")
                            .brokenBy(Example.ofRow("effective_at", "2025-10-15T09:30:00Z")
                                    .given(before(AccountStatus.ACTIVE, "2025-10-15T09:30:00Z")))
                            .keptBy(Example.ofRow("effective_at", "2025-10-15T09:30:01Z")
                                    .given(before(AccountStatus.ACTIVE, "2025-10-15T09:30:00Z"))),
                    List.of(AccountHistory.class),
                    context -> new OfPrevious(context, (account, previous, findings) -> {
                        OffsetDateTime earlier = previous.effectiveAt();
                        OffsetDateTime now = account.effectiveAt();
                        if (earlier != null && now != null && !now.isAfter(earlier)) {
                            findings.at(
                                    "effective_at",
                                    UnknownOutcome.addedTo(
                                            "must be later than in every record of the account that was submitted before",
                                            previous.outcome()));
                        }
                    })),
            BatchRule.of(
                    LeadRules.future(
                                    "lead.account.invalid-status-transition",
                                    "An account changes from one state to another only as the table of transitions allows"
                                            + " (lead.status-transitions, inferred: " + StatusTransitions.standard()
                                            + "). An unchanged state and the state of a new account are always valid; another"
                                            + " rule covers closed accounts.")
                            .at("client_account_id", "status")
                            .source("Account validations: Future Enforcements: Invalid Account Status Transition")
                            .brokenBy(Example.ofRow()
                                    .given(before(AccountStatus.INACTIVE, "2025-10-01T00:00:00Z"))
                                    .with(LeadOptions.STATUS_TRANSITIONS, StatusTransitions.none()))
                            .keptBy(Example.ofRow().given(before(AccountStatus.INACTIVE, "2025-10-01T00:00:00Z"))),
                    List.of(AccountHistory.class),
                    context -> new OfPrevious(context, (account, previous, findings) -> {
                        AccountStatus before = previous.status();
                        AccountStatus status = account.status();
                        StatusTransitions allowed = context.options().get(LeadOptions.STATUS_TRANSITIONS);
                        if (status != null && before != AccountStatus.CLOSED && !allowed.allows(before, status)) {
                            findings.at(
                                    "status",
                                    UnknownOutcome.addedTo(
                                            "must not go from " + before.spelling() + " to " + status.spelling(),
                                            previous.outcome()));
                        }
                    })));

    private static Example closed(String holder) {
        return Example.ofRow("status", "closed", "status_reason", "paid_off", "account_holders", holder);
    }

    private static AccountHistory before(AccountStatus status, String effectiveAt) {
        return AccountHistory.of(Map.of("acct-1", new KnownAccount(status, OffsetDateTime.parse(effectiveAt))));
    }

    /** Checks an account against what was last submitted of it. */
    @FunctionalInterface
    private interface Update {
        void check(LeadAccount account, KnownAccount previous, Findings findings);
    }

    private record OfPrevious(RuleContext context, Update update) implements BatchRule.Check<LeadAccount> {
        @Override
        public boolean hasMemory() {
            return false;
        }

        @Override
        public void keys(LeadAccount account, BatchRule.Keys keys) {
            String id = filled(account.clientAccountId());
            if (id != null) {
                keys.ask(AccountHistory.class, id);
            }
        }

        @Override
        public void check(LeadAccount account, RowText<LeadAccount> row, Findings findings) {
            String id = filled(account.clientAccountId());
            KnownAccount previous = id == null ? null : context.answer(AccountHistory.class, id);
            AccountHistory history = context.lookup(AccountHistory.class);
            if (previous != null) {
                update.check(account, previous, findings);
            } else if (id != null && history != null && !history.isComplete()) {
                findings.skip("a part of the history could not be read, which may have the account");
            }
        }
    }
}
