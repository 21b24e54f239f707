package org.partnerfiles.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Horizontal bars as SVG.
 *
 * @param title what is shown, with the unit
 * @param bars from top to bottom
 */
record BarChart(String title, List<Bar> bars) {

    private static final int WIDTH = 760;
    private static final int NAMES = 330;
    private static final int ROW = 24;
    private static final int TOP = 44;

    /**
     * One bar.
     *
     * @param name its name
     * @param value its length
     * @param isOurs whether it is of this library
     */
    record Bar(String name, double value, boolean isOurs) {}

    /** The colours of a page. */
    enum Colours {
        LIGHT("#1f2328", "#0969da", "#afb8c1"),
        DARK("#e6edf3", "#4493f8", "#57606a");

        private final String text;
        private final String ours;
        private final String others;

        Colours(String text, String ours, String others) {
            this.text = text;
            this.ours = ours;
            this.others = others;
        }
    }

    /** {@return the picture, on no background} */
    String svg(Colours colours) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        int height = TOP + ROW * bars.size() + 8;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\""
                        + " font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"%s\">\n",
                WIDTH,
                height,
                WIDTH,
                height,
                escaped(title),
                colours.text));
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"8\" y=\"24\" font-size=\"15\" font-weight=\"600\">%s</text>\n",
                escaped(title)));
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            int top = TOP + row * ROW;
            double length = Math.max(1, (WIDTH - NAMES - 80) * bar.value / most);
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\"%s>%s</text>"
                            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" rx=\"2\" fill=\"%s\"/>"
                            + "<text x=\"%.1f\" y=\"%d\">%s</text>\n",
                    NAMES - 8,
                    top + 13,
                    bar.isOurs ? " font-weight=\"600\"" : "",
                    escaped(bar.name),
                    NAMES,
                    top,
                    length,
                    bar.isOurs ? colours.ours : colours.others,
                    NAMES + length + 6,
                    top + 13,
                    number(bar.value)));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 && value != Math.rint(value) ? "%.2f" : "%,.0f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
