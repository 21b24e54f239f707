package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.TextRule;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** A look-up is registered under the interface by which rules ask for it. */
class LookupRegistrationTest {

    /** Which ids are taken. */
    interface TakenIds extends Lookup<String, Boolean> {}

    /** Which ids were given out. */
    interface GivenIds extends Lookup<String, Boolean> {}

    /** Which labels are known. */
    interface KnownLabels extends Lookup<String, Boolean> {}

    /** Two look-ups in one. */
    private static class Ids implements TakenIds, GivenIds {
        @Override
        public Map<String, Boolean> find(Set<String> ids) {
            return Map.of("A1", true);
        }
    }

    private static final BatchRule<Parcel> RULE = BatchRule.of(
            RuleDescription.of("test.ids", "An id is taken and given out.").needs("the time of day"),
            List.of(TakenIds.class),
            List.of(GivenIds.class),
            context -> new BatchRule.Check<Parcel>() {
                @Override
                public void keys(Parcel parcel, BatchRule.Keys keys) {
                    keys.ask(TakenIds.class, "A1");
                    keys.ask(GivenIds.class, "A1");
                }

                @Override
                public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                    findings.say(context.answer(TakenIds.class, "A1") + " " + context.answer(GivenIds.class, "A1"));
                }
            });

    private static final FileFormat<Parcel> FORMAT = Parcel.FORMAT.withRule(RULE);

    private static String told(FileFormat<Parcel> format) {
        byte[] file = (Parcels.HEADER + "A1,,,slow,,,,\n").getBytes(StandardCharsets.UTF_8);
        return Parcels.read(format, file).report().findings().get(0).message();
    }

    @Test
    void a_rule_without_its_look_up_is_skipped_for_the_reason_that_the_format_gives() {
        FileFormat<Parcel> explaining = Parcel.define()
                .rules(List.of(RULE))
                .explainingSkips(Map.of(TakenIds.class, "the ids are not known: ask the depot"))
                .build();
        assertThat(Parcels.read(explaining, Parcels.HEADER.getBytes(StandardCharsets.UTF_8))
                        .report()
                        .skipped())
                .extracting(skipped -> skipped.rule() + ": " + skipped.reason())
                .containsExactly("test.ids: the ids are not known: ask the depot");
    }

    @Test
    void a_lambda_is_called_by_the_interface_that_it_is_registered_for() {
        Set<String> known = Set.of("A1");
        assertThat(told(FORMAT.withLookup(TakenIds.class, ids -> Map.of("A1", known.containsAll(ids)))))
                .isEqualTo("true null");
    }

    @Test
    void an_object_is_called_by_each_look_up_interface_that_it_implements() {
        assertThat(told(FORMAT.withLookup(new Ids()))).isEqualTo("true true");
        assertThat(told(FORMAT.withLookup(new Ids() {})))
                .as("of a class above it")
                .isEqualTo("true true");
    }

    /** An interface of a host that two of a format's are above. */
    interface AllIds extends TakenIds, GivenIds {}

    @Test
    void an_object_is_called_by_the_interfaces_above_those_that_it_implements() {
        AllIds all = ids -> Lookup.findIn(Map.of("A1", true, "A2", true), ids);
        assertThat(told(FORMAT.withLookup(all))).isEqualTo("true true");
    }

    @Test
    void a_later_look_up_replaces_an_earlier_one_of_the_same_interface_only() {
        TakenIds none = ids -> Map.of();
        assertThat(told(FORMAT.withLookup(new Ids()).withLookup(none))).isEqualTo("null true");
    }

    @Test
    void a_look_up_without_an_interface_of_its_own_is_rejected() {
        Lookup<String, Boolean> plain = ids -> Map.of();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMAT.withLookup(plain))
                .withMessage("the look-up implements no interface but Lookup: name the one it is for in"
                        + " withLookup(kind, lookup); the rules of test.parcel ask for TakenIds, GivenIds");
    }

    @Test
    void a_look_up_that_no_rule_asks_for_is_rejected() {
        KnownLabels labels = ids -> Map.of();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORMAT.withLookup(labels))
                .withMessage("no rule of test.parcel asks for KnownLabels;"
                        + " the rules of test.parcel ask for TakenIds, GivenIds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parcel.FORMAT.withLookup(KnownLabels.class, labels))
                .withMessage(
                        "no rule of test.parcel asks for KnownLabels; the rules of test.parcel ask for no look-up");
    }

    @Test
    void a_format_has_the_interfaces_of_the_look_ups_that_its_rules_ask_for() {
        assertThat(FORMAT.lookups()).containsExactly(TakenIds.class, GivenIds.class);
        assertThat(Parcel.FORMAT.lookups()).isEmpty();
    }

    @Test
    void the_catalogue_derives_what_a_rule_needs_and_its_level_from_the_rule() {
        RuleDescription ids = FORMAT.catalogue().find("test.ids");
        assertThat(ids.needs()).isEqualTo("the taken ids (TakenIds); the time of day");
        assertThat(ids.level()).isEqualTo(Rule.Level.BATCH);
        assertThat(FORMAT.catalogue().find("test.duplicate-id").level()).isEqualTo(Rule.Level.FILE);
        RecordRule<Parcel> record = RecordRule.of(
                RuleDescription.of("test.record", "A rule on records.").level(Rule.Level.FILE),
                (parcel, options, findings) -> {});
        TextRule<Parcel> text = TextRule.of(
                RuleDescription.of("test.text", "A rule on texts.").level(Rule.Level.FILE),
                (row, context, findings) -> {});
        FileFormat<Parcel> further = FORMAT.withRule(record).withRule(text);
        assertThat(further.catalogue().find("test.record").level()).isEqualTo(Rule.Level.RECORD);
        assertThat(further.catalogue().find("test.text").level()).isEqualTo(Rule.Level.RECORD);
    }

    @Test
    void a_key_that_is_null_is_not_looked_up_and_has_no_answer() {
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(BatchRule.of(
                RuleDescription.of("test.receiver", "A receiver is known."),
                List.of(TakenIds.class),
                context -> new BatchRule.Check<Parcel>() {
                    @Override
                    public void keys(Parcel parcel, BatchRule.Keys keys) {
                        keys.ask(TakenIds.class, parcel.receiver());
                    }

                    @Override
                    public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                        findings.say(String.valueOf(context.answer(TakenIds.class, parcel.receiver())));
                    }
                }));
        assertThat(told(format.withLookup(TakenIds.class, keys -> Lookup.findIn(Map.of("x", true), keys))))
                .isEqualTo("null");
    }
}
