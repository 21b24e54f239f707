package org.partnerfiles.reliability.faults;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.io.Checkpoint;
import org.partnerfiles.io.RecordWriter;

/** A job that generates one file, goes on at its last checkpoint if there is one, and is killed now and then. */
public final class WritesInParts {

    /** The number of records of the file. */
    public static final int RECORDS = 1_000;

    private static final int CHUNK = 50;

    private WritesInParts() {}

    /**
     * Writes.
     *
     * @param arguments the format's id, the file, and the file of the checkpoint
     * @throws IOException if the file cannot be written
     * @throws ClassNotFoundException if the checkpoint is none
     */
    public static void main(String... arguments) throws IOException, ClassNotFoundException {
        write(FileFormats.find(arguments[0]).orElseThrow(), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    private static <R> void write(FileFormat<R> format, Path file, Path stored)
            throws IOException, ClassNotFoundException {
        FileFormat<R> headed = format.withSampleHeaderRecord();
        List<R> records = Fixtures.of(headed).seed(1).records(RECORDS);
        System.out.println("writing");
        try (RecordWriter<R> writer =
                Files.exists(stored) ? headed.resume(file, load(stored)) : headed.resumableWriter(file)) {
            for (int next = (int) writer.report().read(); next < RECORDS; next += CHUNK) {
                writer.offerAll(records.subList(next, next + CHUNK));
                store(writer.checkpoint(), stored);
            }
            writer.publish();
        }
    }

    private static Checkpoint load(Path stored) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(stored))) {
            return (Checkpoint) in.readObject();
        }
    }

    private static void store(Checkpoint checkpoint, Path stored) throws IOException {
        Path next = stored.resolveSibling("next");
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(next))) {
            out.writeObject(checkpoint);
        }
        Files.move(next, stored, StandardCopyOption.ATOMIC_MOVE);
    }
}
