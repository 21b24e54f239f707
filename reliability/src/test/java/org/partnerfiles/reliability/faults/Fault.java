package org.partnerfiles.reliability.faults;

import java.io.IOException;

/** What goes wrong in a {@link FaultyFileSystem}. */
public record Fault(Operation operation, long at) {

    /** The operations that can fail. */
    public enum Operation {
        /** Opening a file for writing. */
        OPEN,
        /** Writing: the disk is full once so many bytes were written. */
        WRITE,
        /** Forcing to the disk. */
        FORCE,
        /** Closing a file. */
        CLOSE,
        /** Moving a file. */
        MOVE
    }

    /** A fault of the operation's first call; of writing, at the first byte. */
    public static Fault of(Operation operation) {
        return new Fault(operation, 0);
    }

    /** The disk is full after so many bytes. */
    public static Fault fullAfter(long bytes) {
        return new Fault(Operation.WRITE, bytes);
    }

    /** What the operating system would say; it names the file and nothing of what is in it. */
    IOException exception() {
        return new IOException(operation == Operation.WRITE ? "No space left on device" : "Input/output error");
    }
}
