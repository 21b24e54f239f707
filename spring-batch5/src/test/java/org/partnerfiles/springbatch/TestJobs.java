package org.partnerfiles.springbatch;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.SkipListener;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.StepExecutionListener;
import org.springframework.batch.core.explore.JobExplorer;
import org.springframework.batch.core.explore.support.JobExplorerFactoryBean;
import org.springframework.batch.core.launch.JobLauncher;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.FaultTolerantStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.ItemProcessor;
import org.springframework.batch.item.ItemReader;
import org.springframework.batch.item.ItemStream;
import org.springframework.batch.item.ItemWriter;
import org.springframework.batch.item.file.MultiResourceItemReader;
import org.springframework.batch.item.file.ResourceAwareItemReaderItemStream;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The part of the tests that differs between versions of Spring Batch: this is the one for 5.2, module spring-batch has that for 6.0. */
final class TestJobs extends StoredJobs {

    /** The major version of Spring Batch. */
    static final int VERSION = 5;

    private final JobLauncher launcher;
    private final JobExplorer explorer;

    private TestJobs(Database database, JdbcTransactionManager transactions) throws Exception {
        super(database, transactions, repository(transactions));
        TaskExecutorJobLauncher jobs = new TaskExecutorJobLauncher();
        jobs.setJobRepository(repository);
        jobs.afterPropertiesSet();
        this.launcher = jobs;
        JobExplorerFactoryBean explorers = new JobExplorerFactoryBean();
        explorers.setDataSource(database.source());
        explorers.setTransactionManager(transactions);
        explorers.afterPropertiesSet();
        this.explorer = explorers.getObject();
    }

    private static JobRepository repository(JdbcTransactionManager transactions) throws Exception {
        JobRepositoryFactoryBean factory = new JobRepositoryFactoryBean();
        factory.setDataSource(transactions.getDataSource());
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    /** {@return jobs whose repository is in a database, which is made if it is not there} */
    static TestJobs in(Database database) throws Exception {
        return new TestJobs(database, new JdbcTransactionManager(database.source()));
    }

    /** What a test sets of a step. */
    static final class Chunks<I, O> {
        private final FaultTolerantStepBuilder<I, O> step;

        private Chunks(FaultTolerantStepBuilder<I, O> step) {
            this.step = step;
        }

        Chunks<I, O> processor(ItemProcessor<I, O> processor) {
            step.processor(processor);
            return this;
        }

        /** Skips exceptions of a class. */
        Chunks<I, O> skip(Class<? extends Throwable> type) {
            step.skip(type).skipLimit(1_000);
            return this;
        }

        /** Tries again on exceptions of a class. */
        Chunks<I, O> retry(Class<? extends Throwable> type) {
            step.retry(type).retryLimit(3);
            return this;
        }

        Chunks<I, O> skipListener(SkipListener<I, O> listener) {
            step.listener(listener);
            return this;
        }

        Chunks<I, O> stream(ItemStream stream) {
            step.stream(stream);
            return this;
        }

        Chunks<I, O> listener(StepExecutionListener listener) {
            step.listener(listener);
            return this;
        }
    }

    /** {@return a step that reads and writes chunks} */
    <I, O> Step chunks(
            String name, int size, ItemReader<I> reader, ItemWriter<O> writer, Consumer<Chunks<I, O>> settings) {
        FaultTolerantStepBuilder<I, O> step = new StepBuilder(name, repository)
                .<I, O>chunk(size, transactions)
                .reader(reader)
                .writer(writer)
                .faultTolerant();
        settings.accept(new Chunks<>(step));
        return step.build();
    }

    /** Starts a job, or restarts it if it has failed. */
    JobExecution run(Job job) throws Exception {
        return launcher.run(job, new JobParameters());
    }

    /** Has the repository know that the process of a job's last execution is gone, so that it can be restarted. */
    void recover(String job) {
        for (JobExecution execution : explorer.findRunningJobExecutions(job)) {
            for (StepExecution step : execution.getStepExecutions()) {
                if (step.getStatus().isRunning()) {
                    step.setStatus(BatchStatus.FAILED);
                    step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                    repository.update(step);
                }
            }
            execution.setStatus(BatchStatus.FAILED);
            execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
            repository.update(execution);
        }
    }

    /** {@return a reader of several files by one reader} */
    static <T> MultiResourceItemReader<T> severalFiles(ResourceAwareItemReaderItemStream<T> delegate) {
        MultiResourceItemReader<T> files = new MultiResourceItemReader<>();
        files.setDelegate(delegate);
        return files;
    }
}
