package org.partnerfiles.internal.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;

/**
 * The findings that are listed if there are more than can be listed. Errors displace all others; rules that are broken often leave
 * equal shares to each other, each with its first findings; every rule keeps at least one, if there is room for one of each.
 * Takes constant time for a finding that is not listed. Belongs to one thread.
 */
public final class ListedFindings {

    private record Numbered(long number, Finding finding) {}

    /** The listed findings of one rule with one effect. */
    private static final class Group {
        final Effect effect;
        final List<Numbered> listed = new ArrayList<>(1);

        Group(Effect effect) {
            this.effect = effect;
        }

        int size() {
            return listed.size();
        }
    }

    /** The groups of errors, or of everything else. */
    private static final class Kind {
        final List<Group> groups = new ArrayList<>();
        /** How many groups have a finding that is listed. */
        int shown;

        int listed;

        Group largest() {
            Group largest = groups.get(0);
            for (Group group : groups) {
                if (group.size() > largest.size()) {
                    largest = group;
                }
            }
            return largest;
        }

        /** Whether a group has more than the one finding that every rule keeps. */
        boolean hasSpare() {
            return listed > shown;
        }
    }

    private final int most;
    private final Map<String, Map<Effect, Group>> byRule = new HashMap<>();
    private final Kind errors = new Kind();
    private final Kind others = new Kind();
    private long added;

    /**
     * No findings yet.
     *
     * @param most how many may be listed
     */
    public ListedFindings(int most) {
        this.most = most;
    }

    /**
     * Adds a finding.
     *
     * @param finding the finding
     * @param displaced receives the finding that is no longer listed, if this one takes its place
     * @return whether this one is listed
     */
    public boolean add(Finding finding, Consumer<Finding> displaced) {
        Group group = group(finding);
        if (errors.listed + others.listed >= most) {
            Group loser = most == 0 ? null : losesTo(group);
            if (loser == null) {
                return false;
            }
            displaced.accept(loser.listed.remove(loser.size() - 1).finding);
            Kind of = kindOf(loser);
            of.listed--;
            of.shown -= loser.size() == 0 ? 1 : 0;
        }
        Kind of = kindOf(group);
        of.listed++;
        of.shown += group.size() == 0 ? 1 : 0;
        group.listed.add(new Numbered(added++, finding));
        return true;
    }

    private Group group(Finding finding) {
        Map<Effect, Group> groups = byRule.computeIfAbsent(finding.rule(), rule -> new EnumMap<>(Effect.class));
        Group group = groups.get(finding.effect());
        if (group == null) {
            group = new Group(finding.effect());
            groups.put(finding.effect(), group);
            kindOf(group).groups.add(group);
        }
        return group;
    }

    private Kind kindOf(Group group) {
        return group.effect.isError() ? errors : others;
    }

    /** The group whose last finding makes room for one of another group; null if none does. */
    private @Nullable Group losesTo(Group group) {
        boolean isFirst = group.size() == 0;
        if (others.hasSpare() && (group.effect.isError() || isFirst)) {
            return others.largest();
        }
        if (isFirst) {
            return errors.hasSpare() ? errors.largest() : weakerThan(group.effect);
        }
        Kind of = kindOf(group);
        int room = most - (errors.listed + others.listed - of.listed);
        return group.size() < room / of.shown ? of.largest() : null;
    }

    /**
     * A group with a weaker effect, if every group has one finding and there is no room for one of each. Of the weakest it is the last one, so
     * that the same findings are listed whenever a strong one is found: at the end of a file, or before its rows where parts are put together.
     */
    private @Nullable Group weakerThan(Effect effect) {
        Group weakest = null;
        for (Kind of : List.of(others, errors)) {
            for (Group group : of.groups) {
                weakest = group.size() > 0 && isWeaker(group, effect, weakest) ? group : weakest;
            }
        }
        return weakest;
    }

    private static boolean isWeaker(Group group, Effect effect, @Nullable Group weakest) {
        int compared = group.effect.compareTo(weakest == null ? effect : weakest.effect);
        boolean isLater = weakest != null && group.listed.get(0).number > weakest.listed.get(0).number;
        return compared > 0 || (compared == 0 && isLater);
    }

    /** {@return the listed findings, in the order in which they were added} */
    public List<Finding> list() {
        List<Numbered> listed = new ArrayList<>(errors.listed + others.listed);
        errors.groups.forEach(group -> listed.addAll(group.listed));
        others.groups.forEach(group -> listed.addAll(group.listed));
        listed.sort(Comparator.comparingLong(Numbered::number));
        return listed.stream().map(Numbered::finding).toList();
    }
}
