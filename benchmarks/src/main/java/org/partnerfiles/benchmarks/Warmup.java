package org.partnerfiles.benchmarks;

import java.util.concurrent.TimeUnit;

/** Repeats an operation for a time; with a fixed number of operations, fast ones would get less compilation. */
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
