package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.Lookup;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** Reading goes on where a job stopped. */
class PositionTest {

    /** What is known about ids. */
    interface Known extends Lookup<String, String> {}

    private static final RuleDescription BATCH = RuleDescription.of("test.batch", "A rule that looks ids up.");
    private static final FileFormat<Parcel> UNIQUE_IDS = Parcel.FORMAT;
    private static final FileFormat<Parcel> WITHOUT_MEMORY =
            Parcel.FORMAT.withProfile(Profile.standard().off("test.duplicate-id"));

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void writeFile() {
        file = directory.resolve("parcels.csv");
    }

    private void rows(String... rows) throws IOException {
        Files.writeString(file, Parcels.HEADER + String.join("", rows));
    }

    private static String good(String id) {
        return id + ",Rosa,,slow,,,,\n";
    }

    private static String bad(String id) {
        return id + ",Rosa,,nowhere,,,,\n";
    }

    private Position after(FileFormat<Parcel> format, int rows) throws IOException {
        try (RecordReader<Parcel> reader = format.reader(file)) {
            for (int i = 0; i < rows; i++) {
                assertThat(reader.read()).isNotNull();
            }
            return reader.position();
        }
    }

    private ValidationReport rest(FileFormat<Parcel> format, Position position) throws IOException {
        try (RecordReader<Parcel> reader = format.reader(file, position)) {
            reader.forEach(row -> {});
            return reader.report();
        }
    }

    @Test
    void a_position_is_the_place_of_the_next_row() throws IOException {
        rows("A1,\"Ro\nsa\",,slow,,,,\n", "\n", good("A2"));
        Position position = after(UNIQUE_IDS, 1);
        assertThat(position.rows()).isEqualTo(1);
        assertThat(position.line()).isEqualTo(4);
        assertThat(position.offset()).isEqualTo(Parcels.HEADER.length() + 21);
        assertThat(position.length()).isEqualTo(Files.size(file));
        assertThat(position).hasToString("Position[offset=" + position.offset() + ", line=4, rows=1]");
    }

