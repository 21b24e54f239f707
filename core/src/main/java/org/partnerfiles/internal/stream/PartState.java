package org.partnerfiles.internal.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.partnerfiles.rule.Sums;

/**
 * What is known of the lines and rows of a part of a file, apart from its report.
 *
 * @param lines the counts of its lines; its number of rows includes those before the part
 * @param isCutShort whether it has more rows than may be read
 * @param isDamaged whether a gzip file cannot be unpacked to its end
 * @param sums the sums of the rules, by their ids
 */
record PartState(LineCounts lines, boolean isCutShort, boolean isDamaged, Map<String, Sums> sums) {

    private static final String STORED = "part";

    /** {@return the state as a text} */
    String text() {
        try {
            return StoredState.text(STORED, out -> {
                lines.write(out);
                out.writeBoolean(isCutShort);
                out.writeBoolean(isDamaged);
                out.writeInt(sums.size());
                for (Map.Entry<String, Sums> ofRule : sums.entrySet()) {
                    out.writeUTF(ofRule.getKey());
                    ofRule.getValue().write(out);
                }
                return out;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no text in it is too long
        }
    }

    /** {@return the state that a text has} */
    static PartState read(String text) {
        return StoredState.read(text, STORED, in -> {
            LineCounts lines = LineCounts.read(in);
            boolean isCutShort = in.readBoolean();
            boolean isDamaged = in.readBoolean();
            Map<String, Sums> sums = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                sums.put(in.readUTF(), Sums.read(in));
            }
            return new PartState(lines, isCutShort, isDamaged, sums);
        });
    }
}
