package org.partnerfiles.springbatch;

import java.util.function.Consumer;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
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
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.file.MultiResourceItemReader;
import org.springframework.batch.infrastructure.item.file.ResourceAwareItemReaderItemStream;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The part of the tests that differs between versions of Spring Batch: this is the one for 6.0, module spring-batch5 has that for 5.2. */
final class TestJobs extends StoredJobs {

    /** The major version of Spring Batch. */
    static final int VERSION = 6;

    private final JobOperator operator;

    private TestJobs(Database database, JdbcTransactionManager transactions) throws Exception {
        super(database, transactions, repository(transactions));
        TaskExecutorJobOperator jobs = new TaskExecutorJobOperator();
        jobs.setJobRepository(repository);
        jobs.setJobRegistry(new MapJobRegistry());
        jobs.afterPropertiesSet();
        this.operator = jobs;
    }

    private static JobRepository repository(JdbcTransactionManager transactions) throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
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
}
