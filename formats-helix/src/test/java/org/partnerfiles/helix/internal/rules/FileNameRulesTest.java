package org.partnerfiles.helix.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.helix.RegistrationFile;

class FileNameRulesTest {

    private static final FileFormat<CustomerRegistration> FORMAT = Helix.CUSTOMER_REGISTRATIONS;

    @Test
    void file_names_are_compared_with_the_pattern_and_each_other() {
        String text = RegistrationFile.header(1) + RegistrationFile.fullLine(1);
        assertThat(RegistrationFile.read(FORMAT, text, RegistrationFile.NAME).found())
                .isEmpty();
        assertThat(RegistrationFile.read(FORMAT, text, "202601310215_CustomerRegistration.TXT")
                        .found())
                .containsExactly("0 - helix.file-name-pattern", "0 - helix.file-name-mismatch");
        assertThat(RegistrationFile.read(FORMAT, text.replace("202601310215", "202601312415"), RegistrationFile.NAME)
                        .found())
                .containsExactly("0 - helix.file-name-pattern", "0 - helix.file-name-mismatch");
        assertThat(RegistrationFile.read(FORMAT, text.replace(".TXT", ".txt"), null)
                        .found())
                .containsExactly("0 - helix.file-name-pattern");
    }

    @ParameterizedTest
    @CsvSource({
        "202601310215_CUSTOMERREGISTRATION.txt, File Name in the header must be the name of the file; it differs only in case",
        "202601310216_CUSTOMERREGISTRATION.TXT, File Name in the header must be the name of the file"
    })
    void the_message_tells_whether_names_differ_only_in_case(String name, String message) {
        String text = RegistrationFile.header(1) + RegistrationFile.fullLine(1);
        assertThat(RegistrationFile.read(FORMAT, text, name).report().findings().stream()
                        .filter(finding -> finding.rule().equals("helix.file-name-mismatch"))
                        .map(Finding::message))
                .containsExactly(message);
    }
}
