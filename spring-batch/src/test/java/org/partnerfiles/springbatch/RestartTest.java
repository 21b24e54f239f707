package org.partnerfiles.springbatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.support.CompositeItemWriter;
import org.springframework.core.io.FileSystemResource;

/** A job that reads customers, stores them in a table, and writes them to another file. */
class RestartTest {

    @TempDir
    private Path folder;

    private TestJobs jobs;
    private Path in;
    private Path out;

    /** The number of the customer whose storing fails, once. */
    private final AtomicInteger failsAt = new AtomicInteger(-1);

    private final AtomicInteger stored = new AtomicInteger();

    @BeforeEach
    void begin() throws Exception {
        jobs = TestJobs.in(Database.in(folder));
        in = folder.resolve("in.csv");
        out = folder.resolve("out.csv");
    }

    private JobExecution run() throws Exception {
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
        ItemWriter<LoanProCustomer> table = chunk -> {
            for (LoanProCustomer customer : chunk) {
                if (stored.incrementAndGet() == failsAt.get()) {
                    throw new IllegalStateException("the table is gone");
                }
                jobs.jdbc().update("insert into customer values (?)", customer.importId());
            }
        };
        return jobs.run(jobs.job(
                "import",
                List.of(jobs.chunks(
                        "import",
                        10,
                        reader,
                        new CompositeItemWriter<>(writer, table),
                        step -> step.listener(writer)))));
    }

    private List<Long> quarantine() {
        return jobs.jdbc().queryForList("select line from quarantine order by line", Long.class);
    }

    @Test
    void a_step_reads_each_row_once_and_publishes_the_accepted_ones() throws Exception {
        CustomerFile.write(in, 95, Set.of(3, 50, 51, 95));

        JobExecution execution = run();

        assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(Files.readAllLines(out)).isEqualTo(CustomerFile.goodLines(in));
        assertThat(jobs.jdbc().queryForObject("select count(distinct import_id) from customer", Long.class))
                .isEqualTo(91);
        assertThat(quarantine()).containsExactly(4L, 51L, 52L, 96L);
    }

    @Test
    void a_failed_step_goes_on_after_the_last_committed_chunk() throws Exception {
        CustomerFile.write(in, 95, Set.of(3, 25, 50, 51, 95));
        failsAt.set(37);

        assertThat(run().getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(out).doesNotExist();
        assertThat(quarantine()).containsExactly(4L, 26L);

        assertThat(run().getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(Files.readAllLines(out)).isEqualTo(CustomerFile.goodLines(in));
        assertThat(jobs.jdbc().queryForObject("select count(*) from customer", Long.class))
                .isEqualTo(90);
        assertThat(quarantine()).containsExactly(4L, 26L, 51L, 52L, 96L);
    }
}
