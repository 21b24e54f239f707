package org.partnerfiles.lead.internal.batch;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.AccountHolderType;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.CustomerDirectory;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.IdKind;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.KnownCustomer;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.internal.rules.EntityColumn;
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

    /** The problem with an entity in one column, or null. */
    abstract @Nullable String problem(LeadAccount account, IntendedRole role, @Nullable KnownCustomer known);

    @Override
    public void keys(LeadAccount account, BatchRule.Keys keys) {
        if (concerns(account)) {
            EntityColumn.of(account)
                    .forEach(column -> column.ids().forEach(id -> keys.ask(CustomerDirectory.class, id)));
        }
    }

    @Override
    public void check(LeadAccount account, RowText<LeadAccount> row, Findings findings) {
        if (!concerns(account)) {
            return;
        }
        boolean all = true;
        for (EntityColumn column : EntityColumn.of(account)) {
            String problem = null;
            for (String id : column.ids()) {
                KnownCustomer known = context.answer(CustomerDirectory.class, id);
                if (!canCheck(id, known)) {
                    all = false;
                } else if (problem == null) {
                    problem = problem(account, column.role(), known);
                }
            }
            if (problem != null) {
                findings.at(column.header(), problem);
            }
        }
        if (!all) {
            findings.skip(skipped);
        }
    }

    /** Whether each entity that a closed account names was submitted. */
    static EntityCheck ofClosedAccounts(RuleContext context) {
        return new EntityCheck(
                context,
                "ids that are not in the readable part of this batch, of a kind that no CustomerDirectory can answer") {
            @Override
            boolean concerns(LeadAccount account) {
                return account.status() == AccountStatus.CLOSED;
            }

            @Override
            boolean canCheck(String id, @Nullable KnownCustomer known) {
                CustomerDirectory directory = context.lookup(CustomerDirectory.class);
                return known != null || (directory != null && directory.kinds().contains(IdKind.of(id)));
            }

            @Override
            @Nullable
            String problem(LeadAccount account, IntendedRole role, @Nullable KnownCustomer known) {
                return known == null ? "must name customers that were submitted, as the account is closed" : null;
            }
        };
    }

    /** Whether each entity fits the role that the account gives it. */
    static EntityCheck ofRoles(RuleContext context) {
        return new EntityCheck(context, "customers that are neither in this batch nor known to a CustomerDirectory") {
            @Override
            boolean canCheck(String id, @Nullable KnownCustomer known) {
                return known != null;
            }

            @Override
            @Nullable
            String problem(LeadAccount account, IntendedRole role, @Nullable KnownCustomer known) {
                return known == null ? null : mismatch(known, types(account.accountHolderType(), role), role);
            }
        };
    }

    private static Set<CustomerType> types(@Nullable AccountHolderType holderType, IntendedRole role) {
        if (role != IntendedRole.ACCOUNT_HOLDER) {
            return Set.of(CustomerType.INDIVIDUAL);
        }
        return holderType == null ? Set.of(CustomerType.values()) : holderType.holders();
    }

    private static @Nullable String mismatch(KnownCustomer known, Set<CustomerType> types, IntendedRole role) {
        CustomerType type = known.type();
        if (type != null && !types.contains(type)) {
            return "must be customers of the type "
                    + Stream.of(CustomerType.values())
                            .filter(types::contains)
                            .map(CustomerType::spelling)
                            .collect(Collectors.joining(" or "));
        }
        boolean declared =
                known.intendedRoles().isEmpty() || known.intendedRoles().contains(role);
        return declared ? null : "must be customers whose intended roles include " + role.spelling();
    }
}