    @Test
    void a_reader_goes_on_with_the_next_row_and_its_rules_know_the_rows_before() throws IOException {
        rows(good("A1"), bad("A2"), "\n", good("A3"), good("A2"), good("A1"));
        Position position = after(UNIQUE_IDS, 3);
        try (RecordReader<Parcel> reader = UNIQUE_IDS.reader(file, position)) {
            Row<Parcel> key = reader.read();
            assertThat(key.line()).isEqualTo(6);
            assertThat(key.number()).isEqualTo(4);
            assertThat(key.findings()).extracting("rule").containsExactly("core.key-of-rejected-row");
            assertThat(reader.read().findings()).extracting("rule").containsExactly("test.duplicate-id");
            assertThat(reader.read()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void lines_and_numbers_go_on_with_any_number_of_threads(int threads) throws IOException {
        rows(good("A1"), "\n", good("A2"), good("A3"), good("A4"));
        Position position = after(WITHOUT_MEMORY, 2);
        try (RecordReader<Parcel> reader =
                WITHOUT_MEMORY.withReadingThreads(threads).reader(file, position)) {
            List<String> places = new ArrayList<>();
            reader.forEach(row -> places.add(row.line() + " " + row.number()));
            assertThat(places).containsExactly("5 3", "6 4");
        }
    }

    @Test
    void the_lines_before_count_for_what_is_said_of_the_whole_file() throws IOException {
        rows(good("A1"), "\n", good("A2"), good("A3"));
        for (FileFormat<Parcel> format : List.of(UNIQUE_IDS, WITHOUT_MEMORY)) {
            assertThat(rest(format, after(format, 2)).findings())
                    .extracting(Finding::message)
                    .containsExactly("1 line without content: line 3");
        }
    }

    @Test
    void the_report_counts_the_rows_before_without_listing_their_findings() throws IOException {
        rows(good("A1"), bad("A2"), "\n", bad("A3"), good("A1"));
        ValidationReport whole = rest(UNIQUE_IDS, after(UNIQUE_IDS, 0));
        ValidationReport rest = rest(UNIQUE_IDS, after(UNIQUE_IDS, 2));
        assertThat(rest.counts()).isEqualTo(whole.counts());
        assertThat(List.of(rest.read(), rest.accepted(), rest.rejected())).containsExactly(4L, 1L, 3L);
        assertThat(rest.findings()).hasSize(whole.findings().size() - 1);
        assertThat(rest.truncated()).isTrue();
        assertThat(whole.truncated()).isFalse();
    }

    @Test
    void a_position_before_the_first_row_and_one_after_the_last_are_positions_too() throws IOException {
        rows(good("A1"), bad("A2"), "\n");
        assertThat(rest(UNIQUE_IDS, after(UNIQUE_IDS, 0)).read()).isEqualTo(2);
        Position end;
        try (RecordReader<Parcel> reader = UNIQUE_IDS.reader(file)) {
            reader.forEach(row -> {});
            end = reader.position();
        }
        assertThat(rest(UNIQUE_IDS, end).counts())
                .isEqualTo(rest(UNIQUE_IDS, after(UNIQUE_IDS, 0)).counts());
    }

    @Test
    void a_position_stays_small_if_many_rows_are_rejected() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(i % 1_000 == 0 || i > 10_000 ? bad("A" + i) : good("A" + i));
        }
        rows(rows.toArray(String[]::new));
        assertThat(after(UNIQUE_IDS, 19_999).state()).hasSizeLessThan(400);
    }

    @Test
    void no_rule_and_no_look_up_is_asked_about_the_rows_before() throws IOException {
        rows(good("A1"), bad("A2"), good("A3"), good("A4"));
        List<String> asked = new ArrayList<>();
        List<String> checked = new ArrayList<>();
        FileFormat<Parcel> format = UNIQUE_IDS
                .withRule(RecordRule.of(
                        RuleDescription.of("test.record", "A rule on records."),
                        (parcel, context, findings) -> checked.add(parcel.id())))
                .withRule(BatchRule.of(BATCH, List.of(Known.class), Asking::new))
                .withLookup(Known.class, ids -> {
                    asked.addAll(ids);
                    return Map.of();
                });
        Position position = after(format, 2);
        asked.clear();
        checked.clear();
        assertThat(rest(format, position).read()).isEqualTo(4);
        assertThat(asked).containsExactlyInAnyOrder("A3", "A4");
        assertThat(checked).containsExactly("A3", "A4");
    }

    /** Looks each id up. */
    private record Asking(RuleContext context) implements BatchRule.Check<Parcel> {
        @Override
        public void keys(Parcel parcel, BatchRule.Keys keys) {
            keys.ask(Known.class, parcel.id());
        }
    }

    /** Finds an id with the answer of an earlier one. */
    private static final class Answers implements BatchRule.Check<Parcel> {
        private final RuleContext context;
        private final Map<String, Long> seen = new HashMap<>();

        Answers(RuleContext context) {
            this.context = context;
        }

        @Override
        public void keys(Parcel parcel, BatchRule.Keys keys) {
            keys.ask(Known.class, parcel.id());
        }

        @Override
        public void check(Parcel parcel, RowText<Parcel> row, Findings findings) {
            Long first = seen.get(context.answer(Known.class, parcel.id()));
            if (first != null) {
                findings.say("is known as that of line " + first);
            }
        }

        @Override
        public void remember(Parcel parcel, RowText<Parcel> row) {
            seen.putIfAbsent(context.answer(Known.class, parcel.id()), row.line());
        }
    }

    private static FileFormat<Parcel> answering(Known known) {
        return WITHOUT_MEMORY
                .withRule(BatchRule.of(BATCH, List.of(Known.class), Answers::new))
                .withLookup(Known.class, known);
    }

    @Test
    void a_look_up_is_asked_again_once_if_a_rule_remembers_its_answers() throws IOException {
        rows(good("A1"), good("A2"), good("A3"), good("B1"));
        List<Set<String>> asked = new ArrayList<>();
        FileFormat<Parcel> format = answering(ids -> {
            asked.add(Set.copyOf(ids));
            Map<String, String> initials = new HashMap<>();
            ids.forEach(id -> initials.put(id, id.substring(0, 1)));
            return initials;
        });
        Position position = after(format, 2);
        asked.clear();
        assertThat(rest(format, position).findings())
                .extracting("message")
                .containsExactly("is known as that of line 2");
        assertThat(asked).containsExactly(Set.of("A1", "A2"), Set.of("A3", "B1"));
    }

    @Test
    void what_a_look_up_throws_about_the_rows_before_reaches_the_caller() throws IOException {
        rows(good("A1"), good("A2"));
        Position position = after(answering(ids -> Map.of()), 1);
        FileFormat<Parcel> failing = answering(ids -> {
            throw new IllegalStateException("database");
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> failing.reader(file, position))
                .withMessage("database");
    }

    @Test
    void a_file_that_grew_shrank_or_begins_otherwise_is_refused() throws IOException {
        String[] rows = {good("A1"), good("A2"), good("A3")};
        rows(rows);
        Position position = after(UNIQUE_IDS, 1);
        assertThat(rest(UNIQUE_IDS, position).read()).isEqualTo(3);
        Files.writeString(file, Files.readString(file) + good("A4"));
        assertChanged(position);
        rows(rows[0], rows[1]);
        assertChanged(position);
        rows(rows[0], rows[1], good("B3"));
        assertChanged(position);
    }

    private void assertChanged(Position position) {
        assertThatThrownBy(() -> UNIQUE_IDS.reader(file, position))
                .isInstanceOf(FileSystemException.class)
                .hasMessage("parcels.csv: is not the file of the position, or has changed; read it from its start");
    }

    @Test
    void rows_are_read_again_only_if_a_rule_has_a_memory() throws IOException {
        String[] rows = new String[6_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = good("A" + (1_000 + i));
        }
        rows(rows);
        Position position = after(WITHOUT_MEMORY, 5_990);
        Position ofUnique = after(UNIQUE_IDS, 5_990);
        // beyond the head, a row less and as many bytes
        rows[5_000] = rows[5_000].replace('\n', ' ');
        rows(rows);
        assertThat(rest(WITHOUT_MEMORY, position).read()).isEqualTo(6_000);
        assertChanged(ofUnique);
    }

    @Test
    void a_reader_goes_on_in_a_gzip_file() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((Parcels.HEADER + good("A1") + bad("A2") + good("A3")).getBytes(StandardCharsets.UTF_8));
        }
        for (FileFormat<Parcel> format : List.of(UNIQUE_IDS, WITHOUT_MEMORY)) {
            ValidationReport report = rest(format, after(format, 2));
            assertThat(List.of(report.accepted(), report.rejected())).containsExactly(2L, 1L);
        }
    }

