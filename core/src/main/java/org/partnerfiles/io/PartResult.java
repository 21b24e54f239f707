package org.partnerfiles.io;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.report.ValidationReport;

/**
 * What was found in parts of a file. {@link org.partnerfiles.FileParts#merge} makes the report of the file of the results of its parts.
 *
 * @param parts the parts, in order
 * @param report the report of their rows; that of the first part has the findings on the first line of the file
 * @param state what else is known of their lines. A text in a form of this library, which may change between its versions
 * @param alone for rows that were {@linkplain org.partnerfiles.FileParts#judge judged} together, what was found in each by itself; null
 *     for others
 * @since 0.1.0
 */
public record PartResult(
        List<FilePart> parts,
        ValidationReport report,
        String state,
        @Nullable PartResult alone) implements Serializable {

    /** Copies. */
    public PartResult {
        parts = List.copyOf(parts);
    }

    /** {@return the report, without the state} */
    @Override
    public String toString() {
        return "PartResult[" + parts.size() + " parts, " + report + "]";
    }
}
