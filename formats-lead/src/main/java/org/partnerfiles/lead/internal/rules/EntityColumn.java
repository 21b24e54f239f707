package org.partnerfiles.lead.internal.rules;

import java.util.List;
import org.partnerfiles.lead.IntendedRole;
import org.partnerfiles.lead.LeadAccount;

/** A column in which an account names entities, and the role that it gives them. */
public enum EntityColumn {
    ACCOUNT_HOLDERS("account_holders", IntendedRole.ACCOUNT_HOLDER),
    AUTHORIZED_SIGNERS("authorized_signers", IntendedRole.AUTHORIZED_SIGNER),
    AUTHORIZED_USERS("authorized_users", IntendedRole.AUTHORIZED_USER);

    public static final List<EntityColumn> ALL = List.of(values());

    private final String header;
    private final IntendedRole role;

    EntityColumn(String header, IntendedRole role) {
        this.header = header;
        this.role = role;
    }

    public String header() {
        return header;
    }

    public IntendedRole role() {
        return role;
    }

    public List<String> ids(LeadAccount account) {
        return switch (this) {
            case ACCOUNT_HOLDERS -> account.accountHolders();
            case AUTHORIZED_SIGNERS -> account.authorizedSigners();
            case AUTHORIZED_USERS -> account.authorizedUsers();
        };
    }

    /** The beginning of a message about one entry, such as {@code entry 2 of 3 }; empty for an only entry. */
    public String entry(LeadAccount account, int index) {
        int size = ids(account).size();
        return size == 1 ? "" : "entry " + (index + 1) + " of " + size + " ";
    }
}
