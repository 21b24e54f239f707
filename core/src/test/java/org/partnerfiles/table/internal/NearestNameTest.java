package org.partnerfiles.table.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("firstName", "lastName", "id");

    @Test
    void case_blanks_and_few_letters_come_near() {
        assertThat(NearestName.of("FIRST_name ", KNOWN)).isEqualTo("firstName");
        assertThat(NearestName.of("fisrtNme", KNOWN)).isEqualTo("firstName");
        assertThat(NearestName.of("ic", KNOWN)).isEqualTo("id");
    }

    @Test
    void what_shares_little_does_not() {
        assertThat(NearestName.of("phone", KNOWN)).isNull();
        assertThat(NearestName.of("", KNOWN)).isNull();
    }

    /** Every missing column was held against every header of the file, letter by letter. */
    @Test
    void headers_of_a_megabyte_do_not_keep_a_reader_searching() {
        List<String> headers = Collections.nCopies(60, "x".repeat(1 << 20));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(NearestName.of("y".repeat(200), headers)).isNull());
    }
}
