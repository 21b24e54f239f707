package org.partnerfiles.springbatch;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.FileRejectedException;
import org.partnerfiles.report.ValidationReport;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;

/**
 * The exit status of a step whose file its recipient would refuse as a whole. Such a step has failed, so a job does not go on by itself.
 *
 * @since 0.1.0
 */
public final class FileRejection {

    /**
     * The exit status, by which a job decides what comes next.
     *
     * <pre>{@code
     * .start(importStep).on("FILE_REJECTED").to(tellPartner).from(importStep).on("COMPLETED").to(archive).end()
     * }</pre>
     */
    public static final ExitStatus FILE_REJECTED = new ExitStatus("FILE_REJECTED");

    private FileRejection() {}

    /** {@return the findings that refuse the file as a whole} */
    static List<Finding> findings(ValidationReport report) {
        return report.findings().stream()
                .filter(finding -> finding.effect() == Effect.FILE_REJECTED)
                .toList();
    }

    /** {@return the exception for a file that a report refuses} */
    static FileRejectedException exception(ValidationReport report) {
        return new FileRejectedException(findings(report));
    }

    /** {@return the exit status with the reason} */
    static ExitStatus because(ValidationReport report) {
        return FILE_REJECTED.addExitDescription(String.valueOf(exception(report).getMessage()));
    }

    /**
     * Writes the report of a step's file, and has the step fail if the file is refused.
     *
     * @param step the step
     * @param report the report
     * @param place where the report is written, or null
     * @return the exit status, or null if there is nothing to say
     */
    static @Nullable ExitStatus conclude(StepExecution step, ValidationReport report, @Nullable Path place) {
        if (place != null) {
            try {
                ReportFile.write(report, place);
            } catch (Exception e) {
                return failed(step, e);
            }
        }
        if (!report.fileRejected()) {
            return null;
        }
        step.setStatus(BatchStatus.FAILED);
        return because(report);
    }

    /** Has a step fail at its end, where an exception would only be logged. */
    static ExitStatus failed(StepExecution step, Exception cause) {
        step.setStatus(BatchStatus.FAILED);
        step.addFailureException(cause);
        return ExitStatus.FAILED.addExitDescription(cause);
    }
}
