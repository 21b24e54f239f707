package org.partnerfiles.springbatch;

import java.nio.file.Path;
import java.util.List;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.support.CompositeItemWriter;
import org.springframework.core.io.FileSystemResource;

/**
 * A job that stores the accepted customers of a file in a table and the lines of the rejected rows in another, and writes the accepted ones
 * to a file.
 *
 * @param jobs the repository
 * @param in the file that is read
 * @param out the file that is written
 * @param chunk the number of customers of a chunk
 */
record ImportJob(TestJobs jobs, Path in, Path out, int chunk) {

    static final String NAME = "import";

    /** What a test does during the job. */
    interface Hooks {
        /** Before a customer is stored. */
        default void storing(LoanProCustomer customer) {}

        /** After a chunk is written, before its commit. */
        default void written() {}

        /** Before the file is published. */
        default void publishing() {}

        /** After the file is published, before the repository knows that the step has completed. */
        default void published() {}
    }

    JobExecution run(Hooks hooks) throws Exception {
        var reader = new PartnerFileItemReaderBuilder<LoanProCustomer>()
                .name("in")
                .format(LoanPro.CUSTOMERS)
                .resource(new FileSystemResource(in))
                .rejectedRows(row -> jobs.jdbc().update("insert into quarantine values (?)", row.line()))
                .build();
        var writer = new PartnerFileItemWriterBuilder<LoanProCustomer>()
                .name("out")
                .format(LoanPro.CUSTOMERS)
                .file(out)
                .build();
        ItemWriter<LoanProCustomer> table = customers -> {
            customers.forEach(hooks::storing);
            jobs.jdbc()
                    .batchUpdate(
                            "insert into customer values (?)",
                            customers.getItems(),
                            customers.size(),
                            (row, customer) -> row.setString(1, customer.importId()));
            hooks.written();
        };
        var both = new CompositeItemWriter<LoanProCustomer>(List.of(writer, table));
        // at the end of a step, listeners are called in the reverse order
        return jobs.run(jobs.job(
                NAME,
                List.of(jobs.chunks(
                        NAME,
                        chunk,
                        reader,
                        both,
                        step -> step.listener(atEnd(hooks::published))
                                .listener(writer)
                                .listener(atEnd(hooks::publishing))))));
    }

    private static StepExecutionListener atEnd(Runnable hook) {
        return new StepExecutionListener() {
            @Override
            public ExitStatus afterStep(StepExecution step) {
                hook.run();
                return step.getExitStatus();
            }
        };
    }
}
