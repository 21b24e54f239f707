package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.table.Layout;

class FirstUnwritableTest {

    private static final Layout CSV = Layout.csv();
    private static final Layout TABS = Layout.positionalTabs(StandardCharsets.UTF_8);
    private static final Layout ANSI_TABS = Layout.positionalTabs(Charset.forName("windows-1252"));

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of(CSV, "", -1),
                Arguments.of(CSV, "a,\"\t\r\n\uFEFFé€😀", -1),
                Arguments.of(CSV, "\uFEFF", -1),
                Arguments.of(CSV, "ab\0", 2),
                Arguments.of(CSV, "a\uD83Db", 1),
                Arguments.of(CSV, "a\uD83D", 1),
                Arguments.of(CSV, "😀\uDE00", 2),
                Arguments.of(TABS, "a,\"b\"", -1),
                Arguments.of(TABS, "a\tb", 1),
                Arguments.of(TABS, "ab\rc", 2),
                Arguments.of(TABS, "\n", 0),
                Arguments.of(TABS, "\0", 0),
                Arguments.of(TABS, "\uFEFFa", 0),
                Arguments.of(TABS, "a\uFEFF", -1),
                Arguments.of(TABS, "é😀", -1),
                Arguments.of(ANSI_TABS, "é€", -1),
                Arguments.of(ANSI_TABS, "éж", 1),
                Arguments.of(ANSI_TABS, "é\u0081", 1),
                Arguments.of(ANSI_TABS, "é\u0080", 1),
                Arguments.of(ANSI_TABS, "é😀", 1));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void the_first_character_that_the_layout_cannot_contain_is_found(Layout layout, String text, int index) {
        assertThat(Quoting.of(layout).firstUnwritable(text)).isEqualTo(index);
    }
}
