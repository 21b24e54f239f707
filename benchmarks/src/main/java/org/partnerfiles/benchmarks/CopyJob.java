package org.partnerfiles.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.partnerfiles.FileFormat;
import org.partnerfiles.benchmarks.peers.BeanPeers;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.springbatch.PartnerFileItemReaderBuilder;
import org.partnerfiles.springbatch.PartnerFileItemWriterBuilder;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.io.FileSystemResource;

/**
 * A job of Spring Batch that reads a file of LoanPro's customers and writes its records to another file, with a repository that stores nothing.
 *
 * @param name its name on the page
 * @param reader makes the reader of a file
 * @param writer makes the writer of a file
 * @param <T> the type of a record
 */
public record CopyJob<T>(String name, Function<Path, ItemReader<T>> reader, Function<Path, ItemWriter<T>> writer) {

    static final int CHUNK = 500;

    /** {@return all jobs, ours first} */
    static List<CopyJob<?>> all() {
        return List.of(
                of(OurReading.RECORD_RULES, OurReading.recordRulesAlone(LoanPro.CUSTOMERS)),
                of(OurReading.ALL_RULES, LoanPro.CUSTOMERS),
                of(OurReading.NO_RULES, LoanPro.CUSTOMERS.withoutRules()),
                BeanPeers.copying());
    }

    private static <R> CopyJob<R> of(String name, FileFormat<R> format) {
        return new CopyJob<>(
                name,
                from -> new PartnerFileItemReaderBuilder<R>()
                        .name("from")
                        .format(format)
                        .resource(new FileSystemResource(from))
                        .build(),
                to -> new PartnerFileItemWriterBuilder<R>()
                        .name("to")
                        .format(format)
                        .file(to)
                        .build());
    }

    void run(Path from, Path to) throws Exception {
        JobRepository repository = new ResourcelessJobRepository();
        Step step = new StepBuilder("copy", repository)
                .<T, T>chunk(CHUNK)
                .transactionManager(new ResourcelessTransactionManager())
                .reader(reader.apply(from))
                .writer(writer.apply(to))
                .build();
        Job job = new JobBuilder("copy", repository).start(step).build();
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.afterPropertiesSet();
        JobExecution done = operator.start(job, new JobParameters());
        if (done.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(name + ": " + done.getAllFailureExceptions());
        }
    }
}
