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
import org.springframework.context.annotation.Bean;

/** A web service that checks the files partners send, and generates files for them. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
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
