package acme.partners;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.springbatch.PartnerFileItemWriter;
import org.partnerfiles.springbatch.PartnerFileItemWriterBuilder;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcCursorItemReader;
import org.springframework.batch.infrastructure.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Writes the people that LoanPro does not have yet to a file, which appears when it is complete. */
@Configuration
class ExportJob {

    @Bean
    Job exportCustomers(JobRepository jobs, Step exportStep) {
        return new JobBuilder("export", jobs).start(exportStep).build();
    }

    @Bean
    Step exportStep(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            JdbcCursorItemReader<LoanProCustomer> peopleReader,
            PartnerFileItemWriter<LoanProCustomer> customersWriter) {
        return new StepBuilder("export", jobs)
                .<LoanProCustomer, LoanProCustomer>chunk(500)
                .transactionManager(transactions)
                .reader(peopleReader)
                .writer(customersWriter)
                .build();
    }

    @Bean
    JdbcCursorItemReader<LoanProCustomer> peopleReader(DataSource database) {
        return new JdbcCursorItemReaderBuilder<LoanProCustomer>()
                .name("people")
                .dataSource(database)
                .sql(People.NOT_SENT)
                .rowMapper(People::customer)
                .build();
    }

    @Bean
    @StepScope
    PartnerFileItemWriter<LoanProCustomer> customersWriter(
            FileFormat<LoanProCustomer> customers, @Value("#{jobParameters['file']}") String file) {
        return new PartnerFileItemWriterBuilder<LoanProCustomer>()
                .name("customers")
                .format(customers)
                .file(Path.of(file))
                .report(Path.of(file + ".report.json"))
                .build();
    }
}
