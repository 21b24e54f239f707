package org.partnerfiles.spark.internal.check;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnerfiles.spark.internal.schema.RowFields;

/** Puts verdicts into the rows that they are on. */
public final class Verdicts {

    /** Up to so many, each executor has all of them, and the rows need no shuffle. */
    private static final long BROADCAST = 100_000;

    private Verdicts() {}

    /**
     * {@return rows with other verdicts}
     *
     * @param rows the rows
     * @param verdicts the verdicts on some of them
     * @throws IllegalArgumentException if the rows lack a column that is needed
     */
    public static Dataset<Row> replace(Dataset<Row> rows, JavaRDD<Row> verdicts) {
        List<String> present = List.of(rows.columns());
        for (String needed : List.of(RowFields.FILE, RowFields.RECORD, RowFields.ACCEPTED, RowFields.FINDINGS)) {
            if (!present.contains(needed)) {
                throw new IllegalArgumentException(
                        "expected a dataset with the column " + needed + "; found " + String.join(", ", present));
            }
        }
        long count = verdicts.count();
        if (count == 0) {
            return rows;
        }
        Dataset<Row> judged = rows.sparkSession().createDataFrame(verdicts, Verdict.SCHEMA);
        Column isSame = col(RowFields.FILE)
                .equalTo(col(Verdict.FILE))
                .and(col(RowFields.RECORD).equalTo(col(Verdict.RECORD)));
        return rows.join(count <= BROADCAST ? broadcast(judged) : judged, isSame, "left_outer")
                .withColumn(RowFields.ACCEPTED, coalesce(col(Verdict.ACCEPTED), col(RowFields.ACCEPTED)))
                .withColumn(RowFields.FINDINGS, coalesce(col(Verdict.FINDINGS), col(RowFields.FINDINGS)))
                .drop(Verdict.SCHEMA.fieldNames());
    }
}
