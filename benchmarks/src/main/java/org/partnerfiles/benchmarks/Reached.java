package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerfiles.benchmarks.Reading.Work;

/** Compares the figures of the page with the aims of issue 8, and lists the peers that are faster. */
record Reached(PerformancePage page) {

    private static final String LOANPRO_READING = "loanpro reading";
    private static final Pattern LINE = Pattern.compile("\\| ([^|]+) \\| [\\d,]+ \\| ([\\d.]+) × \\| .*");

    /** {@return the table of aims} */
    String aims() throws IOException {
        List<String> heaps = new ArrayList<>();
        List<String> linear = new ArrayList<>();
        List<String> starts = new ArrayList<>();
        for (Workload workload : Workload.all()) {
            String stream = page.section(workload.name() + " stream");
            heaps.add(number(stream, "fullest: (\\d+) MB"));
            linear.add(number(stream, "([\\d.]+) ×"));
            starts.add(number(page.section(workload.name() + " start"), "First record (\\d+) ms"));
        }
        return "| | aim | measured |\n|---|--:|--:|\n"
                + faster("reading, checked, beside Jackson's POJO without any checks", "1.6", "Jackson CsvMapper, POJO")
                + faster(
                        "the same beside Jackson's POJO and Hibernate Validator",
                        "2.6",
                        "Jackson CsvMapper, POJO + Hibernate Validator, 30 constraints")
                + faster("the same beside Spring Batch, beans", "8", "Spring Batch FlatFileItemReader, bean")
                + faster("the same beside FastCSV's Strings", "0.7", "FastCSV")
                + row(
                        "rules on the whole file as well",
                        "15 % more",
                        ratio(LOANPRO_READING, OurReading.ALL_RULES),
                        "%.0f %% more",
                        ratio -> 100 * (ratio - 1))
                + row(
                        "writing, checked, beside Jackson's POJO without any checks",
                        "1.4 ×",
                        ratio("loanpro writing", "Jackson CsvMapper, POJO"),
                        "%.2f ×",
                        ratio -> ratio)
                + row(
                        "two threads on rows that do not span lines (Helix)",
                        "1.7 ×",
                        ratio("helix threads", OurReading.TWO_THREADS),
                        "%.2f ×",
                        ratio -> 1 / ratio)
                + "| cost a row of a very long file beside a short one | 1.1 × | " + listed(linear, " ×")
                + "| a file of 2 GB within a heap of | 64 MB | " + listed(heaps, " MB")
                + "| ten million keys within a heap of | 512 MB | "
                + listed(List.of(number(page.section("keys"), "fullest: (\\d+) MB")), " MB")
                + "| first record of a small file | 400 ms | " + listed(starts, " ms");
    }

    /** {@return for each format, the peers that are faster than this library with the rules on single records} */
    String faster() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Workload workload : Workload.all()) {
            List<String> reading = new ArrayList<>();
            for (Reading way : workload.readings()) {
                add(reading, workload.name() + " reading", way.name(), way.work());
            }
            text.append(line(workload.name() + " reading", reading));
            List<String> writing = new ArrayList<>();
            for (Writing way : workload.writings()) {
                add(writing, workload.name() + " writing", way.name(), way.work());
            }
            text.append(line(workload.name() + " writing", writing));
        }
        return text.toString();
    }

    private void add(List<String> faster, String section, String way, Work work) throws IOException {
        OptionalDouble ratio = ratio(section, way);
        if (!way.startsWith(OurReading.NAME) && work != Work.FLOOR && ratio.orElse(1) < 1) {
            faster.add(String.format(Locale.ROOT, "%s %.2f × (%s)", way, ratio.getAsDouble(), work.text()));
        }
    }

    private String line(String section, List<String> faster) throws IOException {
        boolean measured = ratio(section, OurReading.RECORD_RULES).isPresent();
        String none = measured ? "none" : "not measured yet";
        return "- " + section + ": " + (faster.isEmpty() ? none : String.join(" · ", faster)) + "\n";
    }

    private String faster(String what, String aim, String peer) throws IOException {
        return row(what, aim + " ×", ratio(LOANPRO_READING, peer), "%.2f ×", ratio -> ratio);
    }

    private static String row(String what, String aim, OptionalDouble ratio, String form, DoubleUnaryOperator in) {
        String measured =
                ratio.isEmpty() ? "–" : String.format(Locale.ROOT, form, in.applyAsDouble(ratio.getAsDouble()));
        return "| " + what + " | " + aim + " | " + measured + " |\n";
    }

    private static String listed(List<String> numbers, String unit) {
        return String.join(" · ", numbers) + unit + " |\n";
    }

    private OptionalDouble ratio(String section, String way) throws IOException {
        return page.section(section)
                .lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .filter(line -> line.group(1).equals(way))
                .mapToDouble(line -> Double.parseDouble(line.group(2)))
                .findFirst();
    }

    private static String number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : "–";
    }
}
