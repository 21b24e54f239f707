package org.partnerfiles.io;

import java.io.Serializable;
import org.partnerfiles.report.ValidationReport;

/**
 * What was found in a part of a file. {@link org.partnerfiles.FileParts#merge} makes the report of the file of the results of its parts.
 *
 * @param part the part
 * @param report the report of its rows; that of the first part has the findings on the first line of the file
 * @param state what else is known of its lines. A text in a form of this library, which may change between its versions
 */
public record PartResult(FilePart part, ValidationReport report, String state) implements Serializable {

    /** {@return the part and its report, without the state} */
    @Override
    public String toString() {
        return "PartResult[" + part + ", " + report + "]";
    }
}
