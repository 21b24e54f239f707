package org.partnerfiles.internal.check;

import org.partnerfiles.finding.Effect;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.RuleDescription;

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

    /**
     * {@return the effect for a writer under the options}
     *
     * @param rule the rule
     * @param effect its effect as described
     * @param options the host's choices
     */
    default Effect onWriting(RuleDescription rule, Effect effect, Options options) {
        return effect(rule, effect, options);
    }

    /**
     * {@return this policy, and another one on top of it for writers}
     *
     * @param writers from a rule and the effect by this policy to the effect for a writer
     */
    default EffectPolicy withWriters(EffectPolicy writers) {
        EffectPolicy readers = this;
        return new EffectPolicy() {
            @Override
            public Effect effect(RuleDescription rule, Effect effect, Options options) {
                return readers.effect(rule, effect, options);
            }

            @Override
            public Effect onWriting(RuleDescription rule, Effect effect, Options options) {
                return writers.effect(rule, readers.effect(rule, effect, options), options);
            }
        };
    }
}
