package org.partnerfiles.spark;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.spark.internal.check.FileChecks;

/**
 * Files that were checked with all rules, by {@link PartnerFiles#check}.
 *
 * @since 0.1.0
 */
public final class CheckedFiles implements AutoCloseable {

    private final Dataset<Row> rows;
    private final FileChecks checks;

    CheckedFiles(Dataset<Row> rows, FileChecks checks) {
        this.rows = rows;
        this.checks = checks;
    }

    /** {@return the rows, with the verdict and the findings of all rules} */
    public Dataset<Row> rows() {
        return rows;
    }

    /** {@return the report of each file, by its path as {@code _file} has it, in the order in which the files were given} */
    public Map<String, ValidationReport> reports() {
        return checks.reports();
    }

    /** {@return whether no file is refused and no row is rejected} */
    public boolean areAccepted() {
        return reports().values().stream().noneMatch(ValidationReport::hasErrors);
    }

    /** Frees what executors keep of the verdicts; the {@link #rows} need it until they are stored. */
    @Override
    public void close() {
        checks.close();
    }
}
