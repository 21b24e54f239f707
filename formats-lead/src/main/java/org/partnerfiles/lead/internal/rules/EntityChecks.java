package org.partnerfiles.lead.internal.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.CustomerDirectory;
import org.partnerfiles.lead.IdKind;
import org.partnerfiles.lead.KnownCustomer;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.RuleContext;

/** Asks for everyone that an account names. */
public abstract class EntityChecks implements BatchRule.Check<LeadAccount> {
    private final RuleContext context;

    public EntityChecks(RuleContext context) {
        this.context = context;
    }

    /** Whether an account is one to ask about. */
    public abstract boolean concerns(LeadAccount account);

    @Override
    public void keys(LeadAccount account, BatchRule.Keys keys) {
        if (concerns(account)) {
            Stream.of(account.accountHolders(), account.authorizedSigners(), account.authorizedUsers())
                    .flatMap(List::stream)
                    .forEach(id -> keys.ask(CustomerDirectory.class, id));
        }
    }

    /** What is known of a customer, or null. */
    public @Nullable KnownCustomer known(String id) {
        return context.answer(CustomerDirectory.class, id);
    }

    /** Whether an id that was not found is known not to have been submitted. */
    public boolean canAnswer(String id) {
        CustomerDirectory directory = context.lookup(CustomerDirectory.class);
        return directory != null && directory.kinds().contains(IdKind.of(id));
    }
}
