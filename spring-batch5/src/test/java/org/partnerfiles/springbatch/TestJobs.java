package org.partnerfiles.springbatch;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
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
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobLauncher;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.FaultTolerantStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.item.ItemProcessor;
import org.springframework.batch.item.ItemReader;
import org.springframework.batch.item.ItemStream;
import org.springframework.batch.item.ItemWriter;
import org.springframework.batch.item.file.MultiResourceItemReader;
import org.springframework.batch.item.file.ResourceAwareItemReaderItemStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The part of the tests that differs between versions of Spring Batch: this is the one for 5.2, module spring-batch has that for 6.0. */
final class TestJobs {

    /** The major version of Spring Batch. */
    static final int VERSION = 5;

    private final Database database;
    private final JdbcTransactionManager transactions;
    private final JobRepository repository;
    private final JobLauncher launcher;
    private final JobExplorer explorer;

    private TestJobs(Database database) throws Exception {
        this.database = database;
        DataSource source = database.source();
        this.transactions = new JdbcTransactionManager(source);
        JobRepositoryFactoryBean factory = new JobRepositoryFactoryBean();
        factory.setDataSource(source);
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        this.repository = factory.getObject();
        TaskExecutorJobLauncher jobs = new TaskExecutorJobLauncher();
        jobs.setJobRepository(repository);
        jobs.afterPropertiesSet();
        this.launcher = jobs;
        JobExplorerFactoryBean explorers = new JobExplorerFactoryBean();
        explorers.setDataSource(source);
        explorers.setTransactionManager(transactions);
        explorers.afterPropertiesSet();
        this.explorer = explorers.getObject();
    }

    /** {@return jobs whose repository is in a database, which is made if it is not there} */
    static TestJobs in(Database database) throws Exception {
        return new TestJobs(database);
    }

    JdbcTemplate jdbc() {
        return database.jdbc();
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

    /** {@return a step of one call} */
    Step tasklet(String name, Tasklet tasklet) {
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }

    Job job(String name, List<Step> steps) {
        var job = new JobBuilder(name, repository).start(steps.get(0));
        steps.subList(1, steps.size()).forEach(job::next);
        return job.build();
    }

    JobRepository repository() {
        return repository;
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

    /** {@return a resource that is no file} */
    static Resource stream(InputStreamSource bytes) {
        return new AbstractResource() {
            @Override
            public boolean exists() {
                return true;
            }

            @Override
            public String getDescription() {
                return "stream";
            }

            @Override
            public InputStream getInputStream() throws IOException {
                return bytes.getInputStream();
            }
        };
    }
}
