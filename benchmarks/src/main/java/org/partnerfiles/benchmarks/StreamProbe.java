package org.partnerfiles.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** Reads a very long stream and short ones in turns, with the rules on single records, and prints the time per row and the peak heap. */
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
        for (int warmup = 0; warmup < 5; warmup++) {
            shortStream(reading, block);
        }
        Parts parts = new Parts(() -> shortStream(reading, block));
        reading.read(new RepeatedBlock(block, most / BLOCK), parts::row);
        List<Double> last =
                parts.ratios.subList(parts.ratios.size() - Math.min(20, parts.ratios.size()), parts.ratios.size());
        System.out.printf(
                Locale.ROOT,
                "%,d rows cost %.0f ns each. Parts of as many rows of a stream of %,d rows (%.1f GB), in turns with it: %.2f ×"
                        + " (median of %d pairs), at its end %.2f × (the last %d). Heap at its fullest: %d MB (of %d).%n",
                SHORT,
                Medians.median(parts.shortNanos),
                most,
                (double) block.length / BLOCK * most / 1e9,
                Medians.median(parts.ratios),
                parts.ratios.size(),
                Medians.median(last),
                last.size(),
                Heap.peak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Returns the nanoseconds a row of a short stream. */
    private static double shortStream(Reading reading, byte[] block) {
        Measured measured = new Measured();
        long[] count = new long[1];
        measured.go();
        try {
            reading.read(new RepeatedBlock(block, SHORT / BLOCK), row -> count[0]++);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        measured.stop();
        if (count[0] != SHORT) {
            throw new IllegalStateException("read " + count[0]);
        }
        return (double) measured.cpuNanos / SHORT;
    }

    /** Measures the parts of a long stream, and a short stream after each, while the clock of the long one stands still. */
    private static final class Parts {

        private final DoubleSupplier shortStream;
        private final List<Double> ratios = new ArrayList<>();
        private final List<Double> shortNanos = new ArrayList<>();
        private Measured measured = new Measured();
        private long rows;

        Parts(DoubleSupplier shortStream) {
            this.shortStream = shortStream;
            measured.go();
        }

        void row(Object row) {
            rows++;
            if (rows % SHORT == 0) {
                measured.stop();
                double nanos = (double) measured.cpuNanos / SHORT;
                double few = shortStream.getAsDouble();
                shortNanos.add(few);
                ratios.add(nanos / few);
                measured = new Measured();
                measured.go();
            }
        }
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
