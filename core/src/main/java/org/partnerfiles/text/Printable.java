package org.partnerfiles.text;

/**
 * Text of a file, such as a header or a name, on its way to a terminal, a log or a page: what such text could do there is written out.
 *
 * <pre>{@code
 * log.warn("unknown column " + Printable.of(header));   // unknown column name\n[INFO] all is well
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Printable {

    private Printable() {}

    /**
     * A text with {@code \n}, {@code \r}, {@code \t} and {@code \}{@code uXXXX} in place of characters that are not seen and that change
     * what is: control characters, line breaks, characters that turn the direction of text, characters without width, and halves of
     * surrogate pairs. Blanks and letters of all languages are left as they are, and so is a backslash, as in the paths of Windows.
     *
     * @param text any text
     * @return the text on one line; the same object if nothing is written out
     */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return escaped(text, i);
            }
        }
        return text;
    }

    private static String escaped(String text, int from) {
        StringBuilder escaped = null;
        int codePoint;
        for (int i = from; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            boolean visible = isVisible(codePoint);
            if (escaped == null && !visible) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                append(codePoint, visible, escaped);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static void append(int codePoint, boolean visible, StringBuilder escaped) {
        if (visible) {
            escaped.appendCodePoint(codePoint);
            return;
        }
        switch (codePoint) {
            case '\n' -> escaped.append("\\n");
            case '\r' -> escaped.append("\\r");
            case '\t' -> escaped.append("\\t");
            default -> {
                for (char unit : Character.toChars(codePoint)) {
                    escaped.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        escaped.append(Character.forDigit(unit >> shift & 0xF, 16));
                    }
                }
            }
        }
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> !hasNoWidth(codePoint);
        };
    }

    /** The marks and letters without width: joiners, fillers, and variation selectors. */
    private static boolean hasNoWidth(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || codePoint == 0x3164
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0xFFA0
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
    }
}
