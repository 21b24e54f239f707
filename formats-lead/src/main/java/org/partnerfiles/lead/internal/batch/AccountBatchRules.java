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
import org.partnerfiles.lead.internal.rules.EntityChecks;
import org.partnerfiles.lead.internal.rules.EntityRoles;
import org.partnerfiles.lead.internal.rules.LeadRules;
import org.partnerfiles.lead.internal.table.LeadOptions;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;

/** What Lead asks of accounts beside the customers that they name and what was submitted of them before. */
public final class AccountBatchRules {

    private static final String TODAY = "Account validations: Enforced Today: ";

    private static final CustomerDirectory ROSA = CustomerDirectory.of(Map.of(
            "cust-1001", new KnownCustomer(CustomerType.INDIVIDUAL, List.of(IntendedRole.ACCOUNT_HOLDER)),
            "cust-2001", new KnownCustomer(CustomerType.BUSINESS, List.of(IntendedRole.ACCOUNT_HOLDER))));

    private AccountBatchRules() {}

    public static final List<Rule<LeadAccount>> ALL = List.of(
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.account.invalid-entity-reference-on-closed-account",
                                    "A closed account names only customers that were submitted; that those of the batch's own"
                                            + " Customer file count is inferred. An id of a kind that the directory cannot answer"
                                            + " is skipped and counted, and so is one of the partner's own beside a Customer file"
                                            + " with a row that cannot be read.")
                            .at("status", "account_holders", "authorized_signers", "authorized_users")
                            .source(TODAY + "Invalid Entity Reference on Closed Account")
                            .brokenBy(closed("cust-1002").given(ROSA))
                            .keptBy(closed("cust-1001").given(ROSA)),
                    List.of(CustomerDirectory.class),
                    ClosedAccountReferences::new),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.account.entity-role-mismatch",
                                    "Each entity meets the role that the account gives it: signers and users are individuals, and"
                                            + " intended roles, where they are declared, have the role in them. That a consumer"
                                            + " account is held by individuals and a commercial one by businesses or sole"
                                            + " proprietorships is inferred.")
                            .at("account_holder_type", "account_holders", "authorized_signers", "authorized_users")
                            .source(TODAY + "Entity Role Mismatch for Account")
                            .brokenBy(Example.ofRow("account_holders", "cust-2001")
                                    .given(ROSA))
                            .keptBy(Example.ofRow("account_holders", "cust-1001")
                                    .given(ROSA)),
                    List.of(CustomerDirectory.class),
                    EntityRoles::new),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.account.may-not-change-closed-account",
                                    "An account that was submitted as closed is neither updated nor opened again.")
                            .at("client_account_id")
                            .source(TODAY + "May Not Change Closed Account")
                            .brokenBy(Example.ofRow().given(before(AccountStatus.CLOSED, "2025-10-01T00:00:00Z")))
                            .keptBy(Example.ofRow().given(before(AccountStatus.INACTIVE, "2025-10-01T00:00:00Z"))),
                    List.of(AccountHistory.class),
                    context -> new OfPrevious(context, (account, previous, findings) -> {
                        if (previous.status() == AccountStatus.CLOSED) {
                            findings.at("client_account_id", "is that of a closed account, which may not be changed");
                        }
                    })),
            BatchRule.of(
                    LeadRules.enforced(
                                    "lead.account.effective-at-not-after-previous",
                                    "An update is effective later than the record that it replaces.")
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
                            findings.at("effective_at", "must be later than in the record that this one replaces");
                        }
                    })),
            BatchRule.of(
                    LeadRules.future(
                                    "lead.account.invalid-status-transition",
                                    "An account goes from one state to another as the table of transitions allows"
                                            + " (lead.status-transitions, inferred: " + StatusTransitions.standard()
                                            + "). An unchanged state and the state of a new account are always valid; a closed"
                                            + " account is a matter of another rule.")
                            .at("client_account_id", "status")
                            .source("Account validations: Future Enforcements: Invalid Account Status Transition")
                            .brokenBy(Example.ofRow()
                                    .given(before(AccountStatus.INACTIVE, "2025-10-01T00:00:00Z"))
                                    .with(LeadOptions.STATUS_TRANSITIONS, StatusTransitions.none()))
                            .keptBy(Example.ofRow().given(before(AccountStatus.INACTIVE, "2025-10-01T00:00:00Z"))),
                    List.of(AccountHistory.class),
                    context -> {
                        StatusTransitions allowed = context.options().get(LeadOptions.STATUS_TRANSITIONS);
                        return new OfPrevious(context, (account, previous, findings) -> {
                            AccountStatus status = account.status();
                            if (status != null
                                    && previous.status() != AccountStatus.CLOSED
                                    && !allowed.allows(previous.status(), status)) {
                                findings.at(
                                        "status",
                                        "must not go from " + previous.status().spelling() + " to "
                                                + status.spelling());
                            }
                        });
                    }));

    private static Example closed(String holder) {
        return Example.ofRow("status", "closed", "status_reason", "paid_off", "account_holders", holder);
    }

    private static AccountHistory before(AccountStatus status, String effectiveAt) {
        return AccountHistory.of(Map.of("acct-1", new KnownAccount(status, OffsetDateTime.parse(effectiveAt))));
    }

    /** Judges an account by what was submitted of it last. */
    @FunctionalInterface
    private interface Update {
        void check(LeadAccount account, KnownAccount previous, Findings findings);
    }

    private record OfPrevious(RuleContext context, Update update) implements BatchRule.Check<LeadAccount> {
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
            if (previous != null) {
                update.check(account, previous, findings);
            }
        }
    }

    private static final class ClosedAccountReferences extends EntityChecks {
        ClosedAccountReferences(RuleContext context) {
            super(context);
        }

        @Override
        public boolean concerns(LeadAccount account) {
            return account.status() == AccountStatus.CLOSED;
        }

        @Override
        public void check(LeadAccount account, RowText<LeadAccount> row, Findings findings) {
            if (!concerns(account)) {
                return;
            }
            boolean ofHolders = check(account.accountHolders(), "account_holders", findings);
            boolean ofSigners = check(account.authorizedSigners(), "authorized_signers", findings);
            boolean ofUsers = check(account.authorizedUsers(), "authorized_users", findings);
            if (!ofHolders || !ofSigners || !ofUsers) {
                findings.skip(
                        "ids not in this batch, as far as it could be read, of a kind that no CustomerDirectory that was supplied"
                                + " can answer");
            }
        }

        /** Whether every id could be judged. */
        private boolean check(List<String> ids, String column, Findings findings) {
            boolean unknown = false;
            boolean all = true;
            for (String id : ids) {
                boolean found = known(id) != null;
                unknown |= !found && canAnswer(id);
                all &= found || canAnswer(id);
            }
            if (unknown) {
                findings.at(column, "must name customers that were submitted, as the account is closed");
            }
            return all;
        }
    }
}
