package org.partnerfiles.helix.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;

class HelixTextTest {

    private static String written(String text, boolean cuts, boolean replaces) {
        Options options =
                Options.standard().with(Helix.CUT_LONG_TEXTS, cuts).with(Helix.REPLACE_FOREIGN_CHARACTERS, replaces);
        return HelixText.text(4).under(options).write(text, CellType.Problems.IGNORED);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a\tb,a b,a b",
                "abcd,abcd,abcd",
                "abcde,abcde,abcd",
                "abc\uD83D\uDE00,abc\uD83D\uDE00,abc",
                "ab\uD83D\uDE00,ab\uD83D\uDE00,ab\uD83D\uDE00",
                "ab\uD83D\uDE00c,ab\uD83D\uDE00c,ab\uD83D\uDE00"
            })
    void a_tab_is_a_blank_and_a_long_text_is_cut_if_the_option_is_on(String text, String whole, String cut) {
        assertThat(written(text, false, false)).isEqualTo(whole);
        assertThat(written(text, true, false)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"\u0436b, ?b", "a\uD83D\uDE00, a?", "\u20AC\u00E9, \u20AC\u00E9", "\u0081, ?", "\u0080, ?", "abc, abc"})
    void characters_that_the_encoding_lacks_are_replaced_if_the_option_is_on(String text, String replaced) {
        assertThat(written(text, false, true)).isEqualTo(replaced);
        assertThat(written(text, false, false)).isEqualTo(text);
    }

    @Test
    void line_breaks_are_not_replaced_and_remain_an_error() {
        assertThat(written("a\nb", false, true)).isEqualTo("a\nb");
    }

    @Test
    void a_type_is_its_own_under_the_options_that_it_has() {
        CellType<String> type = HelixText.text(4);
        assertThat(type.under(Options.standard())).isSameAs(type);
        assertThat(type.under(Options.standard().with(Helix.CUT_LONG_TEXTS, true)))
                .isNotSameAs(type);
        assertThat(type.keepsBlanks()).isTrue();
        assertThat(type.read(" a ", CellType.Problems.IGNORED)).isEqualTo(" a ");
    }
}
