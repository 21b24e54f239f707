package org.partnerfiles.rule;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * What a check counts and adds up over the rows of a file, by an index of its own. Sums over parts of a file can be added, and what a row
 * added can be subtracted, so such a rule can be checked on several machines.
 *
 * @since 0.1.0
 */
public final class Sums {

    private long[] counts = {};
    private BigDecimal[] numbers = {};

    /** Nothing was added yet. */
    public Sums() {}

    /**
     * Adds to a count.
     *
     * @param index which one, from 0
     * @param more how many
     */
    public void add(int index, long more) {
        if (index >= counts.length) {
            counts = Arrays.copyOf(counts, index + 1);
        }
        counts[index] += more;
    }

    /**
     * Adds to a sum.
     *
     * @param index which one, from 0; sums and counts have indexes of their own
     * @param more the number
     */
    public void add(int index, BigDecimal more) {
        int size = numbers.length;
        if (index >= size) {
            numbers = Arrays.copyOf(numbers, index + 1);
            Arrays.fill(numbers, size, numbers.length, BigDecimal.ZERO);
        }
        numbers[index] = numbers[index].add(more);
    }

    /**
     * {@return a count, 0 if nothing was added to it}
     *
     * @param index which one
     */
    public long count(int index) {
        return index < counts.length ? counts[index] : 0;
    }

    /** {@return the number of counts: one more than the highest index} */
    public int counts() {
        return counts.length;
    }

    /**
     * {@return a sum, 0 if nothing was added to it}
     *
     * @param index which one
     */
    public BigDecimal sum(int index) {
        return index < numbers.length ? numbers[index] : BigDecimal.ZERO;
    }

    /**
     * Adds all counts and sums of others.
     *
     * @param other the others
     */
    public void add(Sums other) {
        add(other, false);
    }

    /**
     * Subtracts all counts and sums of others.
     *
     * @param other the others
     */
    public void subtract(Sums other) {
        add(other, true);
    }

    private void add(Sums other, boolean negated) {
        for (int index = 0; index < other.counts.length; index++) {
            add(index, negated ? -other.counts[index] : other.counts[index]);
        }
        for (int index = 0; index < other.numbers.length; index++) {
            add(index, negated ? other.numbers[index].negate() : other.numbers[index]);
        }
    }

    /**
     * Writes them.
     *
     * @param out receives them
     * @throws IOException if that fails
     */
    public void write(DataOutput out) throws IOException {
        out.writeInt(counts.length);
        for (long count : counts) {
            out.writeLong(count);
        }
        out.writeInt(numbers.length);
        for (BigDecimal number : numbers) {
            out.writeUTF(number.toString());
        }
    }

    /**
     * {@return sums that were written}
     *
     * @param in returns them
     * @throws IOException if that fails
     */
    public static Sums read(DataInput in) throws IOException {
        Sums sums = new Sums();
        int counts = in.readInt();
        for (int index = 0; index < counts; index++) {
            sums.add(index, in.readLong());
        }
        int numbers = in.readInt();
        for (int index = 0; index < numbers; index++) {
            sums.add(index, new BigDecimal(in.readUTF()));
        }
        return sums;
    }
}
