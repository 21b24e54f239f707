package org.partnerfiles.report;

import org.partnerfiles.text.Printable;

/** Text of files as text of HTML. */
final class HtmlText {

    private HtmlText() {}

    /** {@return a text whose characters mean nothing in HTML, control characters written out} */
    static String escaped(String raw) {
        String text = Printable.of(raw);
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
