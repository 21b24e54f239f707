package org.partnerfiles.spark.internal.write;

import org.apache.spark.sql.SQLContext;
import org.apache.spark.sql.sources.BaseRelation;
import org.apache.spark.sql.types.StructType;

/** What Spark wants to be told of a dataset that was written. */
public final class SavedRows extends BaseRelation {

    private final SQLContext context;
    private final StructType schema;

    /**
     * A dataset that was written.
     *
     * @param context the context of the query
     * @param schema its columns
     */
    public SavedRows(SQLContext context, StructType schema) {
        this.context = context;
        this.schema = schema;
    }

    @Override
    public SQLContext sqlContext() {
        return context;
    }

    @Override
    public StructType schema() {
        return schema;
    }
}
