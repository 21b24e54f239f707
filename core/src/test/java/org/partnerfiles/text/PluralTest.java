package org.partnerfiles.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralTest {

    @Test
    void every_number_except_1_has_the_plural() {
        assertThat(Plural.of(0, "row")).isEqualTo("0 rows");
        assertThat(Plural.of(1, "added row")).isEqualTo("1 added row");
        assertThat(Plural.of(2, "row")).isEqualTo("2 rows");
    }
}
