package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long MEGABYTE = 1 << 20;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Locale locale = Locale.getDefault();
    private long nanos;

    @BeforeEach
    void setLocale() {
        Locale.setDefault(Locale.ROOT);
    }

    @AfterEach
    void resetLocale() {
        Locale.setDefault(locale);
    }

    private ProgressLine line(long total, boolean terminal) {
        return new ProgressLine(total, terminal, new PrintStream(written, true, StandardCharsets.UTF_8), () -> nanos);
    }

    private void seconds(double passed) {
        nanos += (long) (passed * 1e9);
    }

    private String shown() {
        String text = written.toString(StandardCharsets.UTF_8);
        written.reset();
        return text.replace("\r", "").replace("\u001b[K", "");
    }

    @Test
    void nothing_is_shown_within_a_second() {
        ProgressLine line = line(100 * MEGABYTE, true);
        seconds(0.9);
        line.advanced(10_000, 50 * MEGABYTE);
        line.close();
        assertThat(shown()).isEmpty();
    }

    @Test
    void percent_rate_and_time_left_are_shown_over_all_files() {
        ProgressLine line = line(100 * MEGABYTE, true);
        seconds(2);
        line.advanced(10_000, 20 * MEGABYTE);
        assertThat(shown()).isEqualTo("20 %, 20 MB, 10 MB/s, 8 s left");
        line.advanced(12_000, 30 * MEGABYTE); // the end of the first file
        seconds(2);
        line.advanced(10_000, 10 * MEGABYTE);
        assertThat(shown()).isEqualTo("40 %, 40 MB, 10 MB/s, 6 s left");
        line.clear();
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("\r\u001b[K");
    }

    @Test
    void without_a_known_size_the_rate_is_shown() {
        ProgressLine line = line(0, true);
        seconds(2);
        line.advanced(10_000, 20 * MEGABYTE);
        assertThat(shown()).isEqualTo("20 MB, 10 MB/s");
    }

    @Test
    void a_pipe_gets_nothing() {
        try (ProgressLine line = line(100 * MEGABYTE, false)) {
            seconds(20);
            line.advanced(10_000, 50 * MEGABYTE);
        }
        assertThat(shown()).isEmpty();
    }
}
