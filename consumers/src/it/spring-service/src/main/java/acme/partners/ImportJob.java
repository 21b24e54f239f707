package acme.partners;

import java.nio.file.Path;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.springbatch.FileCheckTasklet;
import org.partnerfiles.springbatch.PartnerFileItemReader;
import org.partnerfiles.springbatch.PartnerFileItemReaderBuilder;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Loads a file of Helix into a table: first it is checked as a whole, then its good rows are stored and its bad ones listed. */
@Configuration
class ImportJob {

    @Bean
    Job loadRegistrations(JobRepository jobs, Step checkStep, Step loadStep) {
        return new JobBuilder("import", jobs).start(checkStep).next(loadStep).build();
    }

    @Bean
    Step checkStep(JobRepository jobs, PlatformTransactionManager transactions, FileCheckTasklet registrationsCheck) {
        return new StepBuilder("check", jobs)
                .tasklet(registrationsCheck, transactions)
                .build();
    }

    @Bean
    @StepScope
    FileCheckTasklet registrationsCheck(@Value("#{jobParameters['file']}") String file) {
        return new FileCheckTasklet(Helix.CUSTOMER_REGISTRATIONS, new FileSystemResource(file))
                .report(Path.of(file + ".report.json"));
    }

    @Bean
    Step loadStep(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            PartnerFileItemReader<CustomerRegistration> registrationsReader,
            JdbcBatchItemWriter<CustomerRegistration> registrationsWriter) {
        return new StepBuilder("load", jobs)
                .<CustomerRegistration, CustomerRegistration>chunk(500)
                .transactionManager(transactions)
                .reader(registrationsReader)
                .writer(registrationsWriter)
                .build();
    }

    @Bean
    @StepScope
    PartnerFileItemReader<CustomerRegistration> registrationsReader(
            JdbcClient database, @Value("#{jobParameters['file']}") String file) {
        return new PartnerFileItemReaderBuilder<CustomerRegistration>()
                .name("registrations")
                .format(Helix.CUSTOMER_REGISTRATIONS)
                .resource(new FileSystemResource(file))
                .rejectedRows(row -> database.sql("insert into rejected_row values (?, ?, ?)")
                        .params(
                                file,
                                row.line(),
                                row.findings().stream().map(Finding::rule).collect(Collectors.joining(" ")))
                        .update())
                .build();
    }

    @Bean
    JdbcBatchItemWriter<CustomerRegistration> registrationsWriter(DataSource database) {
        return new JdbcBatchItemWriterBuilder<CustomerRegistration>()
                .dataSource(database)
                .sql("insert into registration values (?, ?, ?)")
                .itemPreparedStatementSetter((registration, row) -> {
                    row.setObject(1, registration.customerId());
                    row.setString(2, registration.name().first());
                    row.setString(3, registration.name().last());
                })
                .build();
    }
}
