package org.partnerfiles.internal.format;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Rule;

/** The look-ups that a host supplied, each under the interface that rules ask for. */
public final class Lookups {

    private final Map<Class<?>, Lookup<?, ?>> byKind;

    private Lookups(Map<Class<?>, Lookup<?, ?>> byKind) {
        this.byKind = byKind;
    }

    /** {@return no look-ups} */
    public static Lookups none() {
        return new Lookups(Map.of());
    }

    /**
     * {@return these with a look-up in place of earlier ones of its kinds}
     *
     * @param kinds the interfaces to register it under
     * @param lookup the look-up
     * @param format the format that it is for
     * @param asked the interfaces that the format's rules ask for
     * @throws IllegalArgumentException if no rule asks for one of the kinds
     */
    public Lookups with(Set<Class<?>> kinds, Lookup<?, ?> lookup, String format, Set<Class<?>> asked) {
        if (Collections.disjoint(kinds, asked)) {
            throw new IllegalArgumentException((kinds.isEmpty()
                            ? "the look-up implements no interface but Lookup: name the one it is for in withLookup(kind, lookup)"
                            : "no rule of " + format + " asks for " + names(kinds))
                    + "; the rules of " + format + " ask for " + (asked.isEmpty() ? "no look-up" : names(asked)));
        }
        Map<Class<?>, Lookup<?, ?>> changed = new HashMap<>(byKind);
        kinds.forEach(kind -> changed.put(kind, lookup));
        return new Lookups(changed);
    }

    /**
     * {@return the look-up of a kind, or null}
     *
     * @param kind the interface it was registered under
     * @param <L> the interface
     */
    public <L> @Nullable L get(Class<L> kind) {
        return kind.cast(byKind.get(kind));
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return byKind.isEmpty();
    }

    /**
     * {@return the look-up interfaces that an object implements, without {@link Lookup} itself}
     *
     * @param lookup the object
     */
    public static Set<Class<?>> kindsOf(Lookup<?, ?> lookup) {
        Set<Class<?>> kinds = new LinkedHashSet<>();
        for (Class<?> type = lookup.getClass(); type != null; type = type.getSuperclass()) {
            addKinds(type, kinds);
        }
        return kinds;
    }

    /**
     * {@return the interfaces of the look-ups that rules ask for}
     *
     * @param rules the rules
     */
    public static Set<Class<?>> askedBy(Collection<? extends Rule<?>> rules) {
        Set<Class<?>> kinds = new LinkedHashSet<>();
        for (Rule<?> rule : rules) {
            if (rule instanceof BatchRule<?> batchRule) {
                kinds.addAll(batchRule.needs());
                kinds.addAll(batchRule.uses());
            }
        }
        return kinds;
    }

    private static String names(Set<Class<?>> kinds) {
        return kinds.stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
    }

    private static void addKinds(Class<?> type, Set<Class<?>> kinds) {
        for (Class<?> each : type.getInterfaces()) {
            if (Lookup.class.isAssignableFrom(each) && each != Lookup.class) {
                kinds.add(each);
                addKinds(each, kinds);
            }
        }
    }
}
