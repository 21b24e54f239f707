package org.partnerfiles.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * Repeats an operation for some seconds of processor time: with a fixed number of operations, fast ones would get less compilation, and
 * with elapsed time, all would on a busy machine.
 */
final class Warmup {

    private Warmup() {}

    /** An operation. */
    interface Operation {
        void run() throws Exception;
    }

    static void run(long seconds, Operation operation) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - begun < TimeUnit.SECONDS.toNanos(seconds)) {
            operation.run();
        }
    }
}
