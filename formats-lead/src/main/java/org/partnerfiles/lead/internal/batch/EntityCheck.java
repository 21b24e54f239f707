package org.partnerfiles.lead.internal.batch;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.lead.AccountHolderType;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.CustomerDirectory;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.IdKind;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.KnownCustomer;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.internal.rules.EntityColumn;
import org.partnerfiles.lead.internal.table.RuleIds;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;

/** Checks the entities that an account names against what is known of them. */
abstract class EntityCheck implements BatchRule.Check<LeadAccount> {
    private final RuleContext context;
    private final String skipped;

    private EntityCheck(RuleContext context, String skipped) {
        this.context = context;
        this.skipped = skipped;
    }

    /** Whether the entities of an account are checked. */
    boolean concerns(LeadAccount account) {
        return true;
    }

    /** Whether an entity can be checked. */
    abstract boolean canCheck(String id, @Nullable KnownCustomer known);

    /** Reports what is wrong with an entity. */
    abstract void check(LeadAccount account, Entry entry, @Nullable KnownCustomer known, Findings findings);

    /** Reports what is wrong with naming an entity of which not enough is known to check it. */
    void checkUnknown(LeadAccount account, Entry entry, Findings findings) {}

    /** Whether a customer that is not found was not submitted. */
    private static boolean isAnswered(String id, RuleContext context) {
        CustomerDirectory directory = context.lookup(CustomerDirectory.class);
        return directory != null && directory.kinds().contains(IdKind.of(id));
    }

    /** An entry of a list of entities. */
    record Entry(EntityColumn column, LeadAccount account, int number) {

        /** The id of the entity. */
        String id() {
            return column.ids(account).get(number);
        }

        /** Reports a mistake; the message says which entry it is if there are several. */
        void report(Findings findings, String message, Effect effect) {
            findings.at(column.header(), column.entry(account, number) + message, effect);
        }
    }

    @Override
    public boolean hasMemory() {
        return false;
    }

    @Override
    public void keys(LeadAccount account, BatchRule.Keys keys) {
        if (concerns(account)) {
            for (EntityColumn column : EntityColumn.ALL) {
                for (String id : column.ids(account)) {
                    keys.ask(CustomerDirectory.class, id);
                    keys.ask(LeftOutCustomers.class, id);
                }
            }
        }
    }

    @Override
    public void check(LeadAccount account, RowText<LeadAccount> row, Findings findings) {
        if (!concerns(account)) {
            return;
        }
        boolean all = true;
        for (EntityColumn column : EntityColumn.ALL) {
            List<String> ids = column.ids(account);
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i);
                KnownCustomer known = context.answer(CustomerDirectory.class, id);
                boolean canCheck = canCheck(id, known);
                all &= canCheck;
                if (ids.indexOf(id) == i) { // a repeated entry is reported by another rule
                    Entry entry = new Entry(column, account, i);
                    if (canCheck) {
                        check(account, entry, known, findings);
                    } else {
                        checkUnknown(account, entry, findings);
                    }
                }
            }
        }
        if (!all) {
            findings.skip(skipped);
        }
    }

    /** Whether each entity that a closed account names was submitted. */
    static EntityCheck ofClosedAccounts(RuleContext context) {
        return new EntityCheck(context, WithoutLookups.UNKNOWN_IDS) {
            @Override
            boolean concerns(LeadAccount account) {
                return account.status() == AccountStatus.CLOSED;
            }

            @Override
            boolean canCheck(String id, @Nullable KnownCustomer known) {
                return known != null || isAnswered(id, context);
            }

            @Override
            void check(LeadAccount account, Entry entry, @Nullable KnownCustomer known, Findings findings) {
                if (known == null) {
                    entry.report(
                            findings,
                            LeftOutCustomers.explained(
                                    "must be the id of a customer that was submitted, as the account is closed",
                                    entry.id(),
                                    RuleIds.ENTITY_REFERENCE_ON_CLOSED_ACCOUNT,
                                    context),
                            Effect.FILE_REJECTED);
                }
            }
        };
    }

    /** Whether each entity fits the role that the account gives it. */
    static EntityCheck ofRoles(RuleContext context) {
        return new EntityCheck(
                context,
                "some customers are neither in this batch nor known from what was submitted before"
                        + WithoutLookups.WITH_HISTORY) {
            @Override
            void checkUnknown(LeadAccount account, Entry entry, Findings findings) {
                // of a closed account, another rule reports it as an error
                if (account.status() == AccountStatus.CLOSED || !isAnswered(entry.id(), context)) {
                    return;
                }
                LeftOutCustomers leftOut = LeftOutCustomers.with(entry.id(), context);
                if (leftOut != null) {
                    entry.report(
                            findings,
                            leftOut.addedTo("should be the id of a customer that was submitted"),
                            Effect.ADVICE);
                }
            }

            @Override
            boolean canCheck(String id, @Nullable KnownCustomer known) {
                return known != null;
            }

            @Override
            void check(LeadAccount account, Entry entry, @Nullable KnownCustomer known, Findings findings) {
                if (known != null) {
                    checkRole(
                            entry,
                            known,
                            types(account.accountHolderType(), entry.column().role()),
                            findings);
                }
            }
        };
    }

    private static Set<CustomerType> types(@Nullable AccountHolderType holderType, IntendedRole role) {
        if (role != IntendedRole.ACCOUNT_HOLDER) {
            return INDIVIDUALS;
        }
        return holderType == null ? ANYONE : holderType.holders();
    }

    private static final Set<CustomerType> INDIVIDUALS = Set.of(CustomerType.INDIVIDUAL);
    private static final Set<CustomerType> ANYONE = Set.of(CustomerType.values());

    private static void checkRole(Entry entry, KnownCustomer known, Set<CustomerType> types, Findings findings) {
        CustomerType type = known.type();
        IntendedRole role = entry.column().role();
        if (type != null && !types.contains(type)) {
            report(
                    entry,
                    "must be the id of " + CustomerTypeNames.anyOf(types) + "; found the id of "
                            + CustomerTypeNames.one(type),
                    Effect.FILE_REJECTED,
                    known,
                    findings);
            return;
        }
        if (!known.intendedRoles().isEmpty() && !known.intendedRoles().contains(role)) {
            report(
                    entry,
                    "should be a customer whose intended roles include " + role.spelling()
                            + "; send the Customer record with the role",
                    Effect.ADVICE,
                    known,
                    findings);
        }
        if (type == CustomerType.INDIVIDUAL
                && role != IntendedRole.AUTHORIZED_USER
                && Boolean.FALSE.equals(known.hasBirthDate())
                && !known.declaresRoleWithBirthDate()) {
            report(
                    entry,
                    "should be a customer with a data_of_birth, which this role needs",
                    Effect.ADVICE,
                    known,
                    findings);
        }
    }

    private static void report(Entry entry, String message, Effect effect, KnownCustomer known, Findings findings) {
        entry.report(findings, UnknownOutcome.addedTo(message, known.outcome()), effect);
    }
}
