package org.partnerfiles.benchmarks;

import java.util.List;

/** The middle of measured values, which one slow operation does not move. */
final class Medians {

    private Medians() {}

    static double median(List<Double> values) {
        return part(values, 0.5);
    }

    /** {@return the value below which a part of the values are, between two where it is between them} */
    static double part(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
