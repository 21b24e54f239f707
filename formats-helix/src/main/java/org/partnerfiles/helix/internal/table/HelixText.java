package org.partnerfiles.helix.internal.table;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;

/**
 * Text as Helix writes it: without quotes, and with a blank for a tab (Customer Registration File Definition, 3). The constraint on its
 * component checks its length; a writer cuts it at the limit given here if the option is on.
 */
public final class HelixText extends CellType<String> {

    private final int limit;
    private final boolean cut;
    private final boolean replace;

    private HelixText(int limit, boolean cut, boolean replace) {
        super(String.class);
        this.limit = limit;
        this.cut = cut;
        this.replace = replace;
    }

    public static CellType<String> text(int limit) {
        return new HelixText(limit, false, false);
    }

    @Override
    public String read(String text, CellType.Problems problems) {
        return text;
    }

    @Override
    public @Nullable String readAscii(byte[] row, int from, int to) {
        return CellTypes.text().readAscii(row, from, to);
    }

    @Override
    public String write(String value, CellType.Problems problems) {
        String text = value.replace('\t', ' ');
        if (replace) {
            text = replaced(text);
        }
        if (cut && text.length() > limit) {
            text = text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
        }
        return text;
    }

    /** Keeps line breaks, which remain an error. */
    private static String replaced(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> written.append(c <= Character.MAX_VALUE && Windows1252.has((char) c) ? (char) c : '?'));
        return written.toString();
    }

    @Override
    public boolean keepsBlanks() {
        return true;
    }

    @Override
    public CellType<String> under(Options options) {
        boolean cuts = options.get(Helix.CUT_LONG_TEXTS);
        boolean replaces = options.get(Helix.REPLACE_FOREIGN_CHARACTERS);
        return cuts == cut && replaces == replace ? this : new HelixText(limit, cuts, replaces);
    }

    @Override
    public String form() {
        return "text";
    }

    @Override
    public CellType.Schema schema() {
        return CellType.Schema.of("string");
    }
}
