package org.partnerfiles.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads short and very long streams with the rules on single records, and prints the time per row and the peak heap. */
public final class StreamProbe {

    private static final long SHORT = 100_000;
    private static final int BLOCK = 5_000;

    private StreamProbe() {}

    /**
     * Prints the results.
     *
     * @param args the format, and the least length of the long stream: its rows and its bytes
     * @throws Exception if the stream cannot be read
     */
    public static void main(String[] args) throws Exception {
        Workload workload = Workload.of(args[0]);
        Reading reading = workload.readings().get(0);
        ByteArrayOutputStream generated = new ByteArrayOutputStream();
        workload.generate(generated, BLOCK);
        byte[] block = generated.toByteArray();
        long rowsOfBytes = Long.parseLong(args[2]) * BLOCK / block.length;
        long most = (Math.max(Long.parseLong(args[1]), rowsOfBytes) / BLOCK + 1) * BLOCK;
        double few = 0;
        for (int warmup = 0; warmup < 5; warmup++) {
            few = nanosPerRow(reading, block, SHORT);
        }
        double many = nanosPerRow(reading, block, most);
        System.out.printf(
                Locale.ROOT,
                "%,d rows cost %.0f ns each, %,d rows (%.1f GB) %.0f ns each: %.2f ×. Heap at its fullest: %d MB (of %d).%n",
                SHORT,
                few,
                most,
                (double) block.length / BLOCK * most / 1e9,
                many,
                many / few,
                Heap.peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double nanosPerRow(Reading reading, byte[] block, long rows) throws Exception {
        Measured measured = new Measured();
        long[] count = new long[1];
        measured.go();
        reading.read(new RepeatedBlock(block, rows / BLOCK), row -> count[0]++);
        measured.stop();
        if (count[0] != rows) {
            throw new IllegalStateException("read " + count[0]);
        }
        return (double) measured.cpuNanos / rows;
    }

    /** A stream of the header and the same rows again and again. */
    private static final class RepeatedBlock extends InputStream {

        private final byte[] block;
        private final int rowsBegin;
        private long blocksLeft;
        private int at;

        RepeatedBlock(byte[] block, long blocks) {
            this.block = block;
            this.blocksLeft = blocks;
            int firstLineEnd = 0;
            while (block[firstLineEnd] != '\n') {
                firstLineEnd++;
            }
            this.rowsBegin = firstLineEnd + 1;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == block.length) {
                at = rowsBegin;
                blocksLeft--;
            }
            if (blocksLeft == 0) {
                return -1;
            }
            int taken = Math.min(length, block.length - at);
            System.arraycopy(block, at, target, offset, taken);
            at += taken;
            return taken;
        }
    }
}
