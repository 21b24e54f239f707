package org.partnerfiles.internal.stream;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Which rows of a file were rejected, in a few bytes for each run of rejected rows. A row's verdict is the one with which the rules
 * remembered it.
 */
final class RowVerdicts {

    /** The verdict on a row. */
    enum Verdict {
        /** No finding on it is an error. */
        ACCEPTED,
        /** A finding on it is an error. */
        REJECTED,
        /** A finding on it refuses the whole file. */
        REFUSING
    }

    /** The complete runs: how many rows are accepted before each, and twice its length, plus one if its rows refuse the file. */
    private final ByteArrayOutputStream runs = new ByteArrayOutputStream();

    /** The number of accepted rows after the complete runs, before the current one. */
    private long accepted;

    private Verdict last = Verdict.ACCEPTED;
    private long length;

    /** Adds the next row. */
    void add(Verdict verdict) {
        if (verdict != last && last != Verdict.ACCEPTED) {
            complete(runs);
            accepted = 0;
            length = 0;
        }
        last = verdict;
        if (verdict == Verdict.ACCEPTED) {
            accepted++;
        } else {
            length++;
        }
    }

    private void complete(ByteArrayOutputStream out) {
        writeNumber(accepted, out);
        writeNumber(2 * length + (last == Verdict.REFUSING ? 1 : 0), out);
    }

    /** Seven bits a byte, the lowest first. */
    private static void writeNumber(long number, ByteArrayOutputStream out) {
        long left = number;
        while (left > 0x7F) {
            out.write((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.write((int) left);
    }

    /** Writes the verdicts, up to the end of a stream. */
    void write(DataOutputStream out) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        runs.writeTo(all);
        if (last != Verdict.ACCEPTED) {
            complete(all);
        }
        out.writeLong(last == Verdict.ACCEPTED ? accepted : 0);
        out.write(all.toByteArray());
    }

    /** {@return verdicts that were written} */
    static RowVerdicts read(DataInputStream in) throws IOException {
        RowVerdicts verdicts = new RowVerdicts();
        verdicts.accepted = in.readLong();
        in.transferTo(verdicts.runs);
        return verdicts;
    }

    /** {@return the verdicts so far, from the first row} */
    InOrder inOrder() {
        return new InOrder(runs.toByteArray());
    }

    /** The verdicts in the order of the rows. */
    static final class InOrder {
        private final byte[] runs;
        private int at;
        private long accepted;
        private long rejected;
        private Verdict verdict = Verdict.REJECTED;

        private InOrder(byte[] runs) {
            this.runs = runs;
        }

        /** {@return the verdict on the next row; rows after the last run are accepted} */
        Verdict next() {
            if (accepted == 0 && rejected == 0 && at < runs.length) {
                accepted = number();
                long run = number();
                rejected = run >> 1;
                verdict = (run & 1) == 0 ? Verdict.REJECTED : Verdict.REFUSING;
            }
            if (accepted > 0 || rejected == 0) {
                accepted = Math.max(0, accepted - 1);
                return Verdict.ACCEPTED;
            }
            rejected--;
            return verdict;
        }

        private long number() {
            long number = 0;
            byte next = (byte) 0x80;
            for (int shift = 0; next < 0 && at < runs.length; shift += 7) {
                next = runs[at++];
                number |= (next & 0x7FL) << shift;
            }
            return number;
        }
    }
}
