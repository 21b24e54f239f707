package org.partnerfiles.spark.internal.read;

import org.apache.spark.sql.connector.metric.CustomSumMetric;
import org.apache.spark.sql.connector.metric.CustomTaskMetric;

/** The number of rejected rows, which Spark shows beside a scan. */
public final class RejectedRows extends CustomSumMetric {

    private static final String NAME = "rejectedRows";

    /** For Spark, which makes it by reflection. */
    public RejectedRows() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "number of rejected rows";
    }

    /**
     * That of one task.
     *
     * @param value how many rows it rejected so far
     */
    public record OfTask(long value) implements CustomTaskMetric {

        @Override
        public String name() {
            return NAME;
        }
    }
}
