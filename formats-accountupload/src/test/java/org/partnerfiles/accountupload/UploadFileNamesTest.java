package org.partnerfiles.accountupload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadFileNamesTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.999Z");

    @Test
    void a_name_is_the_time_in_the_zone_of_the_clock() {
        assertThat(new UploadFileNames(Clock.fixed(NOON, ZoneId.of("America/New_York"))).next())
                .hasToString("2026-01-31-07-00-00.csv");
    }

    @Test
    void a_stopped_clock_still_gives_later_names() {
        UploadFileNames names = new UploadFileNames(Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(List.of(names.next(), names.next(), names.next()))
                .extracting(UploadFileName::toString)
                .containsExactly("2026-01-31-12-00-00.csv", "2026-01-31-12-00-01.csv", "2026-01-31-12-00-02.csv");
    }

    @Test
    void a_clock_that_is_set_back_gives_later_names() {
        Iterator<Instant> times =
                List.of(NOON, NOON.minusSeconds(3600), NOON.plusSeconds(60)).iterator();
        UploadFileNames names = new UploadFileNames(new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return times.next();
            }
        });

        assertThat(List.of(names.next(), names.next(), names.next()))
                .extracting(UploadFileName::toString)
                .containsExactly("2026-01-31-12-00-00.csv", "2026-01-31-12-00-01.csv", "2026-01-31-12-01-00.csv");
    }

    @Test
    void several_threads_never_get_the_same_name() {
        UploadFileNames names = new UploadFileNames(Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(IntStream.range(0, 10_000)
                        .parallel()
                        .mapToObj(i -> names.next().toString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_corrected_upload_is_later_than_the_one_it_corrects() {
        UploadFileNames names = new UploadFileNames(Clock.fixed(NOON, ZoneOffset.UTC));
        UploadFileName sent = new UploadFileName(LocalDateTime.of(2026, 12, 31, 23, 59, 59));

        assertThat(names.nextAfter(sent)).hasToString("2027-01-01-00-00-00.csv");
        assertThat(names.next()).hasToString("2027-01-01-00-00-01.csv");
    }

    @Property
    void a_name_is_parsed_as_it_was_written(@ForAll @IntRange(min = 0) int seconds) {
        UploadFileName name =
                new UploadFileName(LocalDateTime.of(1990, 1, 1, 0, 0).plusSeconds(seconds));

        assertThat(UploadFileName.parse(name.toString())).isEqualTo(name);
        assertThat(name.errorFile()).isEqualTo(name + ".err");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29-10-00-00.csv",
                "2026-13-01-10-00-00.csv",
                "2026-01-31-24-00-00.csv",
                "2026-01-31-10-60-00.csv",
                "2026-01-31-10-00-60.csv",
                "2026-01-31-10-00.csv",
                "2026-01-31_10-00-00.csv",
                "2026-01-31-10_00-00.csv",
                "2026-01-31-10-00_00.csv",
                "2026-01-31-10-0a-00.csv",
                "2026-01-31-10-00-0a.csv",
                "2026-01-31-1a-00-00.csv",
                "2026-01-31-10-00-00.CSV",
                "2026-01-31-10-00-00.csv.err",
                "accounts.csv",
                ""
            })
    void a_text_that_is_not_a_date_and_time_is_not_a_name(String text) {
        assertThat(UploadFileName.parse(text)).isNull();
    }

    @Test
    void names_come_in_the_order_of_their_times() {
        UploadFileName earlier = new UploadFileName(LocalDateTime.of(2026, 1, 31, 12, 0, 0));
        UploadFileName later = new UploadFileName(LocalDateTime.of(2026, 1, 31, 12, 0, 1));

        assertThat(List.of(later, earlier).stream().sorted()).containsExactly(earlier, later);
    }

    @Test
    void a_name_has_room_for_the_years_1_to_9999() {
        assertThat(new UploadFileName(LocalDateTime.of(1, 1, 1, 0, 0))).hasToString("0001-01-01-00-00-00.csv");
        assertThat(new UploadFileName(LocalDateTime.of(9999, 12, 31, 23, 59, 59)))
                .hasToString("9999-12-31-23-59-59.csv");
        assertThatThrownBy(() -> new UploadFileName(LocalDateTime.of(0, 12, 31, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UploadFileName(LocalDateTime.of(10_000, 1, 1, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_corrected_upload_is_also_later_than_the_last_name_given() {
        UploadFileNames names = new UploadFileNames(Clock.fixed(NOON, ZoneOffset.UTC));
        names.next();

        assertThat(names.nextAfter(new UploadFileName(LocalDateTime.of(2026, 1, 1, 0, 0))))
                .hasToString("2026-01-31-12-00-01.csv");
    }

    @Test
    void generators_of_one_folder_never_give_a_name_twice(@TempDir Path folder) {
        Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> new UploadFileNames(noon, folder).next().toString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_name_in_a_folder_is_later_than_the_last_one_even_if_its_file_is_gone(@TempDir Path folder)
            throws IOException {
        Clock noon = Clock.fixed(NOON, ZoneOffset.UTC);
        Path first = folder.resolve(new UploadFileNames(noon, folder).next().toString());
        Files.delete(Files.createFile(first));
        Files.createFile(folder.resolve("2026-01-31-12-00-01.csv"));
        assertThat(new UploadFileNames(noon, folder).next()).hasToString("2026-01-31-12-00-02.csv");
        assertThatThrownBy(() -> new UploadFileNames(noon, folder.resolve("missing")).next())
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void processes_never_get_the_same_name_in_one_folder(@TempDir Path folder) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-cp",
                            System.getProperty("java.class.path"),
                            NamesOfAProcess.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        List<String> names = new ArrayList<>();
        for (Process process : processes) {
            names.addAll(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            assertThat(process.waitFor()).isZero();
        }
        assertThat(names).hasSize(60).doesNotHaveDuplicates();
    }

    /** Makes names in a folder. */
    static final class NamesOfAProcess {

        private NamesOfAProcess() {}

        public static void main(String[] args) {
            UploadFileNames names = new UploadFileNames(Clock.fixed(NOON, ZoneOffset.UTC), Path.of(args[0]));
            for (int i = 0; i < 20; i++) {
                System.out.println(names.next());
            }
        }
    }
}
