package org.partnerfiles.internal.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;

class ListedFindingsTest {

    private record Kind(String rule, Effect effect) {
        static Kind of(Finding finding) {
            return new Kind(finding.rule(), finding.effect());
        }
    }

    private static Finding finding(String rule, Effect effect, long line) {
        return new Finding(rule, effect, new Location("a.csv", line, 0, null), "is odd");
    }

    private static List<Finding> listed(int most, List<Finding> all) {
        ListedFindings listed = new ListedFindings(most);
        all.forEach(finding -> listed.add(finding, displaced -> {}));
        return listed.list();
    }

    /** How many findings of each rule are listed, by rule. */
    private static Map<String, Integer> shares(List<Finding> listed) {
        Map<String, Integer> shares = new HashMap<>();
        listed.forEach(finding -> shares.merge(finding.rule(), 1, Integer::sum));
        return shares;
    }

    @Test
    void one_error_is_listed_after_five_thousand_findings_of_advice() {
        List<Finding> all = new ArrayList<>();
        for (int line = 1; line <= 5_000; line++) {
            all.add(finding("advice", Effect.ADVICE, line));
        }
        Finding error = finding("error", Effect.RECORD_REJECTED, 5_001);
        all.add(error);
        List<Finding> listed = listed(1_000, all);
        assertThat(listed).hasSize(1_000).endsWith(error).startsWith(all.get(0));
        assertThat(listed.get(998)).isEqualTo(all.get(998));
    }

    @Test
    void errors_displace_advice_but_for_one_finding_of_each_rule() {
        List<Finding> all = new ArrayList<>();
        for (int line = 1; line <= 30; line++) {
            all.add(finding("advice", Effect.ADVICE, line));
            all.add(finding("note", Effect.INFORMATION, line));
            all.add(finding("error", Effect.RECORD_REJECTED, line));
        }
        assertThat(shares(listed(10, all))).isEqualTo(Map.of("advice", 1, "note", 1, "error", 8));
    }

    @Test
    void rules_that_are_broken_often_have_equal_shares_whatever_comes_first() {
        List<Finding> all = new ArrayList<>();
        for (String rule : List.of("a", "b", "c")) {
            for (int line = 1; line <= 100; line++) {
                all.add(finding(rule, Effect.RECORD_REJECTED, line));
            }
        }
        all.add(finding("d", Effect.RECORD_REJECTED, 1));
        assertThat(shares(listed(12, all))).containsOnlyKeys("a", "b", "c", "d").containsEntry("d", 1);
        assertThat(shares(listed(12, all)).values()).allMatch(share -> share <= 4);
    }

    @Test
    void the_first_of_equal_rules_stay_listed_whenever_a_worse_effect_is_found() {
        Finding ofFile = finding("file", Effect.FILE_REJECTED, 0);
        Finding first = finding("a", Effect.RECORD_REJECTED, 1);
        Finding second = finding("b", Effect.RECORD_REJECTED, 2);
        Finding third = finding("c", Effect.RECORD_REJECTED, 3);
        assertThat(listed(3, List.of(first, second, third, ofFile))).containsExactly(first, second, ofFile);
        assertThat(listed(3, List.of(ofFile, first, second, third))).containsExactly(ofFile, first, second);
    }

    @Test
    void the_worst_effects_are_listed_if_there_is_no_room_for_one_of_each_rule() {
        List<Finding> all = List.of(
                finding("note", Effect.INFORMATION, 1),
                finding("advice", Effect.ADVICE, 1),
                finding("error", Effect.RECORD_REJECTED, 1),
                finding("file", Effect.FILE_REJECTED, 1));
        assertThat(shares(listed(2, all))).containsOnlyKeys("error", "file");
        assertThat(shares(listed(1, all))).containsOnlyKeys("file");
        assertThat(listed(0, all)).isEmpty();
    }

    @Property(tries = 500)
    void any_findings_are_listed_by_these_rules(
            @ForAll("findings") List<Finding> all, @ForAll @IntRange(max = 40) int most) {
        ListedFindings list = new ListedFindings(most);
        List<Finding> without = new ArrayList<>();
        for (Finding finding : all) {
            if (!list.add(finding, without::add)) {
                without.add(finding);
            }
        }
        List<Finding> listed = list.list();

        // nothing is lost, and the order is kept
        assertThat(listed).hasSize(Math.min(most, all.size()));
        List<Finding> both = new ArrayList<>(listed);
        both.addAll(without);
        assertThat(both).containsExactlyInAnyOrderElementsOf(all);
        assertThat(listed)
                .isSortedAccordingTo(
                        Comparator.comparingLong(finding -> finding.location().line()));

        // one of each rule, the first ones of it, and advice only as far as errors leave room
        Map<Kind, List<Finding>> kinds = new HashMap<>();
        all.forEach(finding -> kinds.computeIfAbsent(Kind.of(finding), kind -> new ArrayList<>())
                .add(finding));
        Map<Kind, Integer> shares = new HashMap<>();
        listed.forEach(finding -> shares.merge(Kind.of(finding), 1, Integer::sum));
        if (most >= kinds.size()) {
            assertThat(shares).containsOnlyKeys(kinds.keySet());
            boolean errorIsMissing =
                    without.stream().anyMatch(finding -> finding.effect().isError());
            shares.forEach((kind, share) -> {
                assertThat(listed).containsAll(kinds.get(kind).subList(0, share));
                if (errorIsMissing && !kind.effect.isError()) {
                    assertThat(share).isEqualTo(1);
                }
            });
        }
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.of(Effect.class))
                .as(Kind::new)
                .list()
                .ofMaxSize(80)
                .map(kinds -> {
                    List<Finding> all = new ArrayList<>();
                    for (Kind kind : kinds) {
                        all.add(finding(kind.rule, kind.effect, all.size() + 1));
                    }
                    return all;
                });
    }
}
