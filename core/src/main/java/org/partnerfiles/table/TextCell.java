package org.partnerfiles.table;

import java.nio.charset.StandardCharsets;

/** Text, unchanged. */
final class TextCell extends CellType<String> {

    static final TextCell TEXT = new TextCell();

    private TextCell() {
        super(String.class);
    }

    @Override
    public String read(String text, CellType.Problems problems) {
        return text;
    }

    @Override
    public String readAscii(byte[] row, int from, int to) {
        return new String(row, from, to - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String write(String value, CellType.Problems problems) {
        return value;
    }

    @Override
    public String form() {
        return "text";
    }

    @Override
    public boolean keepsBlanks() {
        return true;
    }
}
