package org.partnerfiles.spark.internal.schema;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;

/**
 * What was found when a row was read. A row that was rejected then is rejected again: it may lack values that could not be read.
 *
 * @param accepted the position of {@code _accepted}
 * @param findings the position of {@code _findings}
 */
record FormerVerdict(int accepted, int findings) {

    /**
     * {@return where it is, or null if rows have none}
     *
     * @param schema the columns of the rows
     * @throws IllegalArgumentException if there is only half of it, or a type is another one
     */
    static @Nullable FormerVerdict of(StructType schema) {
        int accepted = position(schema, RowFields.ACCEPTED);
        int findings = position(schema, RowFields.FINDINGS);
        if (accepted < 0) {
            return null;
        }
        if (findings < 0
                || schema.fields()[accepted].dataType() != DataTypes.BooleanType
                || !DataType.equalsIgnoreNullability(schema.fields()[findings].dataType(), RowFields.FINDINGS_TYPE)) {
            throw new IllegalArgumentException("the columns " + RowFields.ACCEPTED + " and " + RowFields.FINDINGS
                    + " belong together, with the types that load gives them: keep both, or neither of them");
        }
        return new FormerVerdict(accepted, findings);
    }

    private static int position(StructType schema, String name) {
        return List.of(schema.fieldNames()).indexOf(name);
    }

    boolean isRejected(InternalRow row) {
        return !row.isNullAt(accepted) && !row.getBoolean(accepted);
    }

    /** {@return the findings on a row, at its new place} */
    List<Finding> findings(InternalRow row, Location place) {
        List<Finding> found = new ArrayList<>();
        ArrayData array = row.getArray(findings);
        for (int i = 0; i < array.numElements(); i++) {
            InternalRow finding = array.getStruct(i, FindingValues.FIELDS);
            found.add(new Finding(
                    finding.getUTF8String(0).toString(),
                    Effect.of(finding.getUTF8String(1).toString()),
                    place.inColumn(
                            finding.isNullAt(2)
                                    ? null
                                    : finding.getUTF8String(2).toString()),
                    finding.getUTF8String(3).toString()));
        }
        return found;
    }
}
