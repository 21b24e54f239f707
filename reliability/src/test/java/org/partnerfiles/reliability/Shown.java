package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.report.CsvReport;
import org.partnerfiles.report.HtmlReport;
import org.partnerfiles.report.JsonReport;
import org.partnerfiles.report.TextReport;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.RuleCatalogue;

/** Collects everything that people may see: the log at every level, the console, and the objects given to it. */
final class Shown implements AutoCloseable {

    private final StringBuilder text = new StringBuilder();
    private final Set<String> loggers = new TreeSet<>();
    private final Logger root = Logger.getLogger("");
    private final @Nullable Level level = root.getLevel();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            loggers.add(String.valueOf(entry.getLoggerName()));
            text.append(entry.getMessage());
            if (entry.getParameters() != null) {
                text.append(List.of(entry.getParameters()));
            }
            add(entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    Shown() {
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        PrintStream captured = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) {
                        text.append((char) b);
                    }
                },
                true,
                StandardCharsets.ISO_8859_1);
        System.setOut(captured);
        System.setErr(captured);
    }

    void add(@Nullable Object shown) {
        text.append(shown).append('\n');
    }

    /** Adds an exception with its causes, its suppressed exceptions, and the {@code toString} of their fields. */
    void add(@Nullable Throwable thrown) {
        if (thrown == null) {
            return;
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        text.append(trace);
    }

    /** Adds a report in every form. */
    void add(ValidationReport report, RuleCatalogue rules) throws IOException {
        add(report);
        report.findings().forEach(this::add);
        StringWriter forms = new StringWriter();
        JsonReport.write(report, forms);
        CsvReport.forSpreadsheets().write(List.of(report), forms);
        TextReport.coloured().write(report, forms);
        HtmlReport.page().explaining(rules).write(List.of(report), forms);
        text.append(forms);
    }

    /** {@return the names of the loggers that were used} */
    Set<String> loggers() {
        return loggers;
    }

    void containsNoneOf(Collection<String> values) {
        String all = text.toString();
        assertThat(all).isNotEmpty();
        for (String value : values) {
            int at = all.indexOf(value);
            assertThat(at < 0)
                    .as(() -> "shown: " + value + " in "
                            + all.substring(Math.max(0, at - 80), Math.min(all.length(), at + 80)))
                    .isTrue();
        }
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        root.removeHandler(handler);
        root.setLevel(level);
    }
}
