package org.partnerfiles.lead.internal.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.text.Blanks;

/** The entries of an array in one cell. */
final class ArrayText {

    private static final String CLOSING_TYPOGRAPHIC = "\u201D\u201C\u201F";
    private static final String OPENING_TYPOGRAPHIC = "\u201C\u201D\u201E";

    private final String text;
    private final boolean hasEscapes;
    private int at;

    ArrayText(String cell) {
        this.text = cell.strip();
        this.hasEscapes = text.indexOf('\\') >= 0;
    }

    /** {@return the entries, or null if the text has another form or an entry is blank} */
    @Nullable
    List<String> entries() {
        if (text.startsWith("[")) {
            if (!text.endsWith("]")) {
                return null;
            }
            at = 1;
            skipBlanks();
            return at == text.length() - 1 ? List.of() : quotedEntries(text.length() - 1);
        }
        if (text.isEmpty() || opensQuote(text.charAt(0))) {
            return quotedEntries(text.length());
        }
        return isOneEntry() ? List.of(text) : null;
    }

    /** Whether text without quotes is one entry, not a list that lacks its quotes. */
    private boolean isOneEntry() {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0;
    }

    private @Nullable List<String> quotedEntries(int end) {
        List<String> entries = null; // if there is more than one
        while (true) {
            skipBlanks();
            String entry = at < end ? quoted(end) : "";
            if (!Blanks.given(entry)) {
                return null;
            }
            skipBlanks();
            if (at == end && entries == null) {
                return List.of(entry);
            }
            entries = entries == null ? new ArrayList<>() : entries;
            entries.add(entry);
            if (at == end) {
                return entries;
            }
            if (text.charAt(at++) != ',') {
                return null;
            }
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean opensQuote(char c) {
        return c == '"' || OPENING_TYPOGRAPHIC.indexOf(c) >= 0;
    }

    /** The text between two quotes of the same kind. Empty if there is none. */
    private String quoted(int end) {
        char opening = text.charAt(at);
        if (!opensQuote(opening)) {
            return "";
        }
        int begin = ++at;
        if (opening == '"' && !hasEscapes) {
            int closing = text.indexOf('"', begin);
            if (closing < 0 || closing >= end) {
                return "";
            }
            at = closing + 1;
            return text.substring(begin, closing);
        }
        StringBuilder entry = null; // only with an escape
        while (at < end) {
            char c = text.charAt(at++);
            if (opening == '"' ? c == '"' : CLOSING_TYPOGRAPHIC.indexOf(c) >= 0) {
                return entry == null ? text.substring(begin, at - 1) : entry.toString();
            }
            if (c == '\\' && opening == '"') {
                entry = entry == null ? new StringBuilder().append(text, begin, at - 1) : entry;
                int escaped = escaped(end);
                if (escaped < 0) {
                    return "";
                }
                c = (char) escaped;
            }
            if (entry != null) {
                entry.append(c);
            }
        }
        return "";
    }

    /** The character that the rest of a JSON escape denotes, or -1. */
    private int escaped(int end) {
        if (at >= end) {
            return -1;
        }
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(end);
            default -> -1;
        };
    }

    private int unicode(int end) {
        if (at + 4 > end) {
            return -1;
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    /** {@return whether a part of an array is an entry that does not begin with a blank and is its own JSON string} */
    static boolean isOrdinary(byte[] ascii, int from, int to) {
        if (to <= from || ascii[from] <= ' ') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (ascii[i] < ' ' || ascii[i] == '"' || ascii[i] == '\\') {
                return false;
            }
        }
        return true;
    }

    /** Appends an entry as a JSON string. */
    static void appendQuoted(StringBuilder out, String entry) {
        out.append('"');
        for (int i = 0; i < entry.length(); i++) {
            char c = entry.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
