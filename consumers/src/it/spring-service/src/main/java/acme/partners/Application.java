package acme.partners;

import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.Limits;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Lookup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service that checks and loads the files that partners send, and generates files for them: by its endpoints and by jobs. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] args) {
        ConfigurableApplicationContext service = SpringApplication.run(Application.class, args);
        if (service.getEnvironment().getProperty("spring.batch.job.enabled", Boolean.class, false)) {
            System.exit(SpringApplication.exit(service));
        }
    }

    @Bean
    FileFormat<LoanProCustomer> customers(FileSettings settings, List<Lookup<?, ?>> lookups) {
        FileFormat<LoanProCustomer> customers = LoanPro.CUSTOMERS
                .withOptions(Options.parse(settings.options(), LoanPro.CUSTOMERS.settableOptions()))
                .withLimits(Limits.standard().withRows(settings.maxRows()));
        for (Lookup<?, ?> lookup : lookups) {
            customers = customers.withLookup(lookup);
        }
        return customers;
    }
}
