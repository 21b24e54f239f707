package acme.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.PhoneType;
import org.partnerfiles.loanpro.Phones;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class ApplicationTest {

    @TempDir
    Path directory;

    private Path file;
    private ConfigurableApplicationContext application;
    private FileFormat<LoanProCustomer> customers;

    @BeforeEach
    @SuppressWarnings("unchecked") // the bean's type has no class literal
    void start() {
        file = directory.resolve("customers.csv");
        application = SpringApplication.run(Application.class, file.toString());
        customers = (FileFormat<LoanProCustomer>) application.getBean("customers");
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void the_versions_of_other_libraries_are_those_of_spring_boot() {
        assertThat(HibernateValidator.class.getPackage().getImplementationVersion())
                .isEqualTo(System.getProperty("managed.hibernate-validator"));
        assertThat(new JsonFactory().version()).hasToString(System.getProperty("managed.jackson"));
    }

    @Test
    void the_application_has_written_the_whole_file() throws IOException {
        List<LoanProCustomer> read = new ArrayList<>();
        try (RecordReader<LoanProCustomer> in = customers.reader(file)) {
            for (Row<LoanProCustomer> row : in) {
                assertThat(row).isInstanceOf(Row.Accepted.class);
                read.add(((Row.Accepted<LoanProCustomer>) row).record());
            }
        }
        assertThat(read).containsExactly(customers.sample());
    }

    @Test
    void springs_validator_and_the_default_one_have_the_same_findings() throws IOException {
        Files.writeString(file, Files.readString(file).replace(",NY,", ",N.Y.,"));
        List<Finding> found = customers.validator().validate(file).findings();
        assertThat(found).extracting(Finding::rule).contains("core.value-malformed");
        assertThat(found).isEqualTo(LoanPro.CUSTOMERS.validator().validate(file).findings());
    }

    @Test
    void a_record_that_springs_validator_rejects_is_not_written() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (RecordWriter<LoanProCustomer> out = customers.writer(file)) {
            LoanProCustomer withCountryCode = customers.sample().toBuilder()
                    .phones(Phones.of("15185550100", PhoneType.CELL))
                    .build();
            assertThatThrownBy(() -> out.write(withCountryCode)).isInstanceOf(InvalidRecordException.class);
        }
        assertThat(file).hasBinaryContent(before);
    }
}
