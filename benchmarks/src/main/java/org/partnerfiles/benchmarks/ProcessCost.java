package org.partnerfiles.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a whole process costs, its start included, as the shell counts it.
 *
 * @param wallMillis the elapsed time
 * @param cpuMillis the processor time of all its threads
 * @param out its output
 */
record ProcessCost(double wallMillis, double cpuMillis, String out) {

    private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");

    /** {@return the cost of a command that ends well} */
    static ProcessCost of(List<String> command) throws Exception {
        // the shell's own times come first, those of its children in the last line
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\"; code=$?; times; exit $code", "sh"));
        shell.addAll(command);
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(shell)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        double wall = (System.nanoTime() - begun) / 1e6;
        Matcher times = TIMES.matcher(out);
        if (code != 0 || !times.find()) {
            throw new IllegalStateException("exit code " + code + " of " + command + ": " + out);
        }
        return new ProcessCost(wall, millis(times, 1) + millis(times, 3), out);
    }

    /** {@return the costs of commands, which take turns as often as there are runs} */
    static Map<String, List<ProcessCost>> inTurns(Map<String, List<String>> commands, int runs) throws Exception {
        Map<String, List<ProcessCost>> costs = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                costs.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                        .add(of(command.getValue()));
            }
        }
        return costs;
    }

    /** {@return the median of a part of costs} */
    static double median(List<ProcessCost> costs, ToDoubleFunction<ProcessCost> part) {
        return Medians.median(costs.stream().map(part::applyAsDouble).toList());
    }

    private static double millis(Matcher times, int group) {
        return 60_000 * Double.parseDouble(times.group(group)) + 1_000 * Double.parseDouble(times.group(group + 1));
    }
}
