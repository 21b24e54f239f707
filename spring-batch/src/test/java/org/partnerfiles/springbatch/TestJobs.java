package org.partnerfiles.springbatch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.file.MultiResourceItemReader;
import org.springframework.batch.infrastructure.item.file.ResourceAwareItemReaderItemStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The part of the tests that differs between versions of Spring Batch: this is the one for 6.0, module spring-batch5 has that for 5.2. */
final class TestJobs {

    /** The major version of Spring Batch. */
    static final int VERSION = 6;

    private final Database database;
    private final JdbcTransactionManager transactions;
    private final JobRepository repository;
    private final JobOperator operator;

    private TestJobs(Database database) throws Exception {
        this.database = database;
        DataSource source = database.source();
        this.transactions = new JdbcTransactionManager(source);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(source);
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        this.repository = factory.getObject();
        TaskExecutorJobOperator jobs = new TaskExecutorJobOperator();
        jobs.setJobRepository(repository);
        jobs.setJobRegistry(new MapJobRegistry());
        jobs.afterPropertiesSet();
        this.operator = jobs;
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
        private final ChunkOrientedStepBuilder<I, O> step;

        private Chunks(ChunkOrientedStepBuilder<I, O> step) {
            this.step = step;
        }

        Chunks<I, O> processor(ItemProcessor<I, O> processor) {
            step.processor(processor);
            return this;
        }

        /** Skips exceptions of a class. */
        Chunks<I, O> skip(Class<? extends Throwable> type) {
            step.faultTolerant().skip(type).skipLimit(1_000);
            return this;
        }

        /** Tries again on exceptions of a class. */
        Chunks<I, O> retry(Class<? extends Throwable> type) {
            step.faultTolerant().retry(type).retryLimit(3);
            return this;
        }

        Chunks<I, O> skipListener(SkipListener<I, O> listener) {
            step.skipListener(listener);
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
        ChunkOrientedStepBuilder<I, O> step = new StepBuilder(name, repository).chunk(size);
        step.transactionManager(transactions).reader(reader).writer(writer);
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
        return operator.start(job, new JobParameters());
    }

    /** Has the repository know that the process of a job's last execution is gone, so that it can be restarted. */
    void recover(String job) {
        for (JobExecution execution : repository.findRunningJobExecutions(job)) {
            operator.recover(execution);
        }
    }

    /** {@return a reader of several files by one reader} */
    static <T> MultiResourceItemReader<T> severalFiles(ResourceAwareItemReaderItemStream<T> delegate) {
        return new MultiResourceItemReader<>(delegate);
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
