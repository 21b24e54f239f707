package org.partnerfiles.spark.internal.schema;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.sql.types.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.loanpro.LoanPro;

class FieldTypeTest {

    private static final FieldType AMOUNT = FieldType.of(
            requireNonNull(LoanPro.CUSTOMERS.table().columnOf("creditLimit")),
            BigDecimal.class,
            LoanPro.CUSTOMERS.options());

    private static Decimal stored(String number) {
        UnsafeRowWriter row = new UnsafeRowWriter(1);
        row.reset();
        row.zeroOutNullBytes();
        AMOUNT.values().write(row, 0, new BigDecimal(number));
        return row.getRow().getDecimal(0, 38, 18);
    }

    @Test
    void a_number_of_20_digits_before_the_point_and_18_after_it_is_kept() {
        String number = "12345678901234567890.123456789012345678";
        assertThat(stored(number + "000")).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901", "0.1234567890123456789", "1e2147483647"})
    void a_number_with_more_digits_is_refused_and_not_rounded(String number) {
        assertThatThrownBy(() -> stored(number))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("a number has more than 20 digits before the decimal point or 18 after it;"
                        + " read its rows without this column");
    }
}
