package org.partnerfiles.rule;

import org.partnerfiles.finding.Effect;
import org.partnerfiles.option.Options;

/**
 * What a format's options change about the effects of its rules. A host's profile is applied after it.
 *
 * <pre>{@code
 * EffectPolicy strict = (rule, effect, options) -> options.get(STRICT) ? Effect.RECORD_REJECTED : effect;
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface EffectPolicy {

    /**
     * {@return the effect under the options}
     *
     * @param rule the rule
     * @param effect its effect as described, or as an earlier policy changed it
     * @param options the host's choices
     */
    Effect effect(RuleDescription rule, Effect effect, Options options);

    /**
     * {@return this policy, followed by another one}
     *
     * @param next receives the effect that this policy returns
     */
    default EffectPolicy then(EffectPolicy next) {
        return (rule, effect, options) -> next.effect(rule, effect(rule, effect, options), options);
    }
}
