package org.partnerfiles.internal.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Email;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailScreenTest {

    record Mail(@Email String address) {}

    @Property(tries = 20_000)
    void a_text_that_passes_is_an_address_to_hibernate_validator(@ForAll("nearlyAddresses") String text) {
        boolean passes = EmailScreen.isPlainAddress(text);
        Statistics.label("passes").collect(passes);
        if (passes) {
            assertThat(DefaultValidator.instance().validate(new Mail(text)))
                    .as(text)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "first.last+tag@mail.example.org", "O'Brien@EXAMPLE.COM", "a@b-c.d1", "_@1.2"})
    void plain_addresses_pass(String text) {
        assertThat(EmailScreen.isPlainAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b",
                "a",
                "a@b.",
                "a@.b",
                "a@b..c",
                ".a@b",
                "a.@b",
                "a..b@c",
                "a@-b",
                "a@b-",
                "a@b-.c",
                "a@b--c",
                "a b@c",
                "a@b c",
                "a@b@c",
                "ä@b",
                "\u0080@b",
                "a@\u0080",
                "a@ä",
                "\"a\"@b",
                "a@[1.2.3.4]",
                "a@b_c",
                "a@b\n"
            })
    void other_texts_do_not_pass(String text) {
        assertThat(EmailScreen.isPlainAddress(text)).isFalse();
    }

    @Test
    void plain_addresses_are_no_longer_than_hibernate_validator_accepts() {
        String longest = "a".repeat(64) + "@" + "b".repeat(63) + ".c";
        assertThat(EmailScreen.isPlainAddress(longest)).isTrue();
        assertThat(EmailScreen.isPlainAddress("a" + longest)).isFalse();
        assertThat(EmailScreen.isPlainAddress(longest.replace(".c", "b.c"))).isFalse();
        String longestDomain = "a@" + "bc.".repeat(84) + "def";
        assertThat(EmailScreen.isPlainAddress(longestDomain)).isTrue();
        assertThat(EmailScreen.isPlainAddress(longestDomain + "g")).isFalse();
        assertThat(DefaultValidator.instance().validate(new Mail(longest))).isEmpty();
        assertThat(DefaultValidator.instance().validate(new Mail(longestDomain)))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> nearlyAddresses() {
        Arbitrary<String> local = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.strings().withChars("ab1.-+'_!").ofMaxLength(8)),
                Tuple.of(
                        1,
                        Arbitraries.strings().withChars("aB0").ofMinLength(60).ofMaxLength(68)),
                Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(3)));
        Arbitrary<String> label = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.strings().withChars("xnA1-").ofMaxLength(8)),
                Tuple.of(
                        1,
                        Arbitraries.strings().withChars("aB0").ofMinLength(60).ofMaxLength(66)),
                Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(3)));
        Arbitrary<String> domain = label.list().ofMinSize(1).ofMaxSize(5).map(labels -> String.join(".", labels));
        return Combinators.combine(local, domain).as((before, behind) -> before + "@" + behind);
    }

    @Test
    void each_label_of_a_domain_has_at_most_63_characters() {
        String longest = "x".repeat(63);
        assertThat(EmailScreen.isPlainAddress("a@" + longest + "." + longest + ".org"))
                .isTrue();
        assertThat(EmailScreen.isPlainAddress("a@" + longest + "x.org")).isFalse();
        assertThat(EmailScreen.isPlainAddress("a@b." + longest + "x")).isFalse();
    }
}
