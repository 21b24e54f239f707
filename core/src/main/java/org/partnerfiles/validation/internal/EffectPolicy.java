package org.partnerfiles.validation.internal;

import org.partnerfiles.finding.Effect;
import org.partnerfiles.table.Options;
import org.partnerfiles.validation.RuleDescription;

/** What a host's options change about the effects of rules, before its profile does. */
@FunctionalInterface
public interface EffectPolicy {

    /**
     * {@return the effect under the options}
     *
     * @param rule the rule
     * @param effect its effect as described
     * @param options the host's choices
     */
    Effect effect(RuleDescription rule, Effect effect, Options options);
}
