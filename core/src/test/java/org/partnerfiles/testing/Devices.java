package org.partnerfiles.testing;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Devices to write to. A user who may make devices gets one of its own in a folder of the test, since a fault in the code under test could
 * replace that of the machine.
 */
public final class Devices {

    private Devices() {}

    /** {@return a device on which every write fails, as on a full disk; it may not exist} */
    public static Path full(Path folder) throws IOException, InterruptedException {
        return device(folder, "full", 7);
    }

    /** {@return a device that takes every byte and keeps none; it may not exist} */
    public static Path nothing(Path folder) throws IOException, InterruptedException {
        return device(folder, "null", 3);
    }

    private static Path device(Path folder, String name, int numberOnLinux) throws IOException, InterruptedException {
        Path own = folder.resolve(name);
        boolean isMade = System.getProperty("os.name").equals("Linux")
                && new ProcessBuilder("mknod", own.toString(), "c", "1", String.valueOf(numberOnLinux))
                                .start()
                                .waitFor()
                        == 0;
        return isMade ? own : Path.of("/dev", name);
    }
}
