package org.partnerfiles.springbatch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.report.ValidationReport;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.io.Resource;

/**
 * Checks a whole file before a later step stores its first row: the step fails with {@link FileRejection#FILE_REJECTED} if its recipient would
 * refuse the file.
 *
 * <pre>{@code
 * new StepBuilder("check", jobRepository)
 *         .tasklet(new FileCheckTasklet(LoanPro.CUSTOMERS, resource).report(folder.resolve("report.json")), transactionManager)
 *         .build();
 * }</pre>
 *
 * <p>Rejected rows alone do not fail it, as the step that reads the file handles them, unless {@link #mostRejected} limits them.
 *
 * @since 0.1.0
 */
public class FileCheckTasklet implements Tasklet {

    private final FileFormat<?> format;
    private final Resource resource;
    private final @Nullable Path reportFile;
    private final long mostRejected;

    /**
     * Checks a file.
     *
     * @param format the format
     * @param resource the file
     */
    public FileCheckTasklet(FileFormat<?> format, Resource resource) {
        this(format, resource, null, Long.MAX_VALUE);
    }

    private FileCheckTasklet(FileFormat<?> format, Resource resource, @Nullable Path reportFile, long mostRejected) {
        this.format = format;
        this.resource = resource;
        this.reportFile = reportFile;
        this.mostRejected = mostRejected;
    }

    /**
     * {@return a tasklet that also writes the report as JSON}
     *
     * @param file the file, which is replaced
     */
    public FileCheckTasklet report(Path file) {
        return new FileCheckTasklet(format, resource, file, mostRejected);
    }

    /**
     * {@return a tasklet that also fails if more rows are rejected}
     *
     * @param rows how many rows may be rejected
     */
    public FileCheckTasklet mostRejected(long rows) {
        return new FileCheckTasklet(format, resource, reportFile, rows);
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) throws IOException {
        ValidationReport report = check();
        if (reportFile != null) {
            ReportFile.write(report, reportFile);
        }
        if (report.fileRejected()) {
            contribution.setExitStatus(FileRejection.because(report));
            throw FileRejection.exception(report);
        }
        if (report.rejected() > mostRejected) {
            String reason = "expected at most " + mostRejected + " rejected rows; found " + report.rejected();
            contribution.setExitStatus(FileRejection.FILE_REJECTED.addExitDescription(reason));
            throw new IllegalStateException(reason + "; the report has the findings");
        }
        return RepeatStatus.FINISHED;
    }

    private ValidationReport check() throws IOException {
        if (resource.isFile()) {
            return format.validator().validate(resource.getFile().toPath());
        }
        try (InputStream bytes = resource.getInputStream()) {
            return format.validator().validate(bytes, resource.getFilename());
        }
    }
}
