package org.partnerfiles.benchmarks;

import java.util.concurrent.TimeUnit;

/** Runs an operation again and again, by time: a number of operations would give the fast ones less of the compiler's work. */
final class Warmup {

    private Warmup() {}

    /** An operation. */
    interface Operation {
        void run() throws Exception;
    }

    static void run(long seconds, Operation operation) throws Exception {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(seconds)) {
            operation.run();
        }
    }
}
