package org.partnerfiles.lead.internal.rules;

import java.util.List;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.LeadAccount;

/** The entities that an account names in one column, and the role that the column gives them. */
public record EntityColumn(String header, IntendedRole role, List<String> ids) {

    public static List<EntityColumn> of(LeadAccount account) {
        return List.of(
                new EntityColumn("account_holders", IntendedRole.ACCOUNT_HOLDER, account.accountHolders()),
                new EntityColumn("authorized_signers", IntendedRole.AUTHORIZED_SIGNER, account.authorizedSigners()),
                new EntityColumn("authorized_users", IntendedRole.AUTHORIZED_USER, account.authorizedUsers()));
    }
}
