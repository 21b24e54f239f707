package org.partnerfiles.helix.internal.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.helix.internal.table.Windows1252;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.table.Column;

/** Finds a file in which every text beyond ASCII is well-formed UTF-8. */
final class Utf8Text<R> implements FileRule.Check<R> {

    private boolean beyondAscii;
    private boolean others;

    @Override
    public void remember(R record, RowText<R> row) {
        if (others || row.isAscii()) {
            return;
        }
        for (Column<R, ?> column : row.columns()) {
            others |= isOther(row.cell(column));
        }
        row.unmapped().texts().forEach(text -> others |= isOther(text));
        beyondAscii = true;
    }

    private static boolean isOther(@Nullable String text) {
        if (text == null || text.chars().allMatch(c -> c < 0x80)) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Windows1252.bytes(text)));
            return false;
        } catch (CharacterCodingException e) {
            return true;
        }
    }

    @Override
    public void end(Findings findings) {
        if (beyondAscii && !others) {
            findings.say("every byte beyond ASCII is part of well-formed UTF-8: the file is probably in UTF-8, not in"
                    + " windows-1252; ask for the file in windows-1252, or convert it");
        }
    }
}
