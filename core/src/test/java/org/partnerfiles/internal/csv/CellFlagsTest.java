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
import org.partnerfiles.testing.Pieces;

class CellFlagsTest {

    @Property(tries = 3_000)
    void one_scan_finds_the_same_flags_as_one_scan_for_each(
            @ForAll("text") String text, @ForAll("layouts") Layout layout) {
        Quoting quoting = Quoting.of(layout);
        byte flags = quoting.flags(text);
        assertThat((flags & Quoting.UNWRITABLE) != 0).isEqualTo(quoting.firstUnwritable(text) >= 0);
        assertThat((flags & Quoting.BEYOND_ASCII) != 0).isEqualTo(text.chars().anyMatch(c -> c >= 0x80));
        assertThat((flags & Quoting.LINE_END) != 0).isEqualTo(text.chars().anyMatch(c -> c == '\n' || c == '\r'));
        assertThat((flags & Quoting.NEEDS_QUOTES) != 0).isEqualTo(needsQuotes(text, layout));
    }

    private static boolean needsQuotes(String text, Layout layout) {
        if (text.isEmpty() || layout.quoting() == Layout.Quoting.NONE) {
            return false;
        }
        return text.indexOf(layout.delimiter()) >= 0
                || text.contains("\"")
                || text.contains("\n")
                || text.contains("\r")
                || text.startsWith("\uFEFF")
                || !text.equals(text.trim());
    }

    @Provide
    Arbitrary<String> text() {
        return Pieces.joined(
                8, "a", "-", "\"", ",", "|", "\t", "\r", "\n", " ", "\0", "é", "€", "😀", "\uD83D", "\uFEFF");
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
