package org.partnerfiles.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.partnerfiles.table.Layout;

class CellTraitsTest {

    @Property(tries = 3_000)
    void one_pass_finds_what_each_question_by_itself_would(
            @ForAll("text") String text, @ForAll("layouts") Layout layout) {
        byte traits = new CellTraits(layout).of(text);
        assertThat((traits & CellTraits.UNWRITABLE) != 0).isEqualTo(RowSinks.firstUnwritable(text, layout) >= 0);
        assertThat((traits & CellTraits.BEYOND_ASCII) != 0)
                .isEqualTo(text.chars().anyMatch(c -> c >= 0x80));
        assertThat((traits & CellTraits.LINE_BREAK) != 0).isEqualTo(text.chars().anyMatch(c -> c == '\n' || c == '\r'));
        assertThat((traits & CellTraits.QUOTES) != 0).isEqualTo(new CellQuotes(layout).areNeeded(text, false));
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of("a", "-", "\"", ",", "|", "\t", "\r", "\n", " ", "\0", "é", "€", "😀", "\uD83D", "\uFEFF")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Arbitraries.of(
                Layout.csv(),
                Layout.csv().withDelimiter('|'),
                Layout.positionalTabs(StandardCharsets.UTF_8),
                Layout.positionalTabs(Charset.forName("windows-1252")));
    }
}
