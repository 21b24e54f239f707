package org.partnerfiles.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.partnerfiles.table.CellTypes.cents;
import static org.partnerfiles.table.CellTypes.decimal;
import static org.partnerfiles.table.CellTypes.integer;
import static org.partnerfiles.table.CellTypes.longInteger;
import static org.partnerfiles.table.Cells.MALFORMED;
import static org.partnerfiles.table.Cells.OUT_OF_RANGE;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @Test
    void a_whole_number_is_read_to_the_ends_of_its_range() {
        assertThat(Cells.read(integer(), "0")).isZero();
        assertThat(Cells.read(integer(), "007")).isEqualTo(7);
        assertThat(Cells.read(integer(), "2147483647")).isEqualTo(Integer.MAX_VALUE);
        assertThat(Cells.read(integer(), "-2147483648")).isEqualTo(Integer.MIN_VALUE);
        assertThat(Cells.read(longInteger(), "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(Cells.read(longInteger(), "-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(Cells.read(cents(), "9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_whole_number_beyond_its_range_is_out_of_range() {
        for (String text : List.of("2147483648", "-2147483649", "99999999999999999999")) {
            assertThat(Cells.faultOf(integer(), text)).isEqualTo(OUT_OF_RANGE);
        }
        for (String text : List.of("9223372036854775808", "-9223372036854775809", "18446744073709551616")) {
            assertThat(Cells.faultOf(longInteger(), text)).isEqualTo(OUT_OF_RANGE);
        }
    }

    @Property(tries = 1_000)
    void a_whole_number_in_range_is_read_and_written_as_the_same_text(
            @ForAll @BigRange(min = "-30000000000000000000", max = "30000000000000000000") BigInteger number) {
        String text = number.toString();
        if (number.bitLength() < Long.SIZE) {
            assertThat(Cells.read(longInteger(), text)).isEqualTo(number.longValueExact());
            assertThat(Cells.write(longInteger(), number.longValueExact())).isEqualTo(text);
        } else {
            assertThat(Cells.faultOf(longInteger(), text)).isEqualTo(OUT_OF_RANGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+1", "1-", "--1", "1 ", "1.0", "1,000", "1e3", "/", ":", "٣", "0x1"})
    void a_text_that_is_not_only_digits_is_malformed(String text) {
        assertThat(Cells.faultOf(integer(), text)).isEqualTo(MALFORMED);
        assertThat(Cells.faultOf(cents(), text)).isEqualTo(MALFORMED);
    }

    @Test
    void cents_are_never_negative() {
        assertThat(Cells.read(cents(), "0")).isZero();
        assertThat(Cells.faultOf(cents(), "-1")).isEqualTo(MALFORMED);
        assertThat(Cells.faultOf(cents(), "-0")).isEqualTo(MALFORMED);
        assertThat(Cells.write(cents(), 0L)).isEqualTo("0");
        assertThat(Cells.faultsInWriting(cents(), -1L)).containsExactly(OUT_OF_RANGE);
    }

    @Property(tries = 1_000)
    void a_decimal_number_is_read_and_written_as_the_same_text(
            @ForAll @BigRange(min = "-1e25", max = "1e25") @Scale(8) BigDecimal number) {
        assertThat(Cells.read(decimal(), number.toPlainString())).isEqualTo(number);
        assertThat(Cells.write(decimal(), number)).isEqualTo(number.toPlainString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0.5", "1.50", "007.1", "999999999999999999", "9999999999999999999", "-99999999999999999.9"
            })
    void a_decimal_number_keeps_its_digits_after_the_point(String text) {
        assertThat(Cells.read(decimal(), text)).isEqualTo(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                ".",
                "-.5",
                ".5",
                "5.",
                "-5.",
                "1.2.3",
                "1..2",
                "1,000.00",
                "$1",
                "1e3",
                "+1",
                "1 ",
                "1-",
                "/",
                ":"
            })
    void a_text_that_is_not_a_decimal_number_is_malformed(String text) {
        assertThat(Cells.faultOf(decimal(), text)).isEqualTo(MALFORMED);
    }

    @Test
    void a_decimal_number_has_at_most_a_thousand_digits() {
        assertThat(Cells.read(decimal(), "1".repeat(1_000))).isEqualTo(new BigDecimal("1".repeat(1_000)));
        assertThat(Cells.faultOf(decimal(), "1".repeat(1_001))).isEqualTo(OUT_OF_RANGE);
        assertThat(Cells.faultOf(decimal(), "1." + "1".repeat(1_000))).isEqualTo(OUT_OF_RANGE);
        assertThat(Cells.write(decimal(), BigDecimal.ONE.movePointRight(999))).hasSize(1_000);
        for (String tooLong : List.of("1e1000", "1e-1000", "1e2147483647", "1e-2147483647")) {
            assertThat(Cells.faultsInWriting(decimal(), new BigDecimal(tooLong)))
                    .containsExactly(OUT_OF_RANGE);
        }
    }

    /** Its sign and its point were counted as digits, but only on reading. */
    @ParameterizedTest
    @ValueSource(strings = {"-1e999", "1e-999", "-1e-999"})
    void a_number_of_a_thousand_digits_that_was_written_is_read_again(BigDecimal number) {
        assertThat(Cells.read(decimal(), Cells.write(decimal(), number))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.50", "1.50", "123456789012345678901234567890.12"})
    void a_decimal_number_of_a_scale_has_as_many_digits_after_the_point(String text) {
        assertThat(Cells.read(decimal(2), text)).isEqualTo(new BigDecimal(text));
        assertThat(Cells.write(decimal(2), new BigDecimal(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "1.500", "1.", ".50", "123456789012345678901234567890.1", "x"})
    void a_text_with_other_digits_after_the_point_is_malformed(String text) {
        assertThat(Cells.faultOf(decimal(2), text)).isEqualTo(MALFORMED);
        assertThat(Cells.expectedBy(decimal(2), text)).contains("and 2 digits after it");
    }

    @Test
    void a_decimal_number_of_a_scale_is_written_with_zeros_and_never_rounded() {
        assertThat(Cells.write(decimal(2), new BigDecimal("1.5"))).isEqualTo("1.50");
        assertThat(Cells.write(decimal(2), new BigDecimal("1E+3"))).isEqualTo("1000.00");
        assertThat(Cells.write(decimal(2), new BigDecimal("1.500"))).isEqualTo("1.50");
        assertThat(Cells.write(decimal(2), new BigDecimal("1.250"))).isEqualTo("1.25");
        assertThat(Cells.write(decimal(2), BigDecimal.ONE.movePointRight(997))).endsWith("000.00");
        assertThat(Cells.faultsInWriting(decimal(2), BigDecimal.ONE.movePointRight(998)))
                .containsExactly(OUT_OF_RANGE);
        assertThat(Cells.faultsInWriting(decimal(2), new BigDecimal("1.505"))).containsExactly(MALFORMED);
        assertThat(Cells.faultsInWriting(decimal(2), BigDecimal.ONE.movePointRight(999)))
                .containsExactly(OUT_OF_RANGE);
        assertThat(Cells.faultsInWriting(decimal(2), new BigDecimal("1e2147483647")))
                .containsExactly(OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 19})
    void a_scale_is_from_1_to_18(int scale) {
        assertThatIllegalArgumentException().isThrownBy(() -> decimal(scale)).withMessageEndingWith("found " + scale);
    }
}
