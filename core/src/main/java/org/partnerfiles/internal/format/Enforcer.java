package org.partnerfiles.internal.format;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.EffectPolicy;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RuleCatalogue;
import org.partnerfiles.rule.RuleDescription;

/** Which rules are on, and with which effect: decided once by descriptions, options and profile. */
public final class Enforcer {

    private record Active(RuleDescription rule, Effect effect) {}

    private final Profile profile;
    private final LocalDate today;
    private final Map<String, Active> on = new HashMap<>();

    /**
     * Decides which rules are on today.
     *
     * @param catalogue all rules
     * @param policy what options change
     * @param options the host's choices
     * @param profile the host's profile
     */
    public Enforcer(RuleCatalogue catalogue, EffectPolicy policy, Options options, Profile profile) {
        this.profile = profile;
        this.today = LocalDate.now(options.get(Options.CLOCK));
        for (RuleDescription rule : catalogue.all()) {
            Effect standard = policy.effect(rule, rule.effect(), options);
            Effect effect = profile.effectOf(rule, standard, today);
            if (effect != null) {
                on.put(rule.id(), new Active(rule, effect));
            }
        }
        Set<String> applied = Set.copyOf(on.keySet());
        for (RuleDescription rule : catalogue.all()) {
            String stricter = rule.silentWhileOn();
            if (stricter != null && applied.contains(stricter)) {
                on.remove(rule.id());
            }
        }
    }

    /** {@return the day that it was made for} */
    public LocalDate day() {
        return today;
    }

    /**
     * {@return whether a rule is on}
     *
     * @param rule its id
     */
    public boolean isOn(String rule) {
        return on.containsKey(rule);
    }

    /**
     * {@return the effect of a rule, or null where it is off}
     *
     * @param rule its id
     */
    public @Nullable Effect effect(String rule) {
        Active active = on.get(rule);
        return active == null ? null : active.effect;
    }

    /**
     * {@return the effect of a rule in a case that matters less, or null where it is off; a profile that sets the rule's effect wins}
     *
     * @param rule its id
     * @param inThisCase the effect in this case
     */
    public @Nullable Effect effect(String rule, Effect inThisCase) {
        Active active = on.get(rule);
        return active == null ? null : profile.effectOf(active.rule, inThisCase, today);
    }
}
