package org.partnerfiles.table;

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
    @SuppressWarnings("deprecation") // the constructor with a charset is too large for a JIT compiler to inline
    public String readAscii(byte[] row, int from, int to) {
        return new String(row, 0, from, to - from);
    }

    @Override
    public String write(String value, CellType.Problems problems) {
        return value;
    }

    @Override
    public int writeAscii(String value, byte[] row, int at) {
        int count = value.length();
        if (count > ASCII_ROOM) {
            return -1;
        }
        for (int i = 0; i < count; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                return -1;
            }
            row[at + i] = (byte) c;
        }
        return at + count;
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
