package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatRef;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.Rejection;

/** A format that is sent to another machine by reference. */
class FormatRefTest {

    @Test
    void a_reference_opens_every_format() throws IOException {
        for (FileFormat<?> format : Formats.ALL) {
            FormatRef sent = Serialized.copy(new FormatRef(format.id(), Map.of(), null));
            assertThat(sent.open().id()).isEqualTo(format.id());
        }
    }

    @Test
    void equal_references_open_one_format_with_options_and_profile() throws IOException {
        FormatRef ref = new FormatRef(
                "loanpro.customer",
                Map.of("loanpro.rejection", "file"),
                "{\"version\": 1, \"rules\": {\"loanpro.duplicate-username\": {\"set\": \"off\"}}}");
        FileFormat<?> format = ref.open();
        assertThat(format).isSameAs(Serialized.copy(ref).open());
        assertThat(format.options().get(LoanPro.REJECTION)).isEqualTo(Rejection.FILE);
        assertThat(format.effectOf("loanpro.duplicate-username")).isNull();
        assertThat(LoanPro.CUSTOMERS.effectOf("loanpro.duplicate-username")).isNotNull();
    }

    @Test
    void what_is_not_known_is_refused_with_the_nearest_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormatRef("loanpro.custmer", Map.of(), null).open())
                .withMessage("there is no format loanpro.custmer; did you mean loanpro.customer?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormatRef("loanpro.customer", Map.of("loanpro.rejecton", "file"), null).open())
                .withMessageContaining("did you mean loanpro.rejection?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FormatRef("no such thing at all", Map.of(), null).open())
                .withMessageContaining("the formats are accountupload");
    }
}
