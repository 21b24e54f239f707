package org.partnerfiles.lead;

import java.util.List;
import org.partnerfiles.fiction.Fiction;

/** An account, who holds it, and who acts for the holder: what a batch needs of them in all three files. */
record LeadParty(List<LeadCustomer> customers, List<LeadCustomerRelationship> relationships, LeadAccount account) {

    private static final int PERCENT_COMMERCIAL = 40;

    /** {@return the party of a number, from 1; the same whatever others are made} The first three are of the three kinds. */
    static LeadParty of(long seed, long number) {
        Fiction fiction = Fiction.of(seed).part(number);
        LeadCustomer individual = LeadGenerators.customer(fiction, number);
        LeadAccount account = LeadGenerators.account(fiction, number);
        boolean commercial = number > 3 ? fiction.chance(PERCENT_COMMERCIAL) : number > 1;
        if (!commercial) {
            return new LeadParty(List.of(individual), List.of(), account);
        }
        boolean soleProp = number > 3 ? fiction.chance(PERCENT_COMMERCIAL) : number == 3;
        LeadCustomerRelationship relationship = LeadGenerators.relationship(fiction, number, soleProp);
        String holder = String.valueOf(RelationshipRules.party(relationship));
        LeadCustomer signer = individual.toBuilder()
                .intendedRoles(List.of(IntendedRole.AUTHORIZED_SIGNER))
                .build();
        return new LeadParty(
                List.of(LeadGenerators.business(fiction, holder, soleProp), signer),
                List.of(relationship),
                account.toBuilder()
                        .accountHolderType(AccountHolderType.COMMERCIAL)
                        .accountHolders(List.of(holder))
                        .addAuthorizedSigners(String.valueOf(signer.clientCustomerId()))
                        .build());
    }
}
