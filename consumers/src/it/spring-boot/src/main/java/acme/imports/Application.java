package acme.imports;

import jakarta.validation.Validator;
import java.nio.file.Path;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.report.ValidationReport;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application without a web server that makes an import file, with Spring's own validator, and checks it. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args).close();
    }

    @Bean
    FileFormat<LoanProCustomer> customers(Validator validator) {
        return LoanPro.CUSTOMERS.withValidator(validator);
    }

    @Bean
    ApplicationRunner importFile(FileFormat<LoanProCustomer> customers) {
        return (ApplicationArguments arguments) -> {
            Path file = Path.of(arguments.getNonOptionArgs().get(0));
            try (RecordWriter<LoanProCustomer> out = customers.writer(file)) {
                out.write(customers.sample());
                out.publish();
            }
            ValidationReport report = customers.validator().validate(file);
            System.out.println(report);
        };
    }
}
