package org.partnerfiles.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.text.Printable;

/**
 * Which rules are on, and with which effect, if a host differs from the current practice of the vendor, and the values of options.
 * Immutable; a later setting of a rule or an option replaces an earlier one.
 *
 * <pre>{@code
 * Profile ours = Profile.standard()
 *     .enforce("lead.account.invalid-namespace", LocalDate.of(2027, 1, 1))
 *     .relax("lead.customer.underage");
 * Profile same = Profile.parse(ours.toJson());
 * }</pre>
 *
 * <p>As JSON:
 *
 * <pre>{@code
 * {
 *   "version": 1,
 *   "rules": {
 *     "lead.account.invalid-namespace": {"set": "enforce", "from": "2027-01-01"},
 *     "lead.customer.underage": {"set": "relax"},
 *     "loanpro.phone-form": {"set": "effect", "effect": "information"}
 *   },
 *   "enforceAnnounced": "2027-06-01",
 *   "options": {"accountupload.intent": "update"}
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Profile {

    private static final Profile STANDARD = new Profile(new TreeMap<>(), null, new TreeMap<>());

    private final NavigableMap<String, Setting> settings;
    private final @Nullable LocalDate announcedFrom;
    private final NavigableMap<String, String> options;

    /** The ways to set a rule. */
    enum Kind {
        OFF,
        ON,
        ENFORCE,
        RELAX,
        EFFECT;

        final String text = name().toLowerCase(Locale.ROOT);
    }

    /**
     * The setting of a rule.
     *
     * @param from the first day, only for {@code ENFORCE}, or null
     * @param effect the effect, only for {@code EFFECT}
     */
    record Setting(
            Kind kind, @Nullable LocalDate from, @Nullable Effect effect) {

        Setting(Kind kind) {
            this(kind, null, null);
        }
    }

    private Profile(
            NavigableMap<String, Setting> settings,
            @Nullable LocalDate announcedFrom,
            NavigableMap<String, String> options) {
        this.settings = Collections.unmodifiableNavigableMap(settings);
        this.announcedFrom = announcedFrom;
        this.options = Collections.unmodifiableNavigableMap(options);
    }

    /** {@return every rule as its vendor applies it today} */
    public static Profile standard() {
        return STANDARD;
    }

    /**
     * {@return this profile with a rule off}
     *
     * @param rule the rule's id
     */
    public Profile off(String rule) {
        return with(rule, new Setting(Kind.OFF));
    }

    /**
     * {@return this profile with a rule on, with its standard effect}
     *
     * @param rule the rule's id
     */
    public Profile on(String rule) {
        return with(rule, new Setting(Kind.ON));
    }

    /**
     * {@return this profile with a rule on and {@linkplain RuleDescription#enforcedEffect() enforced}}
     *
     * @param rule the rule's id
     */
    public Profile enforce(String rule) {
        return with(rule, new Setting(Kind.ENFORCE));
    }

    /**
     * {@return this profile with a rule on and {@linkplain RuleDescription#enforcedEffect() enforced} from a day on; until then it is as without this setting}
     *
     * @param rule the rule's id
     * @param from the first day
     */
    public Profile enforce(String rule, LocalDate from) {
        return with(rule, new Setting(Kind.ENFORCE, Objects.requireNonNull(from), null));
    }

    /**
     * {@return this profile with a rule whose errors become advice}
     *
     * @param rule the rule's id
     */
    public Profile relax(String rule) {
        return with(rule, new Setting(Kind.RELAX));
    }

    /**
     * {@return this profile with a rule on, with the given effect}
     *
     * @param rule the rule's id
     * @param effect the effect
     */
    public Profile effect(String rule, Effect effect) {
        return with(rule, new Setting(Kind.EFFECT, null, Objects.requireNonNull(effect)));
    }

    /**
     * {@return this profile with every rule that its vendor has announced, {@link Effect#NOT_ENFORCED_YET}, enforced from a day on, except those that are set individually}
     *
     * @param from the first day
     */
    public Profile enforceAnnounced(LocalDate from) {
        return new Profile(settings, Objects.requireNonNull(from), options);
    }

    /**
     * {@return this profile with an option set, for the formats that have it} What a host sets by {@code withOption} comes first.
     *
     * @param id the option's id, such as {@code accountupload.intent}
     * @param value the text of its value, such as {@code update}
     */
    public Profile option(String id, String value) {
        NavigableMap<String, String> changed = new TreeMap<>(options);
        changed.put(Objects.requireNonNull(id), Objects.requireNonNull(value));
        return new Profile(settings, announcedFrom, changed);
    }

    /** {@return the options that this profile sets: the texts of their values, by their ids} */
    public Map<String, String> options() {
        return options;
    }

    /** All settings at once: one by one, each would copy those before it. */
    static Profile of(
            NavigableMap<String, Setting> settings,
            @Nullable LocalDate announcedFrom,
            NavigableMap<String, String> options) {
        return new Profile(new TreeMap<>(settings), announcedFrom, new TreeMap<>(options));
    }

    Profile with(String rule, Setting setting) {
        NavigableMap<String, Setting> changed = new TreeMap<>(settings);
        changed.put(Objects.requireNonNull(rule), setting);
        return new Profile(changed, announcedFrom, options);
    }

    /**
     * The effect of a rule under this profile.
     *
     * @param rule the rule
     * @param standard its effect without a profile
     * @param today the day
     * @return the effect, or null if the rule is off
     */
    public @Nullable Effect effectOf(RuleDescription rule, Effect standard, LocalDate today) {
        Setting setting = settings.get(rule.id());
        if (setting == null) {
            return rule.onByDefault() ? unset(rule, standard, today) : null;
        }
        return switch (setting.kind) {
            case OFF -> null;
            case ON -> unset(rule, standard, today);
            case ENFORCE -> {
                if (setting.from == null || !today.isBefore(setting.from)) {
                    yield rule.enforcedEffect();
                }
                yield rule.onByDefault() ? unset(rule, standard, today) : null;
            }
            case RELAX -> {
                if (!rule.onByDefault()) {
                    yield null;
                }
                Effect effect = unset(rule, standard, today);
                yield effect.isError() ? Effect.ADVICE : effect;
            }
            case EFFECT -> setting.effect;
        };
    }

    private Effect unset(RuleDescription rule, Effect standard, LocalDate today) {
        boolean announced =
                standard == Effect.NOT_ENFORCED_YET && announcedFrom != null && !today.isBefore(announcedFrom);
        return announced ? rule.enforcedEffect() : standard;
    }

    /** {@return the ids of the rules that this profile names, in their order} */
    public Set<String> rules() {
        return settings.keySet();
    }

    /**
     * {@return whether this profile names a rule}
     *
     * @param rule the rule's id
     */
    public boolean isSet(String rule) {
        return settings.containsKey(rule);
    }

    /**
     * Checks that every rule this profile names is known.
     *
     * @param known the rules that are known
     * @throws IllegalArgumentException if one is not; the message names it and suggests the nearest one
     */
    public void requireKnown(Collection<RuleCatalogue> known) {
        for (String rule : settings.keySet()) {
            if (known.stream().noneMatch(catalogue -> catalogue.contains(rule))) {
                RuleCatalogue all = RuleCatalogue.of(known.stream()
                        .flatMap(catalogue -> catalogue.all().stream())
                        .toList());
                String nearest = all.nearest(rule);
                throw new IllegalArgumentException("unknown rule \"" + Printable.of(rule) + "\""
                        + (nearest == null ? "" : "; did you mean \"" + nearest + "\"?"));
            }
        }
    }

    /** {@return this profile as JSON, which {@link #parse} reads} */
    public String toJson() {
        return ProfileJson.write(settings, announcedFrom, options);
    }

    /**
     * {@return the profile of a JSON text}
     *
     * @param json the text
     * @throws IllegalArgumentException if it is not a profile; the message has the line and what was expected there
     */
    public static Profile parse(String json) {
        return ProfileJson.read(json);
    }

    /**
     * {@return the profile of a JSON file in UTF-8, with or without a byte order mark}
     *
     * @param file the file
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is not a profile; the message has the file, the line and what was expected there
     */
    public static Profile read(Path file) throws IOException {
        try {
            return parse(ProfileJson.decoded(Files.readAllBytes(file)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(Printable.of(file.toString()) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile that
                && settings.equals(that.settings)
                && Objects.equals(announcedFrom, that.announcedFrom)
                && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(settings, announcedFrom, options);
    }

    /** {@return the profile on one line, such as {@code Profile[lead.customer.underage: off]}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Profile[");
        for (Map.Entry<String, Setting> entry : settings.entrySet()) {
            Setting setting = entry.getValue();
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ")
                    .append(entry.getKey())
                    .append(": ")
                    .append(setting.effect == null ? setting.kind.text : setting.effect.text())
                    .append(setting.from == null ? "" : " from " + setting.from);
        }
        if (announcedFrom != null) {
            text.append(settings.isEmpty() ? "" : ", ")
                    .append("announced rules: enforce from ")
                    .append(announcedFrom);
        }
        for (Map.Entry<String, String> option : options.entrySet()) {
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ")
                    .append(option.getKey())
                    .append(" = ")
                    .append(option.getValue());
        }
        return text.append(']').toString();
    }
}
