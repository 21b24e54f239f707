package org.partnerfiles.helix.internal.rules;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.helix.internal.table.Windows1252;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Sums;
import org.partnerfiles.table.Column;

/** Finds a file in which every text beyond ASCII is well-formed UTF-8. */
final class Utf8Text<R> implements FileRule.Check<R> {

    private static final int BEYOND_ASCII = 0;
    private static final int NOT_UTF_8 = 1;

    private final Sums rows = new Sums();

    @Override
    public Sums sums() {
        return rows;
    }

    @Override
    public void remember(R record, RowText<R> row) {
        if (row.isAscii()) {
            return;
        }
        boolean others = row.unmapped().texts().stream().anyMatch(Utf8Text::isOther);
        for (Column<R, ?> column : row.columns()) {
            others = others || isOther(row.cell(column));
        }
        rows.add(BEYOND_ASCII, 1);
        rows.add(NOT_UTF_8, others ? 1 : 0);
    }

    private static boolean isOther(@Nullable String text) {
        if (text == null || isAscii(text)) {
            return false;
        }
        byte[] bytes = Windows1252.bytes(text);
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), true)
                .isError();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void end(Findings findings) {
        if (rows.count(BEYOND_ASCII) > 0 && rows.count(NOT_UTF_8) == 0) {
            findings.say("every byte beyond ASCII is part of well-formed UTF-8: the file is probably in UTF-8, not in"
                    + " windows-1252; ask for the file in windows-1252, or convert it");
        }
    }
}
