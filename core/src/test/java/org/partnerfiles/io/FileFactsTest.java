package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.TextRule;
import org.partnerfiles.table.Column;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** The facts that a rule on files has at the end of the file. */
class FileFactsTest {

    private static FileFacts factsOf(String text) throws IOException {
        return factsOf(text, Limits.standard());
    }

    private static FileFacts factsOf(String text, Limits limits) throws IOException {
        return factsOf(text.getBytes(StandardCharsets.UTF_8), limits);
    }

    private static FileFacts factsOf(byte[] bytes, Limits limits) throws IOException {
        List<FileFacts> facts = new ArrayList<>();
        FileRule<Parcel> asking = FileRule.of(
                RuleDescription.of("test.asking", "Anything goes."), context -> new FileRule.Check<Parcel>() {
                    @Override
                    public void end(Findings findings) {
                        facts.add(context.file());
                    }
                });
        Parcel.FORMAT
                .withLimits(limits)
                .withRule(asking)
                .validator()
                .validate(new ByteArrayInputStream(bytes), "parcels.csv");
        return facts.get(0);
    }

    /** In the text, n, r and b are the three line ends, x is a row. */
    @ParameterizedTest
    @CsvSource({
        "n,      1, 0, 0, 0, true",
        "nxnxn,  3, 0, 0, 2, true",
        "nxbxbx, 1, 2, 0, 3, false",
        "rxrxr,  0, 0, 3, 2, true",
        "bxnrx,  1, 1, 1, 2, false",
        "nbbx,   1, 2, 0, 1, false",
        "nnn,    3, 0, 0, 0, true"
    })
    void line_ends_are_counted_of_rows_and_blank_lines_alike(
            String lines, long lf, long crlf, long cr, long rows, boolean lastEnded) throws IOException {
        FileFacts facts = factsOf(Parcels.HEADER.strip()
                + lines.replace("n", "\n")
                        .replace("r", "\r")
                        .replace("b", "\r\n")
                        .replace("x", "A1,,,,,,,"));
        assertThat(facts.lfLines()).isEqualTo(lf);
        assertThat(facts.crlfLines()).isEqualTo(crlf);
        assertThat(facts.crLines()).isEqualTo(cr);
        assertThat(facts.rows()).isEqualTo(rows);
        assertThat(facts.lastLineEnded()).isEqualTo(lastEnded);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, false"})
    void a_file_with_more_rows_than_the_limit_is_cut_short(long most, boolean cutShort) throws IOException {
        FileFacts facts =
                factsOf(Parcels.HEADER + "A1,,\nA2,,\n\n", Limits.standard().withRows(most));
        assertThat(facts.isCutShort()).isEqualTo(cutShort);
        assertThat(facts.rows()).isEqualTo(Math.min(most, 2));
    }

    /** A quote is not closed within the limit of a row, and the bytes after it are not at hand any more. */
    @Test
    void a_stream_whose_rest_cannot_be_read_is_cut_short() throws IOException {
        String rest = "b,c,d\n".repeat(50_000) + "b,\"c\"\n".repeat(50_000);
        Limits limits = Limits.standard().withRowBytes(60).withCellBytes(60);
        assertThat(factsOf(Parcels.HEADER + "A1,,,,,,,\n\"A2\n" + rest, limits).isCutShort())
                .isTrue();
        assertThat(factsOf(Parcels.HEADER + "A1,,,,,,,\n\"A2\n", limits).isCutShort())
                .isFalse();
    }

    @Test
    void a_file_that_is_not_text_is_cut_short() throws IOException {
        assertThat(factsOf("PK\u0003\u0004\u0014\0\u0006\0").isCutShort()).isTrue();
        assertThat(factsOf("no header\n").isCutShort()).isFalse();
    }

    @Test
    void a_damaged_gzip_file_is_cut_short() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write((Parcels.HEADER + "A1,,,,,,,\n").getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = packed.toByteArray();
        assertThat(factsOf(whole, Limits.standard()).isCutShort()).isFalse();
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(factsOf(cut, Limits.standard()).isCutShort()).isTrue();
    }

    @Test
    void a_rule_sees_the_unchanged_text_of_a_row() throws IOException {
        List<String> seen = new ArrayList<>();
        TextRule<Parcel> watching = TextRule.of(
                RuleDescription.of("test.watching", "Anything goes."),
                (row, context, findings) -> seen.add(row.line() + " " + row.record() + " " + row.cellCount()
                        + (row.spansLines() ? " lines" : "") + (row.isAscii() ? "" : " wide") + " "
                        + row.columns().size() + " " + row.cell(Parcel.ID) + " " + row.cell(Parcel.PIN) + " "
                        + row.unmapped().texts()));
        String text = """
                id,receiver,phone,speed,due,weight,labels,more
                A1,Rosa,,,,,,x

                A2,"Ro
                sa",,,,,,
                A3,é,,,,,,y
                """;
        Parcel.FORMAT
                .withRule(watching)
                .validator()
                .validate(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "parcels.csv");
        assertThat(seen).containsExactly("2 1 8 8 A1 null [x]", "4 2 8 lines 8 A2 null []", "6 3 8 wide 8 A3 null [y]");
    }

    @Test
    void a_rule_sees_the_cells_of_a_short_row_and_those_after_the_last_column() throws IOException {
        List<String> seen = new ArrayList<>();
        Column<Ledger, ?> text = Ledger.FORMAT.table().columns().get(1);
        TextRule<Ledger> watching = TextRule.of(
                RuleDescription.of("test.watching", "Anything goes."),
                (row, context, findings) -> seen.add(row.cellCount() + " " + row.cell(text) + " "
                        + row.unmapped().texts()));
        byte[] bytes = "LEDGER.TXT\t3\t2026-01-31\n7\n7\ttea\n7\ttea\t\tx\t\n".getBytes(Ledger.CHARSET);
        Ledger.FORMAT.withRule(watching).validator().validate(new ByteArrayInputStream(bytes), null);
        assertThat(seen).containsExactly("1 null []", "2 tea []", "5 tea [x, ]");
    }

    @Test
    void a_rule_sees_the_files_name_its_delimiter_and_its_first_line() throws IOException {
        FileFacts facts = factsOf(Parcels.HEADER + "A1,,\n");
        assertThat(facts.fileName()).isEqualTo("parcels.csv");
        assertThat(facts.delimiter()).isEqualTo(',');
        assertThat(facts.firstLine())
                .containsExactly("id", "receiver", "phone", "speed", "due", "weight", "labels", "pin");
        assertThat(facts.lastRowCells()).isEqualTo(3);
    }
}
