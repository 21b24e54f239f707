package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.Progress;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.RecordWriter.IgnoredValues;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport.Skipped;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.FailingStream;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** After a failure a step is undone, or the run has failed for good and says so: never a wrong verdict. */
class FailedRunsTest {

    /** Which ids are known. */
    interface KnownIds extends Lookup<String, Boolean> {}

    /** A look-up that no test supplies. */
    interface OtherIds extends Lookup<String, Boolean> {}

    private static final RuleDescription RULE = RuleDescription.of("test.rule", "A rule that fails.");

    @TempDir
    Path folder;

    private static byte[] file(String... ids) {
        StringBuilder text = new StringBuilder(Parcels.HEADER);
        Stream.of(ids).forEach(id -> text.append(id).append(",,,slow,,,,\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static RecordReader<Parcel> reader(FileFormat<Parcel> format, String... ids) throws IOException {
        return format.reader(new ByteArrayInputStream(file(ids)), "parcels.csv");
    }

    private static Parcel parcel(@Nullable String id) {
        return new Parcel(id, null, null, Parcel.Speed.SLOW, null, null, List.of(), null);
    }

    private static UncheckedIOException fullDisk() {
        return new UncheckedIOException(new IOException("No space left on device"));
    }

    private static void assertFailedForGood(RecordReader<Parcel> reader) {
        for (int call = 0; call < 2; call++) {
            assertThatIllegalStateException()
                    .isThrownBy(reader::read)
                    .withMessage("reading has failed; the rows after the failure are not read");
        }
    }

    /** Fails once, in one of its methods. */
    private static FileRule<Parcel> failing(String part, RuntimeException failure) {
        return FileRule.of(RULE, context -> new FileRule.Check<Parcel>() {
            private boolean failed;

            private void failIn(String now) {
                if (now.equals(part) && !failed) {
                    failed = true;
                    throw failure;
                }
            }

            @Override
            public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                failIn("check");
            }

            @Override
            public void remember(Parcel parcel, RowText<Parcel> row) {
                failIn("remember");
            }

            @Override
            public void end(Findings findings) {
                failIn("end");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "remember"})
    void a_row_is_never_the_duplicate_of_itself_after_a_full_disk(String part) throws IOException {
        try (RecordReader<Parcel> reader = reader(Parcel.FORMAT.withRule(failing(part, fullDisk())), "A1", "A2")) {
            assertThatThrownBy(reader::read).isInstanceOf(UncheckedIOException.class);
            assertFailedForGood(reader);
            assertThat(reader.report().findings()).isEmpty();
        }
    }

    @Test
    void a_failing_check_at_the_end_of_the_file_is_not_lost() throws IOException {
        try (RecordReader<Parcel> reader = reader(Parcel.FORMAT.withRule(failing("end", fullDisk())), "A1")) {
            assertThat(reader.read()).isNotNull();
            assertThatThrownBy(reader::read).isInstanceOf(UncheckedIOException.class);
            assertFailedForGood(reader);
        }
    }

    @Test
    void a_rule_on_records_that_cannot_read_its_data_loses_no_row_unsaid() throws IOException {
        RecordRule<Parcel> rule = RecordRule.of(RULE, (parcel, context, findings) -> {
            if ("A2".equals(parcel.id())) {
                throw fullDisk();
            }
        });
        List<Row<Parcel>> rows = new ArrayList<>();
        try (RecordReader<Parcel> reader = reader(Parcel.FORMAT.withRule(rule), "A1", "A2", "A3")) {
            assertThatThrownBy(() -> reader.forEach(rows::add)).isInstanceOf(UncheckedIOException.class);
            assertFailedForGood(reader);
        }
        assertThat(rows).hasSize(1);
    }

    @Test
    void an_error_of_the_machine_ends_the_reading_too() throws IOException {
        RecordRule<Parcel> rule = RecordRule.of(RULE, (parcel, context, findings) -> {
            throw new StackOverflowError();
        });
        try (RecordReader<Parcel> reader = reader(Parcel.FORMAT.withRule(rule), "A1", "A2")) {
            assertThatThrownBy(reader::read).isInstanceOf(StackOverflowError.class);
            assertFailedForGood(reader);
        }
    }

    @Test
    void a_listener_that_stops_the_reading_stops_it_for_good() throws IOException {
        FileFormat<Parcel> format = Parcel.FORMAT.withProgress((rows, bytes) -> {
            throw new IllegalStateException("stop");
        });
        String[] ids = new String[Progress.EVERY + 1];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "A" + i;
        }
        try (RecordReader<Parcel> reader = reader(format, ids)) {
            assertThatThrownBy(() -> reader.forEach(row -> {})).hasMessage("stop");
            assertFailedForGood(reader);
        }
    }

    @Test
    void a_stream_that_failed_is_not_read_on() throws IOException {
        try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(FailingStream.after(file("A1")), "parcels.csv")) {
            assertThat(reader.read()).isNotNull();
            assertThatThrownBy(reader::read).isInstanceOf(IOException.class);
            assertFailedForGood(reader);
        }
    }

    @Test
    void a_closed_reader_says_so() throws IOException {
        RecordReader<Parcel> reader = reader(Parcel.FORMAT, "A1", "A1");
        reader.close();
        assertThatIllegalStateException().isThrownBy(reader::read).withMessage("the reader is closed");
    }

    @Test
    void a_rule_that_failed_to_remember_a_row_is_not_asked_again() throws IOException {
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(failing("remember", new IllegalStateException("A1")));
        try (RecordReader<Parcel> reader = reader(format, "A1", "A2")) {
            reader.forEach(row -> assertThat(row.findings())
                    .extracting(Finding::message)
                    .containsExactly("rule test.rule could not be applied: java.lang.IllegalStateException"));
            assertThat(reader.fileFindings()).extracting(Finding::rule).containsExactly("core.rule-failed");
            assertThat(reader.report().count("core.rule-failed")).isEqualTo(3);
        }
    }

    @Test
    void a_writer_does_not_publish_if_a_rule_could_not_remember_a_record() throws IOException {
        Path file = folder.resolve("parcels.csv");
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(failing("remember", new IllegalStateException("A1")));
        try (RecordWriter<Parcel> writer = format.writer(file)) {
            assertThat(writer.offer(parcel("A1"))).extracting(Finding::rule).containsExactly("core.rule-failed");
            assertThat(writer.report().count("core.rule-failed")).isEqualTo(1);
            assertThatIllegalStateException()
                    .isThrownBy(writer::publish)
                    .withMessageContaining("test.rule")
                    .withMessageNotContaining("A1");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static BatchRule<Parcel> known(boolean failsToAsk) {
        return BatchRule.of(RULE, List.of(KnownIds.class), context -> new BatchRule.Check<Parcel>() {
            @Override
            public void keys(Parcel parcel, BatchRule.Keys keys) {
                if (failsToAsk) {
                    throw new IllegalStateException();
                }
                keys.ask(KnownIds.class, String.valueOf(parcel.id()));
            }

            @Override
            public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
                if (context.answer(KnownIds.class, String.valueOf(parcel.id())) == null) {
                    findings.say("is unknown");
                }
            }
        });
    }

    @Test
    void a_record_whose_keys_could_not_be_asked_for_is_not_judged_unknown() throws IOException {
        KnownIds all = ids -> Lookup.findIn(Map.of("A1", true), ids);
        try (RecordReader<Parcel> reader =
                reader(Parcel.FORMAT.withRule(known(true)).withLookup(all), "A1")) {
            Row<Parcel> row = reader.read();
            assertThat(row).isInstanceOf(Row.Accepted.class);
            assertThat(row.findings()).extracting(Finding::rule).containsExactly("core.rule-failed");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // as a careless host may do
    void a_look_up_that_returns_null_has_failed() throws IOException {
        KnownIds none = ids -> null;
        try (RecordReader<Parcel> reader =
                reader(Parcel.FORMAT.withRule(known(false)).withLookup(none), "A1")) {
            assertThatIllegalStateException().isThrownBy(reader::read).withMessageContaining("returned null");
        }
    }

    /** Fails at the first call, and empties the keys if it can. */
    private static final class Careless implements KnownIds {
        private boolean called;

        @Override
        public Map<String, Boolean> find(Set<String> ids) {
            if (!called) {
                called = true;
                ids.clear();
            }
            return Lookup.findIn(Map.of("A1", true, "A2", true), ids);
        }
    }

    @Test
    void a_look_up_that_failed_is_asked_again_for_the_same_keys() throws IOException {
        try (RecordReader<Parcel> reader =
                reader(Parcel.FORMAT.withRule(known(false)).withLookup(new Careless()), "A1", "A2")) {
            assertThatThrownBy(reader::read).isInstanceOf(UnsupportedOperationException.class);
            reader.forEach(row -> assertThat(row.findings()).isEmpty());
            assertThat(reader.report().read()).isEqualTo(2);
        }
    }

    @Test
    void rows_before_a_failure_of_the_stream_are_not_lost_if_a_look_up_about_them_fails_too() throws IOException {
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(known(false)).withLookup(new Careless());
        try (RecordReader<Parcel> reader = format.reader(FailingStream.after(file("A1", "A2")), "parcels.csv")) {
            assertThatThrownBy(reader::read).isInstanceOf(UnsupportedOperationException.class);
            assertThat(reader.read()).isInstanceOf(Row.Accepted.class);
            assertThat(reader.read()).isInstanceOf(Row.Accepted.class);
            assertThatThrownBy(reader::read).isInstanceOf(IOException.class).hasMessage("disk");
        }
    }

    @Test
    void a_record_whose_look_up_failed_was_not_offered() throws IOException {
        BatchRule<Parcel> skipped = BatchRule.of(
                RuleDescription.of("test.skipped", "Is skipped."),
                List.of(OtherIds.class),
                context -> new BatchRule.Check<Parcel>() {
                    @Override
                    public void keys(Parcel parcel, BatchRule.Keys keys) {
                        keys.ask(OtherIds.class, "A1");
                    }
                });
        FileFormat<Parcel> format =
                Parcel.FORMAT.withRule(known(false)).withRule(skipped).withLookup(new Careless());
        try (RecordWriter<Parcel> writer = format.writer(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> writer.offer(parcel("A1"))).isInstanceOf(UnsupportedOperationException.class);
            assertThat(writer.offer(parcel("A1"))).isEmpty();
            assertThat(writer.offer(parcel("A1")))
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.location().record()).isEqualTo(2));
            writer.publish();
            assertThat(writer.report().skipped())
                    .containsExactly(new Skipped(
                            "test.skipped",
                            "needs the other ids, which the program that checks the file must supply: ask its developer",
                            2));
        }
    }

    @Test
    void a_listener_that_throws_at_the_end_leaves_no_file() throws IOException {
        FileFormat<Parcel> format = Parcel.FORMAT.withProgress((rows, bytes) -> {
            throw new IllegalStateException("stop");
        });
        try (RecordWriter<Parcel> writer = format.writer(folder.resolve("parcels.csv"))) {
            writer.write(parcel("A1"));
            assertThatThrownBy(writer::publish).hasMessage("stop");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_writer_that_cannot_be_made_leaves_no_file() {
        Path file = folder.resolve("parcels.csv");
        assertThatIllegalStateException()
                .isThrownBy(() -> Parcel.FORMAT
                        .withOption(RecordWriter.IGNORED_VALUES, IgnoredValues.LEAVE_OUT)
                        .writer(file));
        FileFormat<Parcel> broken = FileFormat.builder("test.parcel", "Parcels", Parcel.TABLE)
                .effects((rule, effect, options) -> {
                    throw new StackOverflowError();
                })
                .build();
        assertThatThrownBy(() -> broken.writer(file)).isInstanceOf(StackOverflowError.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(Files.exists(file)).isFalse();
    }
}
