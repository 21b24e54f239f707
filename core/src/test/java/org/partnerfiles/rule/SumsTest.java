package org.partnerfiles.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What a rule counts and adds up in the parts of a file is put together. */
class SumsTest {

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Counts of 3 and 5 and the sum 1.50; the others are 0. */
    private static Sums some() {
        Sums sums = new Sums();
        sums.add(0, 3);
        sums.add(2, 5);
        sums.add(1, number("1.50"));
        return sums;
    }

    @Test
    void what_was_never_added_is_zero() {
        assertThat(new Sums().counts()).isZero();
        assertThat(new Sums().count(3)).isZero();
        assertThat(new Sums().sum(3)).isEqualTo(BigDecimal.ZERO);
        assertThat(some().count(1)).isZero();
        assertThat(some().sum(0)).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void a_count_and_a_sum_of_one_index_are_two_things() {
        Sums sums = some();
        sums.add(1, 7);
        sums.add(1, number("-2.25"));
        assertThat(sums.count(1)).isEqualTo(7);
        assertThat(sums.sum(1)).isEqualTo(number("-0.75"));
        assertThat(sums.counts()).isEqualTo(3);
    }

    @Test
    void those_of_another_part_are_added_and_taken_away_again() {
        Sums sums = new Sums();
        sums.add(0, 1);
        sums.add(some());
        sums.add(some());
        assertThat(sums.count(0)).isEqualTo(7);
        assertThat(sums.count(2)).isEqualTo(10);
        assertThat(sums.sum(1)).isEqualTo(number("3.00"));

        sums.subtract(some());
        assertThat(sums.count(0)).isEqualTo(4);
        assertThat(sums.count(2)).isEqualTo(5);
        assertThat(sums.sum(1)).isEqualTo(number("1.50"));
    }

    @Test
    void they_are_read_back_as_they_were_written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        some().write(new DataOutputStream(bytes));
        new Sums().write(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        Sums read = Sums.read(in);
        assertThat(read.counts()).isEqualTo(3);
        assertThat(read.count(0)).isEqualTo(3);
        assertThat(read.count(2)).isEqualTo(5);
        assertThat(read.sum(0)).isEqualTo(BigDecimal.ZERO);
        assertThat(read.sum(1)).isEqualTo(number("1.50"));
        assertThat(Sums.read(in).counts()).isZero();
    }
}
