package org.partnerfiles.reliability.faults;

import java.io.IOException;

/** A fault in a {@link FaultyFileSystem}. */
public record Fault(Operation operation, long at) {

    /** The operations that can fail. */
    public enum Operation {
        /** Opening a file for writing. */
        OPEN,
        /** Writing: the disk is full after a number of bytes. */
        WRITE,
        /** Forcing to the disk. */
        FORCE,
        /** Closing a file. */
        CLOSE,
        /** Moving a file. */
        MOVE
    }

    /** A fault on the operation's first call, or on the first byte written. */
    public static Fault of(Operation operation) {
        return new Fault(operation, 0);
    }

    /** A disk that is full after a number of bytes. */
    public static Fault fullAfter(long bytes) {
        return new Fault(Operation.WRITE, bytes);
    }

    /** The exception of the operating system; it names the file and none of its content. */
    IOException exception() {
        return new IOException(operation == Operation.WRITE ? "No space left on device" : "Input/output error");
    }
}
