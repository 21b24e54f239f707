package org.partnerfiles.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What an operation costs. The processor time of the thread is what other work on the machine disturbs least. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class Measured implements RowsToWrite.Clock {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The processor time of the last operation, of its thread. */
    public long cpuNanos;

    /** The elapsed time of the last operation. */
    public long wallNanos;

    /** The bytes that its thread allocated. */
    public long allocatedBytes;

    /** The rows of the last operation. */
    public long rowsDone;

    private long cpuBegun;
    private long wallBegun;
    private long allocatedBefore;

    /** Begins an operation. */
    @Setup(Level.Iteration)
    public void reset() {
        cpuNanos = 0;
        wallNanos = 0;
        allocatedBytes = 0;
        rowsDone = 0;
    }

    @Override
    public void go() {
        allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
        wallBegun = System.nanoTime();
        cpuBegun = THREADS.getCurrentThreadCpuTime();
    }

    @Override
    public void stop() {
        cpuNanos += THREADS.getCurrentThreadCpuTime() - cpuBegun;
        wallNanos += System.nanoTime() - wallBegun;
        allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
    }
}
