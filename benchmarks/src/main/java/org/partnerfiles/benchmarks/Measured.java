package org.partnerfiles.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The processor time of the thread, which other work on the machine disturbs less than elapsed time. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Measured implements RowsToWrite.Clock {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The processor time of the last operation. */
    public long cpuNanos;

    /** The rows of the last operation. */
    public long rowsDone;

    private long begun;

    /** Begins an operation. */
    @Setup(Level.Iteration)
    public void reset() {
        cpuNanos = 0;
        rowsDone = 0;
    }

    @Override
    public void go() {
        begun = THREADS.getCurrentThreadCpuTime();
    }

    @Override
    public void stop() {
        cpuNanos += THREADS.getCurrentThreadCpuTime() - begun;
    }
}
