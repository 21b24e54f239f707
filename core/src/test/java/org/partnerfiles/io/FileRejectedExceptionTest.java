package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;

class FileRejectedExceptionTest {

    private static final Finding FINDING =
            new Finding("test.name", Effect.FILE_REJECTED, new Location("a.csv", 1, 0, null), "is no name");

    private static FileRejectedException of(int count) {
        return new FileRejectedException(Collections.nCopies(count, FINDING));
    }

    @Test
    void its_message_has_the_first_ten_findings_and_counts_the_others() {
        assertThat(of(2)).hasMessage(FINDING + "; " + FINDING);
        assertThat(of(10)).hasMessage(String.join("; ", Collections.nCopies(10, FINDING.toString())));
        assertThat(of(12)).hasMessage(of(10).getMessage() + "; and 2 more");
        assertThat(of(12).findings()).hasSize(12).isEqualTo(List.copyOf(Collections.nCopies(12, FINDING)));
    }
}
