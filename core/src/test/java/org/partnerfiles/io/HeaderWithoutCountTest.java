package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.report.ValidationReport.Skipped;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.FileInParts;

/** A header record whose count may be left out. */
class HeaderWithoutCountTest {

    public record Head(@Nullable String kind, @Nullable Long count) {}

    public record Strict(
            @Nullable String kind,
            @Nullable @NotNull(message = "is required") Long count) {}

    public record Entry(@Nullable String id) {}

    private static final Layout LAYOUT = Layout.csv().withFirstLine(Layout.FirstLine.FILE_RECORD);
    private static final FileFormat<Entry> OPTIONAL = format(Head.class, new Head("HEAD", null));
    private static final FileFormat<Entry> REQUIRED = format(Strict.class, new Strict("HEAD", null));

    private static <H> FileFormat<Entry> format(Class<H> type, H sample) {
        Columns<H> ofHead = new Columns<>();
        ofHead.column("Kind", CellTypes.text(), "kind");
        Column<H, Long> count = ofHead.column("Count", CellTypes.longInteger(), "count");
        Columns<Entry> ofRow = new Columns<>();
        ofRow.column("Id", CellTypes.text(), "id");
        RecordTable<H> head = RecordTable.of(type, ofHead, LAYOUT).reporting(HeaderRecord.ROW_COUNT, "test.count");
        RecordTable<Entry> table = RecordTable.of(Entry.class, ofRow, LAYOUT)
                .withHeaderRecord(HeaderRecord.of(head).counting(count).sample(sample));
        return FileFormat.builder("test.entry", "Entries", table)
                .describing(List.of(RuleDescription.of("test.count", "The count is the number of rows.")
                        .level(Rule.Level.FILE)
                        .effect(Effect.FILE_REJECTED)))
                .sample(new Entry("E-1"))
                .build();
    }

    private static ValidationReport check(FileFormat<Entry> format, String text) throws IOException {
        return format.validator().validate(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD,\nE-1\n", "HEAD,  \nE-1\n", "HEAD,\n"})
    void a_count_that_is_left_out_leaves_its_rule_unapplied(String text) throws IOException {
        ValidationReport report = check(OPTIONAL, text);

        assertThat(report.findings()).isEmpty();
        assertThat(report.skipped()).containsExactly(new Skipped("test.count", "the header record has no count", 1));
        assertThat(report.allRulesPassed()).isFalse();
        assertThat(report.fileRejected()).isFalse();
        FileInParts<Entry> parts = FileInParts.read(OPTIONAL, text.getBytes(StandardCharsets.UTF_8), null, 4);
        assertThat(parts.report()).isEqualTo(report);
    }

    @Test
    void a_count_that_is_given_is_compared() throws IOException {
        assertThat(check(OPTIONAL, "HEAD,1\nE-1\n").allRulesPassed()).isTrue();
        assertThat(check(OPTIONAL, "HEAD,2\nE-1\n").countsByRule()).containsOnlyKeys("test.count");
        assertThat(check(OPTIONAL, "HEAD,2\nE-1\n").skipped()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD,\nE-1\n", "HEAD,x\nE-1\n"})
    void a_count_with_a_finding_of_its_own_has_no_second_remark(String text) throws IOException {
        ValidationReport report = check(REQUIRED, text);

        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).location().column()).isEqualTo("Count");
        assertThat(report.skipped()).isEmpty();
    }

    @Test
    void a_rule_that_is_off_is_not_skipped() throws IOException {
        FileFormat<Entry> without = OPTIONAL.withProfile(Profile.standard().off("test.count"));

        assertThat(check(without, "HEAD,\nE-1\n").skipped()).isEmpty();
    }

    @Test
    void a_writer_fills_in_the_count() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Entry> writer =
                OPTIONAL.withHeaderRecord(new Head("HEAD", null)).writer(out)) {
            writer.write(new Entry("E-1"));
            writer.publish();
            assertThat(writer.report().allRulesPassed()).isTrue();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("HEAD,1\nE-1\n");
    }
}
