package org.partnerfiles.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Two candidates, measured in turns.
 *
 * @param ours nanoseconds a row of the first one, median
 * @param other of the other one
 * @param ratio the time of the other one beside the first, median of the pairs
 * @param low below which a quarter of the pairs are
 * @param high above which a quarter of the pairs are
 * @param ourBytes the bytes that the first one allocates a row
 * @param otherBytes those of the other one
 */
record PairFigures(
        double ours, double other, double ratio, double low, double high, double ourBytes, double otherBytes) {

    /**
     * {@return the figures of pairs}
     *
     * @param first for each pair, the nanoseconds and the bytes of the first candidate
     * @param second those of the other one
     */
    static PairFigures of(List<double[]> first, List<double[]> second) {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < first.size(); pair++) {
            ratios.add(second.get(pair)[0] / first.get(pair)[0]);
        }
        return new PairFigures(
                column(first, 0),
                column(second, 0),
                Medians.median(ratios),
                Medians.part(ratios, 0.25),
                Medians.part(ratios, 0.75),
                column(first, 1),
                column(second, 1));
    }

    private static double column(List<double[]> costs, int index) {
        return Medians.median(costs.stream().map(cost -> cost[index]).toList());
    }

    /** {@return the figures as a line} */
    String line() {
        return DoubleStream.of(ours, other, ratio, low, high, ourBytes, otherBytes)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(" "));
    }

    /** {@return the figures of a line} */
    static PairFigures parse(String line) {
        double[] of = Stream.of(line.trim().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new PairFigures(of[0], of[1], of[2], of[3], of[4], of[5], of[6]);
    }
}
