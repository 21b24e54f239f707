package org.partnerfiles.benchmarks;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/** Nanoseconds per row and their ratios, by round. In a round every candidate is measured in its own fork. */
final class Figures {

    private final Clock clock;

    /** For each round and candidate, the median of the fork's operations. */
    private final List<Map<String, Double>> rounds = new ArrayList<>();

    /** The kind of time that is compared. */
    enum Clock {
        /** The processor time of the thread. */
        PROCESSOR,
        /** The elapsed time, which is the only measure of the gain by several threads. */
        WALL
    }

    Figures(Clock clock) {
        this.clock = clock;
    }

    void addRound(Iterable<RunResult> results) {
        Map<String, Double> round = new HashMap<>();
        for (RunResult result : results) {
            List<Double> operations = new ArrayList<>();
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult operation : fork.getIterationResults()) {
                    var counted = operation.getSecondaryResults();
                    double nanos = switch (clock) {
                        case PROCESSOR ->
                            requireNonNull(counted.get("cpuNanos")).getScore();
                        // of a single shot, in milliseconds as set in the benchmark
                        case WALL -> operation.getPrimaryResult().getScore() * 1e6;
                    };
                    operations.add(
                            nanos / requireNonNull(counted.get("rowsDone")).getScore());
                }
            }
            round.put(result.getParams().getParam("way"), Medians.median(operations));
        }
        rounds.add(round);
    }

    /** {@return the table of all candidates, each with its ratio to the first candidate of the same round} */
    String table(List<String> ways, String heading) {
        StringBuilder text = new StringBuilder(heading);
        text.append("| | ns a row, median | time beside the first line, median | of the rounds |\n|---|--:|--:|--:|\n");
        for (String way : ways) {
            List<Double> nanos = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (Map<String, Double> round : rounds) {
                double measured = Objects.requireNonNull(round.get(way));
                nanos.add(measured);
                ratios.add(measured / Objects.requireNonNull(round.get(ways.get(0))));
            }
            ratios.sort(null);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %.2f × | %.2f – %.2f × |\n",
                    way,
                    Medians.median(nanos),
                    Medians.median(ratios),
                    ratios.get(0),
                    ratios.get(ratios.size() - 1)));
        }
        return text.toString();
    }
}
