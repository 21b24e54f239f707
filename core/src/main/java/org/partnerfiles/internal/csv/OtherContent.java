package org.partnerfiles.internal.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Recognises bytes that are not text in the encoding of a file by what they look like: another encoding, an archive, a workbook. */
public final class OtherContent {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] UTF_16LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int ZIP_NAME_LENGTH = 26;
    private static final int ZIP_NAME = 30;

    private OtherContent() {}

    /**
     * {@return what the beginning of a file shows that no line of it is text, and what to do, in words; null if it may be text}
     *
     * @param beginning its first bytes
     * @param firstLine how many of them are its first line
     * @param charset the encoding of the file
     */
    public static @Nullable String ofFile(byte[] beginning, long firstLine, Charset charset) {
        int lineEnd = (int) Math.min(firstLine, beginning.length);
        boolean marked = startsWith(beginning, UTF_16LE) || startsWith(beginning, UTF_16BE);
        if (isUtf16(beginning, 0, marked ? beginning.length : lineEnd)) {
            return "found UTF-16: save the file as " + charset.name();
        } else if (startsWith(beginning, OLE)) {
            return "found a workbook (xls): save the sheet as CSV";
        } else if (startsWith(beginning, ZIP)) {
            return isWorkbook(beginning)
                    ? "found a workbook (xlsx): save the sheet as CSV"
                    : "found a zip archive or a workbook: unpack the file, or save the sheet as CSV";
        }
        return null;
    }

    /**
     * {@return the encoding that bytes look like which are not text in the encoding of their file, or null}
     *
     * @param charset the encoding of the file
     */
    static @Nullable String encoding(byte[] bytes, int from, int to, Charset charset) {
        if (isUtf16(bytes, from, to)) {
            return "UTF-16";
        }
        return charset.equals(StandardCharsets.UTF_8) && isWindows1252(bytes, from, to) ? WINDOWS_1252.name() : null;
    }

    /** In UTF-16, every second byte of most texts is NUL: the first, or the second of each pair. */
    private static boolean isUtf16(byte[] bytes, int from, int to) {
        int[] zeros = new int[2];
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                zeros[(i - from) & 1]++;
            }
        }
        int more = Math.max(zeros[0], zeros[1]);
        return more >= 2 && Math.min(zeros[0], zeros[1]) == 0 && 4 * more >= to - from;
    }

    /** Every character beyond ASCII is one of that encoding, and none is one of UTF-8. */
    private static boolean isWindows1252(byte[] bytes, int from, int to) {
        String utf8 = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        String other = new String(bytes, from, to - from, WINDOWS_1252);
        return utf8.indexOf(Characters.REPLACEMENT) >= 0
                && utf8.chars().allMatch(c -> c < 0x80 || c == Characters.REPLACEMENT)
                && other.indexOf(Characters.REPLACEMENT) < 0;
    }

    /** The first entry of an xlsx file describes its content. */
    private static boolean isWorkbook(byte[] zip) {
        if (zip.length < ZIP_NAME) {
            return false;
        }
        int length = zip[ZIP_NAME_LENGTH] & 0xFF;
        int end = Math.min(zip.length, ZIP_NAME + length);
        String first = new String(zip, ZIP_NAME, end - ZIP_NAME, StandardCharsets.ISO_8859_1);
        return first.equals("[Content_Types].xml") || first.startsWith("xl/") || first.startsWith("_rels/");
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        return bytes.length >= signature.length
                && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }
}
