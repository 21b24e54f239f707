package org.partnerfiles.validation.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.table.Options;
import org.partnerfiles.validation.Profile;
import org.partnerfiles.validation.RuleCatalogue;
import org.partnerfiles.validation.RuleDescription;

/** Which rules are on, and with which effect: descriptions, options and profile taken together once. */
public final class Enforcer {

    private record Setting(Effect effect, boolean setByProfile) {}

    private final Map<String, Setting> on = new HashMap<>();

    /**
     * Decides.
     *
     * @param catalogue all rules
     * @param policy what options change
     * @param options the host's choices
     * @param profile the host's profile
     */
    public Enforcer(RuleCatalogue catalogue, EffectPolicy policy, Options options, Profile profile) {
        LocalDate today = LocalDate.now(options.get(Options.CLOCK));
        for (RuleDescription rule : catalogue.all()) {
            Effect standard = policy.effect(rule, rule.effect(), options);
            Effect effect = profile.effectOf(rule, standard, today);
            if (effect != null) {
                on.put(rule.id(), new Setting(effect, profile.rules().contains(rule.id())));
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
        Setting setting = on.get(rule);
        return setting == null ? null : setting.effect;
    }

    /**
     * {@return the effect of a rule in a case that matters less, or null where it is off}
     *
     * @param rule its id
     * @param inThisCase the effect in this case
     */
    public @Nullable Effect effect(String rule, Effect inThisCase) {
        Setting setting = on.get(rule);
        if (setting == null) {
            return null;
        }
        return setting.setByProfile ? setting.effect : inThisCase;
    }
}
