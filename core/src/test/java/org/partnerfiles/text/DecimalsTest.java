package org.partnerfiles.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void an_exponent_becomes_zeros_and_a_fraction_keeps_its_zeros() {
        assertThat(Decimals.plain(new BigDecimal("1E+3"))).isEqualTo(new BigDecimal("1000"));
        assertThat(Decimals.plain(new BigDecimal("1.50"))).isEqualTo(new BigDecimal("1.50"));
        assertThat(Decimals.plain(null)).isNull();
    }

    @Test
    void a_number_too_long_to_be_written_is_not_written_out() {
        BigDecimal long_ = new BigDecimal("1E+2000000000");
        assertThat(Decimals.plain(long_)).isSameAs(long_);
        assertThat(Decimals.isTooLong(long_)).isTrue();
        assertThat(Decimals.isTooLong(new BigDecimal("1E-2000000000"))).isTrue();
    }

    @Test
    void a_number_may_have_1000_digits() {
        assertThat(Decimals.isTooLong(new BigDecimal("9".repeat(1000)))).isFalse();
        assertThat(Decimals.isTooLong(new BigDecimal("9".repeat(1001)))).isTrue();
    }

    @Property(tries = 200)
    void plain_notation_reads_back_as_an_equal_number(
            @ForAll long unscaled, @ForAll @IntRange(min = -900, max = 900) int scale) {
        BigDecimal plain = Decimals.plain(BigDecimal.valueOf(unscaled, scale));
        assertThat(plain).isEqualByComparingTo(BigDecimal.valueOf(unscaled, scale));
        assertThat(new BigDecimal(plain.toPlainString())).isEqualTo(plain);
        assertThat(Decimals.plain(plain)).isSameAs(plain);
    }
}
