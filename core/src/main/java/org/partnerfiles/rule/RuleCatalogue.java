package org.partnerfiles.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.NearestName;

/**
 * The rules that a format knows, the general ones first; immutable.
 *
 * @since 0.1.0
 */
public final class RuleCatalogue {

    private final Map<String, RuleDescription> byId;

    private RuleCatalogue(Map<String, RuleDescription> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * {@return a catalogue}
     *
     * @param rules the descriptions, in order; a later one of the same id replaces an earlier one in its place
     */
    public static RuleCatalogue of(Collection<RuleDescription> rules) {
        Map<String, RuleDescription> byId = new LinkedHashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        return new RuleCatalogue(byId);
    }

    /**
     * {@return a catalogue}
     *
     * @param described the descriptions of what a format's table reports, in order
     * @param rules the format's rules, in order; a later description of the same id replaces an earlier one in its place
     */
    public static RuleCatalogue of(Collection<RuleDescription> described, Collection<? extends Rule<?>> rules) {
        return of(Stream.concat(described.stream(), rules.stream().map(RuleDescription::of))
                .toList());
    }

    /** {@return all rules, in order} */
    public List<RuleDescription> all() {
        return List.copyOf(byId.values());
    }

    /**
     * {@return the rule of an id, or null}
     *
     * @param id the id
     */
    public @Nullable RuleDescription find(String id) {
        return byId.get(id);
    }

    /**
     * {@return whether it has the rule}
     *
     * @param id the id
     */
    public boolean contains(String id) {
        return byId.containsKey(id);
    }

    /**
     * {@return the known id nearest to another, or null if none is near}
     *
     * @param id any text
     */
    public @Nullable String nearest(String id) {
        return NearestName.of(id, byId.keySet());
    }
}
