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

/** Compares the figures of the page with the aims, and lists the peers that are faster. */
record Reached(PerformancePage page) {

    private static final String LOANPRO = "loanpro";
    private static final String READING = " reading";
    private static final String WRITING = " writing";
    private static final String POJO = "Jackson CsvMapper, POJO";
    private static final String RECORD = "Jackson CsvMapper, record";
    private static final String NOT_MEASURED = "–";

    /** A line of a table: its name, and the time beside the first line. */
    static final Pattern LINE = Pattern.compile("\\| ([^|]+) \\| [\\d,]+ \\| ([\\d.]+) × \\| .*");

    /** {@return the table of aims} */
    String aims() throws IOException {
        List<String> heaps = new ArrayList<>();
        List<String> linear = new ArrayList<>();
        List<String> threads = new ArrayList<>();
        List<String> records = new ArrayList<>();
        List<String> files = new ArrayList<>();
        List<String> starts = new ArrayList<>();
        for (Workload workload : Workload.all()) {
            String name = workload.name();
            String stream = page.section(name + " stream");
            heaps.add(number(stream, "fullest: (\\d+) MB"));
            linear.add(number(stream, "([\\d.]+) ×"));
            threads.add(inverse(ratio(name + " threads", OurReading.TWO_THREADS)));
            records.add(percent(ratio(name + READING, OurReading.NO_RULES), none -> 1 - none));
            files.add(percent(ratio(name + READING, OurReading.ALL_RULES), all -> all - 1));
            starts.add(number(page.section(name + " start"), "(?:no archive \\||First record) (\\d+) ms"));
        }
        return "| | aim | measured |\n|---|--:|--:|\n"
                + row(
                        "reading LoanPro, checked, beside Jackson's POJO without any checks",
                        "1.9 ×",
                        beside(LOANPRO + READING, POJO))
                + row(
                        "the same beside Jackson's POJO and Hibernate Validator",
                        "2.6 ×",
                        beside(LOANPRO + READING, POJO + " + Hibernate Validator, 30 constraints"))
                + row(
                        "the same beside Spring Batch, beans",
                        "8 ×",
                        beside(LOANPRO + READING, "Spring Batch FlatFileItemReader, bean"))
                + row(
                        "the same beside sesseltjonna-csv without any checks",
                        "1.0 ×",
                        beside(LOANPRO + READING, "sesseltjonna-csv"))
                + row("the same beside FastCSV's Strings", "0.65 ×", beside(LOANPRO + READING, "FastCSV"))
                + row("reading Lead, checked, beside Jackson's records", "1.2 ×", beside("lead" + READING, RECORD))
                + row(
                        "share of constraints and record rules in a row that is read",
                        "25 · 35 · 25 · 25 %",
                        listed(records, " %"))
                + row("rules on the whole file as well", "25 · 40 · 10 · 20 % more", listed(files, " %"))
                + row(
                        "writing LoanPro, checked, beside Jackson's POJO without any checks",
                        "1.3 ×",
                        beside(LOANPRO + WRITING, POJO))
                + row(
                        "writing Lead, Account Upload beside Jackson's records",
                        "1.0 · 1.2 ×",
                        listed(
                                List.of(
                                        plain(ratio("lead" + WRITING, RECORD)),
                                        plain(ratio("accountupload" + WRITING, RECORD))),
                                " ×"))
                + row(
                        "bytes allocated a row, LoanPro read, written",
                        "2,000 · 700",
                        listed(List.of(bytes(LOANPRO + READING), bytes(LOANPRO + WRITING)), ""))
                + row("two threads beside one, by wall clock", "1.6 ×", listed(threads, " ×"))
                + row("cost a row of a very long file beside a short one", "1.1 ×", listed(linear, " ×"))
                + row("a file of 2 GB within a heap of", "64 MB", listed(heaps, " MB"))
                + row(
                        "ten million keys within a heap of",
                        "512 MB",
                        listed(List.of(number(page.section("keys"), "fullest: (\\d+) MB")), " MB"))
                + row("first record of a small file", "400 ms", listed(starts, " ms"))
                + row(
                        "a process that checks 500,000 LoanPro rows beside DuckDB loading them, wall clock · processor time",
                        "1.0 · 1.0 ×",
                        besideDuckDb());
    }

    private String beside(String section, String peer) throws IOException {
        return listed(List.of(plain(ratio(section, peer))), " ×");
    }

    private static String plain(OptionalDouble ratio) {
        return ratio.isEmpty() ? NOT_MEASURED : String.format(Locale.ROOT, "%.2f", ratio.getAsDouble());
    }

    private static String inverse(OptionalDouble ratio) {
        return ratio.isEmpty() ? NOT_MEASURED : String.format(Locale.ROOT, "%.2f", 1 / ratio.getAsDouble());
    }

    private static String percent(OptionalDouble ratio, DoubleUnaryOperator share) {
        return ratio.isEmpty()
                ? NOT_MEASURED
                : String.format(Locale.ROOT, "%.0f", 100 * share.applyAsDouble(ratio.getAsDouble()));
    }

    private String bytes(String section) throws IOException {
        return number(page.section(section), Pattern.quote("| " + OurReading.RECORD_RULES) + " \\|.*\\| ([\\d,]+) \\|");
    }

    private String besideDuckDb() throws IOException {
        Matcher found = Pattern.compile(Pattern.quote("| " + ProcessRuns.DUCKDB)
                        + " \\| [\\d,]+ ms \\| ([\\d.]+) × \\| [\\d,]+ ms \\| ([\\d.]+) ×")
                .matcher(page.section("check"));
        return found.find() ? found.group(1) + " · " + found.group(2) + " ×" : NOT_MEASURED;
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

    private static String row(String what, String aim, String measured) {
        return "| " + what + " | " + aim + " | " + measured + " |\n";
    }

    private static String listed(List<String> numbers, String unit) {
        return numbers.equals(List.of(NOT_MEASURED)) ? NOT_MEASURED : String.join(" · ", numbers) + unit;
    }

    /** The figure of pairs, or that of forks where there is none yet. */
    private OptionalDouble ratio(String section, String way) throws IOException {
        OptionalDouble ofPairs = ratioIn(section, way);
        return ofPairs.isPresent() ? ofPairs : ratioIn(section + " forks", way);
    }

    private OptionalDouble ratioIn(String section, String way) throws IOException {
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
        return found.find() ? found.group(1) : NOT_MEASURED;
    }
}
