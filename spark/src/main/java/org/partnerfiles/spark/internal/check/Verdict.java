package org.partnerfiles.spark.internal.check;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.PartResult;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.spark.internal.schema.RowFields;

/**
 * What all rules say of a row, or, after the last row of a file, what is known of the file.
 *
 * @param file the index of the file
 * @param record the number of the record; 0 for the file
 * @param isAccepted whether no finding is an error
 * @param findings the complete findings on the row
 * @param judged the result of the rows that share keys, or null
 * @param report the report of a file that was read as a whole, or null
 */
record Verdict(
        int file,
        long record,
        boolean isAccepted,
        List<Finding> findings,
        @Nullable PartResult judged,
        @Nullable ValidationReport report)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The path of the file, as rows have it. */
    static final String FILE = "partnerfiles_file";

    /** The number of the record. */
    static final String RECORD = "partnerfiles_record";

    /** Whether the row is accepted. */
    static final String ACCEPTED = "partnerfiles_accepted";

    /** The findings. */
    static final String FINDINGS = "partnerfiles_findings";

    static final StructType SCHEMA = new StructType()
            .add(FILE, DataTypes.StringType, false)
            .add(RECORD, DataTypes.LongType, false)
            .add(ACCEPTED, DataTypes.BooleanType, false)
            .add(FINDINGS, RowFields.FINDINGS_TYPE, false);

    static Verdict on(int file, Row<?> row) {
        return new Verdict(file, row.number(), row instanceof Row.Accepted<?>, row.findings(), null, null);
    }

    static Verdict judged(int file, PartResult result) {
        return new Verdict(file, 0, true, List.of(), result, null);
    }

    static Verdict whole(int file, ValidationReport report) {
        return new Verdict(file, 0, true, List.of(), null, report);
    }

    boolean isOnRow() {
        return record > 0;
    }

    /** {@return the verdict as a row of {@link #SCHEMA}} */
    org.apache.spark.sql.Row row(String path) {
        return RowFactory.create(
                path,
                record,
                isAccepted,
                findings.stream()
                        .map(finding -> RowFactory.create(
                                finding.rule(),
                                finding.effect().text(),
                                finding.location().column(),
                                finding.message()))
                        .toArray());
    }
}
