package org.partnerfiles.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.finding.Effect;

class ProfileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private static final RuleDescription ERROR = RuleDescription.of("test.error", "An error.");
    private static final RuleDescription ADVICE =
            RuleDescription.of("test.advice", "Advice.").effect(Effect.ADVICE);
    private static final RuleDescription ANNOUNCED = RuleDescription.of("test.announced", "An announced rule.")
            .effect(Effect.NOT_ENFORCED_YET)
            .onceEnforced(Effect.FILE_REJECTED);
    private static final RuleDescription OFF =
            RuleDescription.of("test.off", "A rule that is off.").offByDefault();

    private static final Profile STANDARD = Profile.standard();

    private static Effect effect(Profile profile, RuleDescription rule) {
        return profile.effectOf(rule, rule.effect(), TODAY);
    }

    @Test
    void by_default_a_rule_has_the_effect_of_its_vendor() {
        assertThat(effect(STANDARD, ERROR)).isEqualTo(Effect.RECORD_REJECTED);
        assertThat(effect(STANDARD, ADVICE)).isEqualTo(Effect.ADVICE);
        assertThat(effect(STANDARD, ANNOUNCED)).isEqualTo(Effect.NOT_ENFORCED_YET);
        assertThat(effect(STANDARD, OFF)).isNull();
        assertThat(STANDARD.effectOf(ERROR, Effect.VALUE_IGNORED, TODAY)).isEqualTo(Effect.VALUE_IGNORED);
    }

    @Test
    void off_turns_a_rule_off() {
        assertThat(effect(STANDARD.off("test.error"), ERROR)).isNull();
    }

    @Test
    void on_turns_a_rule_on_with_its_standard_effect() {
        assertThat(effect(STANDARD.on("test.off"), OFF)).isEqualTo(Effect.RECORD_REJECTED);
        assertThat(effect(STANDARD.on("test.advice"), ADVICE)).isEqualTo(Effect.ADVICE);
    }

    @Test
    void enforce_turns_a_rule_on_with_its_enforced_effect() {
        assertThat(effect(STANDARD.enforce("test.advice"), ADVICE)).isEqualTo(Effect.RECORD_REJECTED);
        assertThat(effect(STANDARD.enforce("test.announced"), ANNOUNCED)).isEqualTo(Effect.FILE_REJECTED);
        assertThat(effect(STANDARD.enforce("test.off"), OFF)).isEqualTo(Effect.RECORD_REJECTED);
    }

    @Test
    void enforce_from_a_day_leaves_the_standard_until_then() {
        assertThat(effect(STANDARD.enforce("test.advice", TODAY), ADVICE)).isEqualTo(Effect.RECORD_REJECTED);
        assertThat(effect(STANDARD.enforce("test.advice", TOMORROW), ADVICE)).isEqualTo(Effect.ADVICE);
        assertThat(effect(STANDARD.enforce("test.off", TOMORROW), OFF)).isNull();
    }

    @Test
    void relax_makes_an_error_advice_and_leaves_the_rest() {
        assertThat(effect(STANDARD.relax("test.error"), ERROR)).isEqualTo(Effect.ADVICE);
        assertThat(effect(STANDARD.relax("test.announced"), ANNOUNCED)).isEqualTo(Effect.NOT_ENFORCED_YET);
        assertThat(effect(STANDARD.relax("test.off"), OFF)).isNull();
        assertThat(effect(STANDARD.relax("test.announced").enforceAnnounced(TODAY), ANNOUNCED))
                .isEqualTo(Effect.ADVICE);
    }

    @Test
    void effect_sets_any_effect() {
        assertThat(effect(STANDARD.effect("test.error", Effect.INFORMATION), ERROR))
                .isEqualTo(Effect.INFORMATION);
        assertThat(effect(STANDARD.effect("test.off", Effect.FILE_REJECTED), OFF))
                .isEqualTo(Effect.FILE_REJECTED);
    }

    @Test
    void enforce_announced_enforces_announced_rules_from_a_day_on() {
        assertThat(effect(STANDARD.enforceAnnounced(TODAY), ANNOUNCED)).isEqualTo(Effect.FILE_REJECTED);
        assertThat(effect(STANDARD.enforceAnnounced(TOMORROW), ANNOUNCED)).isEqualTo(Effect.NOT_ENFORCED_YET);
        assertThat(effect(STANDARD.enforceAnnounced(TODAY), ADVICE)).isEqualTo(Effect.ADVICE);
        assertThat(effect(STANDARD.enforceAnnounced(TODAY).off("test.announced"), ANNOUNCED))
                .isNull();
        assertThat(effect(STANDARD.enforceAnnounced(TODAY).on("test.announced"), ANNOUNCED))
                .isEqualTo(Effect.FILE_REJECTED);
    }

    @Test
    void a_later_setting_replaces_an_earlier_one_and_profiles_are_immutable() {
        Profile off = STANDARD.off("test.error");
        assertThat(effect(off.enforce("test.error"), ERROR)).isEqualTo(Effect.RECORD_REJECTED);
        assertThat(effect(off, ERROR)).isNull();
        assertThat(effect(STANDARD, ERROR)).isEqualTo(Effect.RECORD_REJECTED);
    }

    @Test
    void a_profile_knows_the_rules_it_names() {
        Profile profile = STANDARD.off("b.two").relax("a.one").enforceAnnounced(TODAY);
        assertThat(profile.rules()).containsExactly("a.one", "b.two");
        assertThat(profile.isSet("a.one")).isTrue();
        assertThat(profile.isSet("test.announced")).isFalse();
    }

    @Test
    void an_unknown_rule_is_rejected_with_the_nearest_known_one() {
        List<RuleCatalogue> known =
                List.of(RuleCatalogue.of(List.of(ERROR, ADVICE)), RuleCatalogue.of(CoreRules.descriptions()));
        STANDARD.off("test.error").off(CoreRules.UNKNOWN_COLUMN).requireKnown(known);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.off("test.eror").requireKnown(known))
                .withMessage("unknown rule \"test.eror\"; did you mean \"test.error\"?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.off("quite.another").requireKnown(known))
                .withMessage("unknown rule \"quite.another\"");
    }

    @Property
    void a_profile_is_written_as_json_and_read_again(@ForAll("profiles") Profile profile) {
        Profile again = Profile.parse(profile.toJson());
        assertThat(again).isEqualTo(profile).hasSameHashCodeAs(profile).hasToString(profile.toString());
    }

    @Property
    void two_profiles_are_equal_if_their_json_is(@ForAll("profiles") Profile one, @ForAll("profiles") Profile other) {
        assertThat(one.equals(other)).isEqualTo(one.toJson().equals(other.toJson()));
    }

    @Provide
    Arbitrary<Profile> profiles() {
        Arbitrary<String> rules = Arbitraries.of("a.one", "b.two", "c.d.three", "", "\"quoted\\ \n", "日本");
        Arbitrary<LocalDate> days = Dates.dates();
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7).list().ofMaxSize(6),
                        rules.list().ofSize(6),
                        days,
                        Arbitraries.of(Effect.class))
                .as((kinds, names, day, effect) -> {
                    Profile profile = STANDARD;
                    for (int i = 0; i < kinds.size(); i++) {
                        profile = apply(profile, kinds.get(i), names.get(i), day, effect);
                    }
                    return profile;
                });
    }

    private static Profile apply(Profile profile, int step, String rule, LocalDate day, Effect effect) {
        return switch (step) {
            case 0 -> profile.off(rule);
            case 1 -> profile.on(rule);
            case 2 -> profile.enforce(rule);
            case 3 -> profile.enforce(rule, day);
            case 4 -> profile.relax(rule);
            case 5 -> profile.effect(rule, effect);
            case 6 -> profile.option(rule, effect.text());
            default -> profile.enforceAnnounced(day);
        };
    }

    @Test
    void a_profile_is_read_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("profile.json"), """
                {"version": 1,
                 "rules": {"lead.account.invalid-namespace": {"set": "enforce", "from": "2027-01-01"},
                           "lead.customer.underage": {"set": "off"},
                           "x.y": {"set": "effect", "effect": "advice"}},
                 "enforceAnnounced": "2027-06-01"}
                """);
        assertThat(Profile.read(file))
                .isEqualTo(STANDARD.enforce("lead.account.invalid-namespace", LocalDate.of(2027, 1, 1))
                        .off("lead.customer.underage")
                        .effect("x.y", Effect.ADVICE)
                        .enforceAnnounced(LocalDate.of(2027, 6, 1)))
                .hasToString(
                        "Profile[lead.account.invalid-namespace: enforce from 2027-01-01, lead.customer.underage: off,"
                                + " x.y: advice, announced rules: enforce from 2027-06-01]");
    }

    @Test
    void a_profile_file_may_have_a_byte_order_mark_and_is_in_utf_8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("profile.json");
        String json = "{\"version\": 1, \"rules\": {\"x.y\": {\"set\": \"off\"}}}";
        Files.writeString(file, "\uFEFF" + json);
        assertThat(Profile.read(file)).isEqualTo(STANDARD.off("x.y"));
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Files.writeString(file, json, charset);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Profile.read(file))
                    .withMessage(file + ": expected UTF-8; found UTF-16: save it as UTF-8");
        }
        Files.writeString(file, json.replace("x.y", "\u00e4.y"), StandardCharsets.ISO_8859_1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.read(file))
                .withMessage(file + ": expected UTF-8; found bytes that it does not have: save it as UTF-8");
        Files.writeString(file, "5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.read(file))
                .withMessageStartingWith(file + ": line 1: expected a profile, such as");
    }

    @Test
    void a_profile_sets_options_and_true_false_and_numbers_need_no_quotes() {
        Profile profile =
                Profile.parse("{\"version\": 1, \"options\": {\"a.pace\": \"fast\", \"a.loud\": true, \"a.size\": 3}}");
        assertThat(profile)
                .isEqualTo(STANDARD.option("a.pace", "fast")
                        .option("a.loud", "true")
                        .option("a.size", "3"))
                .hasToString("Profile[a.loud = true, a.pace = fast, a.size = 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.parse("{\"version\": 1, \"options\": {\"a.pace\": null}}"))
                .withMessageContaining("expected a value for the option a.pace");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.parse("{\"version\": 1, \"options\": [\"a.pace\"]}"))
                .withMessage("line 1: expected the values of options by their ids");
    }

    @Test
    void a_mistake_in_a_profile_file_is_reported_with_the_name_of_the_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("profile.json"), "{\n}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.read(file))
                .withMessage(file + ": line 2: expected \"version\": 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                                | expected a profile",
                "{'version': 2}                                                    | expected the version 1",
                "{'version': '1'}                                                  | expected the version 1",
                "{'version': 1.0}                                                  | expected the version 1",
                "{'rules': {}}                                                     | expected \"version\": 1",
                "{'version': 1, 'rule': {}}                                        | expected one of version, rules, enforceAnnounced, options, not \"rule\"",
                "{'version': 1, 'rules': []}                                       | expected the rules by their ids",
                "{'version': 1, 'rules': {'a.b': 'off'}}                           | expected what is set for a.b",
                "{'version': 1, 'rules': {'a.b': {}}}                              | expected \"set\" for a.b, one of off, on, enforce, relax, effect",
                "{'version': 1, 'rules': {'a.b': {'set': 'OFF'}}}                  | expected one of off, on, enforce, relax, effect",
                "{'version': 1, 'rules': {'a.b': {'set': true}}}                   | expected one of off, on, enforce, relax, effect",
                "{'version': 1, 'rules': {'a.b': {'set': 'off', 'at': 1}}}         | expected one of set, from, effect, not \"at\"",
                "{'version': 1, 'rules': {'a.b': {'set': 'off', 'from': '2027-01-01'}}} | expected \"from\" only with \"set\": \"enforce\"",
                "{'version': 1, 'rules': {'a.b': {'set': 'enforce', 'from': '1.1.27'}}} | expected a day as YYYY-MM-DD for from",
                "{'version': 1, 'rules': {'a.b': {'set': 'enforce', 'from': null}}} | expected a day as YYYY-MM-DD for from",
                "{'version': 1, 'rules': {'a.b': {'set': 'effect'}}}               | expected \"effect\" with \"set\": \"effect\"",
                "{'version': 1, 'rules': {'a.b': {'set': 'on', 'effect': 'advice'}}} | expected \"effect\" with \"set\": \"effect\"",
                "{'version': 1, 'rules': {'a.b': {'set': 'effect', 'effect': 'ADVICE'}}} | expected one of file rejected, record rejected",
                "{'version': 1, 'rules': {'a.b': {'set': 'on'}, 'a.b': {'set': 'off'}}} | Duplicate field 'a.b'",
                "{'version': 1, 'version': 1}                                      | Duplicate field 'version'",
                "{'version': 1, 'enforceAnnounced': 2027}                          | expected a day as YYYY-MM-DD for enforceAnnounced",
                "{'version': 1} {}                                                 | expected nothing after the profile",
                "{'version': 1                                                     | line 1: ",
                "``                                                                | expected a profile",
            })
    void a_text_that_is_not_a_profile_is_rejected_with_what_was_expected(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.parse(json.replace('\'', '"')))
                .withMessageContaining(message)
                .withMessageStartingWith("line ");
    }

    @Test
    void the_line_of_a_mistake_is_reported() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profile.parse("{\"version\": 1,\n\"rules\":\n{\"a.b\": 1}}"))
                .withMessageStartingWith("line 3: expected what is set for a.b");
    }

    /** Each setting copied those before it. */
    @Test
    void the_work_of_reading_a_profile_grows_with_its_rules_and_no_faster() {
        Profile.parse(profileOf(100));
        long less = allocatedToRead(profileOf(2000));
        assertThat(allocatedToRead(profileOf(4000))).isLessThan(3 * less);
    }

    private static String profileOf(int rules) {
        return IntStream.range(0, rules)
                .mapToObj(i -> "\"test.rule-" + i + "\": {\"set\": \"off\"}")
                .collect(Collectors.joining(",", "{\"version\": 1, \"rules\": {", "}}"));
    }

    private static long allocatedToRead(String json) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        Profile.parse(json);
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