    @Test
    void a_position_of_another_format_or_form_is_refused() throws IOException {
        rows(good("A1"));
        Position position = after(UNIQUE_IDS, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.FORMAT.reader(file, position))
                .withMessage("expected the state of a file of " + Ledger.FORMAT.id() + "; found one of "
                        + Parcel.FORMAT.id());
        for (String state :
                List.of("", "AAAA", "AAAACQAA", "%", position.state().substring(0, 40))) {
            Position other = new Position(1, 1, 1, position.length(), position.head(), state);
            assertThatIllegalArgumentException().isThrownBy(() -> UNIQUE_IDS.reader(file, other));
        }
    }

    @Test
    void a_stream_and_a_closed_reader_have_no_position() throws IOException {
        rows(good("A1"));
        byte[] bytes = Parcels.HEADER.getBytes(StandardCharsets.UTF_8);
        try (RecordReader<Parcel> reader = UNIQUE_IDS.reader(new ByteArrayInputStream(bytes), null)) {
            assertThatIllegalStateException().isThrownBy(reader::position).withMessageContaining("by its path");
        }
        RecordReader<Parcel> closed = UNIQUE_IDS.reader(file);
        closed.close();
        assertThatIllegalStateException().isThrownBy(closed::position).withMessage("the reader is closed");
    }
}
