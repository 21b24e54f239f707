package org.partnerfiles.finding;

/** What may be shown of a text that is not to be shown. */
public final class Masked {

    /** What stands for a secret. */
    public static final String SECRET = "[secret]";

    private static final int LONGEST = 40;

    private Masked() {}

    /**
     * The shape of a text: a {@code *} for each letter and anything unusual, a {@code #} for each digit, blanks and ASCII
     * punctuation as they are, cut after 40 characters. {@code (555) 555-0100 x} becomes {@code (###) ###-#### *}.
     *
     * @param text any text
     * @return its shape, which holds no letter and no digit
     */
    public static String shape(CharSequence text) {
        int length = Math.min(text.length(), LONGEST);
        StringBuilder shape = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                shape.append('#');
            } else if (c < ' ' || c >= 127 || Character.isLetter(c)) {
                shape.append('*');
            } else {
                shape.append(c);
            }
        }
        return text.length() > LONGEST ? shape.append('…').toString() : shape.toString();
    }
}
