package org.partnerfiles.lead.internal.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.AccountHolderType;
import org.partnerfiles.lead.CustomerType;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.KnownCustomer;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;

/** Holds each entity that an account names against the role that the account gives it. */
public final class EntityRoles extends EntityChecks {
    public EntityRoles(RuleContext context) {
        super(context);
    }

    @Override
    public boolean concerns(LeadAccount account) {
        return true;
    }

    @Override
    public void check(LeadAccount account, RowText<LeadAccount> row, Findings findings) {
        AccountHolderType holderType = account.accountHolderType();
        Set<CustomerType> holders = holderType == null ? Set.of(CustomerType.values()) : holderType.holders();
        Set<CustomerType> individuals = Set.of(CustomerType.INDIVIDUAL);
        boolean ofHolders =
                check(account.accountHolders(), holders, IntendedRole.ACCOUNT_HOLDER, "account_holders", findings);
        boolean ofSigners = check(
                account.authorizedSigners(),
                individuals,
                IntendedRole.AUTHORIZED_SIGNER,
                "authorized_signers",
                findings);
        boolean ofUsers = check(
                account.authorizedUsers(), individuals, IntendedRole.AUTHORIZED_USER, "authorized_users", findings);
        if (!ofHolders || !ofSigners || !ofUsers) {
            findings.skip("customers of whom nothing is known: neither in this batch nor found in a CustomerDirectory");
        }
    }

    /** Whether something was known of every one. */
    private boolean check(
            List<String> ids, Set<CustomerType> types, IntendedRole role, String column, Findings findings) {
        boolean all = true;
        String problem = null;
        for (String id : ids) {
            KnownCustomer known = known(id);
            all &= known != null;
            problem = problem == null && known != null ? problem(known, types, role) : problem;
        }
        if (problem != null) {
            findings.at(column, problem);
        }
        return all;
    }

    private static @Nullable String problem(KnownCustomer known, Set<CustomerType> types, IntendedRole role) {
        CustomerType type = known.type();
        if (type != null && !types.contains(type)) {
            return "must be customers of the type "
                    + String.join(
                            " or ",
                            Stream.of(CustomerType.values())
                                    .filter(types::contains)
                                    .map(CustomerType::spelling)
                                    .toList());
        }
        boolean declared =
                known.intendedRoles().isEmpty() || known.intendedRoles().contains(role);
        return declared ? null : "must be customers whose intended roles have " + role.spelling() + " in them";
    }
}
