package org.partnerfiles.accountupload.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    private static final long SECRET = 0x1234_5678_9ABC_DEF0L;

    @Test
    void the_number_of_a_text_depends_on_its_length() {
        Set<List<Long>> numbers = new HashSet<>();
        for (int length = 0; length < 200; length++) {
            numbers.add(of("a".repeat(length)));
        }
        assertThat(numbers).hasSize(200);
        assertThat(of("\0")).isNotEqualTo(of("")).isNotEqualTo(of("\0\0"));
    }

    @Test
    void the_number_of_a_text_depends_on_each_character_and_their_order() {
        for (int length : new int[] {1, 2, 3, 4, 5, 8, 64, 65, 130}) {
            String text = "ab".repeat(length).substring(0, length);
            Set<List<Long>> numbers = new HashSet<>();
            numbers.add(of(text));
            for (int i = 0; i < length; i++) {
                numbers.add(of(text.substring(0, i) + "x" + text.substring(i + 1)));
            }
            assertThat(numbers).hasSize(length + 1);
        }
        assertThat(of("abcdefgh")).isNotEqualTo(of("efghabcd")).isNotEqualTo(of("hgfedcba"));
    }

    @Test
    void texts_that_follow_each_other_are_not_one_text() {
        assertThat(number(it -> {
                    it.add("ab");
                    it.add("c");
                }))
                .isNotEqualTo(number(it -> {
                    it.add("a");
                    it.add("bc");
                }))
                .isNotEqualTo(of("abc"));
        assertThat(of(null)).isNotEqualTo(of(""));
    }

    @Test
    void one_number_begins_with_the_secret_and_the_other_is_the_same_each_time() {
        Fingerprint one = new Fingerprint();
        one.begin(1);
        one.add("text");
        Fingerprint other = new Fingerprint();
        other.begin(2);
        other.add("text");
        assertThat(one.secret()).isNotEqualTo(other.secret());
        assertThat(one.open()).isEqualTo(other.open());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '~',
            value = {
                "AZ, az, true",
                "AmZ, aMz, true",
                "\u00C9\u0416, \u00E9\u0436, true",
                "~ \u00A0Ann ~, ann, true",
                "~  ~, -, true",
                "~~, -, true",
                "@[, `{, false",
                "an n, ann, false",
                "0, P, false",
                "a, b, false"
            })
    void case_and_blanks_at_the_ends_do_not_matter_to_a_folded_text(
            @Nullable String one, @Nullable String other, boolean isSame) {
        assertThat(folded(one).equals(folded(other))).isEqualTo(isSame);
    }

    @Test
    void case_matters_to_a_text_that_is_not_folded() {
        assertThat(of("Ann")).isNotEqualTo(of("ann")).isNotEqualTo(of(" Ann"));
    }

    private static List<Long> of(@Nullable String text) {
        return number(it -> it.add(text));
    }

    private static List<Long> folded(@Nullable String text) {
        return number(it -> it.addFolded(text));
    }

    private static List<Long> number(Consumer<Fingerprint> add) {
        Fingerprint it = new Fingerprint();
        it.begin(SECRET);
        add.accept(it);
        return List.of(it.secret(), it.open());
    }
}
