package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The machine that the figures were measured on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    static String described() throws IOException {
        List<String> lines = Files.isReadable(PROCESSORS) ? Files.readAllLines(PROCESSORS) : List.of();
        String model = lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return LocalDate.now(ZoneOffset.UTC) + ", " + System.getProperty("os.name") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors (" + model + "), a load of "
                + String.format(Locale.ROOT, "%.1f", load) + ", "
                + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + ".";
    }
}
