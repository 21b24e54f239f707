package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.FileSource;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.PartReader;
import org.partnerfiles.io.PartResult;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.FileInParts;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;
import org.partnerfiles.testing.Pieces;

/** Parts of a file together have the rows, findings and report that one reader of the file has. */
class MergedPartsTest {

    static final FileFormat<Parcel> PARCELS = Parcel.FORMAT
            .withRule(FileRule.unique(RuleDescription.of("test.receiver", "A receiver occurs once."), Parcel.RECEIVER))
            .withRule(FileRule.counting(
                    RuleDescription.of("test.light", "A parcel has a weight.").effect(Effect.ADVICE),
                    (parcel, row) -> parcel.weight() == null,
                    count -> count + " without a weight"))
            .withRule(FileRule.total(
                    RuleDescription.of("test.weight", "The weights are 3 kg.").effect(Effect.FILE_REJECTED),
                    Parcel.WEIGHT,
                    file -> new BigDecimal(3)))
            .withOption(Options.MASKED_ROWS, true);

    static <R> void requireSame(FileFormat<R> format, byte[] file, int blockBytes) throws IOException {
        Path path = Files.createTempFile("parts", ".csv");
        try {
            Files.write(path, file);
            List<Row<R>> rows = new ArrayList<>();
            try (RecordReader<R> reader = format.reader(path)) {
                reader.forEach(rows::add);
                FileInParts<R> inParts =
                        FileInParts.read(format, file, path.getFileName().toString(), blockBytes);
                assertThat(inParts.rows()).isEqualTo(rows);
                assertThat(inParts.report()).isEqualTo(reader.report());
            }
        } finally {
            Files.delete(path);
        }
    }

    @Property(tries = 150)
    void parts_of_parcels_are_the_whole_file(
            @ForAll("parcels") String file, @ForAll @IntRange(min = 1, max = 80) int blockBytes) throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        requireSame(PARCELS, bytes, blockBytes);
        requireSame(PARCELS.withLimits(Limits.standard().withFindingsKept(5).withRows(4)), bytes, blockBytes);
        requireSame(
                PARCELS.withProfile(Profile.standard().effect("test.duplicate-id", Effect.FILE_REJECTED)),
                bytes,
                blockBytes);
    }

    @Property(tries = 150)
    void parts_of_ledgers_are_the_whole_file(
            @ForAll("ledgers") String file, @ForAll @IntRange(min = 1, max = 40) int blockBytes) throws IOException {
        byte[] bytes = file.getBytes(Ledger.CHARSET);
        requireSame(Ledger.FORMAT, bytes, blockBytes);
        requireSame(
                Ledger.FORMAT.withLayout(Ledger.FORMAT.table().layout().withDocumentedLineEnd()), bytes, blockBytes);
    }

    @Test
    void rows_are_judged_in_the_order_of_the_file() throws IOException {
        // the second row is rejected as a duplicate, so its receiver is free for the third
        byte[] file = (Parcels.HEADER + "1,Ann,,,,,,\n1,Bob,,,,,,\n2,Bob,,,,,,\n3,Cid,,,,,,\n")
                .getBytes(StandardCharsets.UTF_8);
        FileInParts<Parcel> inParts = FileInParts.read(PARCELS, file, "parcels.csv", 10);
        assertThat(inParts.rows().stream().map(row -> row.getClass().getSimpleName()))
                .containsExactly("Accepted", "Rejected", "Accepted", "Accepted");
        assertThat(inParts.report().countsByRule())
                .isEqualTo(new TreeMap<>(Map.of(
                        "test.duplicate-id", 1L, "core.key-of-rejected-row", 1L, "test.light", 1L, "test.weight", 1L)));
        assertThat(inParts.report().findings().stream()
                        .filter(finding -> finding.rule().equals("test.light"))
                        .map(finding -> finding.message()))
                .containsExactly("3 without a weight");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10})
    void rows_with_more_findings_than_are_listed_say_so_judged_together_or_not(int findingsPerRow) throws IOException {
        // five rows, each with two or three findings on its cells; the second and the fourth share a key
        String rows = "1,Ann,5,FAST,,x,,\n2,Bob,5,FAST,,x,,\n3,Cid,,FAST,,x,,\n2,Dan,5,FAST,,x,,\n4,Eva,,FAST,,x,,\n";
        FileFormat<Parcel> format = PARCELS.withLimits(Limits.standard().withFindingsPerRow(findingsPerRow));
        for (int blockBytes : List.of(10, 40, 1000)) {
            requireSame(format, (Parcels.HEADER + rows).getBytes(StandardCharsets.UTF_8), blockBytes);
        }
    }

    @Test
    void only_rows_that_share_a_key_have_a_number_in_common() throws IOException {
        byte[] file =
                (Parcels.HEADER + "1,Ann,,,,,,\n1,Bob,,,,,,\n2,Cid,,,,,,\n\"x\n").getBytes(StandardCharsets.UTF_8);
        FileHead head = PARCELS.parts().head(FileInParts.source(file), null);
        try (PartReader<Parcel> reader = PARCELS.parts().reader(head, FilePart.WHOLE, FileInParts.source(file))) {
            List<long[]> keys =
                    reader.rows().map(row -> PARCELS.parts().keys(row)).toList();
            assertThat(keys.get(0)).hasSize(2);
            assertThat(keys.get(1)).hasSize(2).containsAnyOf(keys.get(0));
            assertThat(keys.get(2)).hasSize(2).doesNotContain(keys.get(0)).doesNotContain(keys.get(1));
            assertThat(keys.get(3)).isEmpty();
        }
    }

    @Test
    void rows_near_each_other_are_judged_from_one_stream() throws IOException {
        byte[] file = (Parcels.HEADER + "1,Ann,,,,,,\n2,Bob,,,,,,\n".repeat(100)).getBytes(StandardCharsets.UTF_8);
        FileHead head = PARCELS.parts().head(FileInParts.source(file), null);
        List<FilePart> rows;
        try (PartReader<Parcel> reader = PARCELS.parts().reader(head, FilePart.WHOLE, FileInParts.source(file))) {
            rows = reader.rows().map(FileInParts::partOf).toList();
        }
        List<Long> opened = new ArrayList<>();
        FileSource source = offset -> {
            opened.add(offset);
            return FileInParts.source(file).open(offset);
        };
        try (PartReader<Parcel> reader = PARCELS.parts().judge(head, rows, source)) {
            assertThat(reader.rows().filter(row -> row instanceof Row.Rejected)).hasSize(198);
        }
        assertThat(opened).as("for each row by itself, and for all together").hasSize(2);
    }

    @Test
    void rows_are_judged_in_order_only() throws IOException {
        byte[] file = (Parcels.HEADER + "1,Ann,,,,,,\n1,Bob,,,,,,\n").getBytes(StandardCharsets.UTF_8);
        FileHead head = PARCELS.parts().head(FileInParts.source(file), null);
        long second = head.length() + "1,Ann,,,,,,\n".length();
        List<FilePart> rows =
                List.of(new FilePart(second, file.length, 3, 1), new FilePart(head.length(), second, 2, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PARCELS.parts().judge(head, rows, FileInParts.source(file)))
                .withMessage(
                        "expected rows in the order of the file; found one at byte %s after one that ends at byte %s"
                                .formatted(head.length(), file.length));
    }

    @Test
    void a_rule_that_names_no_keys_needs_the_whole_file() {
        FileRule<Parcel> first = FileRule.of(
                RuleDescription.of("test.first", "The first row is special."), context -> new FileRule.Check<>() {});
        assertThat(PARCELS.parts().rulesForWholeFiles()).isEmpty();
        assertThat(PARCELS.withRule(first).parts().rulesForWholeFiles()).containsExactly("test.first");
    }

    @Test
    void the_result_of_a_part_is_not_that_of_rows_judged_together() throws IOException {
        byte[] file = Parcels.HEADER.getBytes(StandardCharsets.UTF_8);
        FileParts<Parcel> parts = PARCELS.parts();
        FileHead head = parts.head(FileInParts.source(file), null);
        try (PartReader<Parcel> reader = parts.reader(head, FilePart.WHOLE, FileInParts.source(file))) {
            assertThat(reader.read()).isNull();
            PartResult result = reader.result();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> parts.merge(head, List.of(result), result, FileInParts.source(file)))
                    .withMessage("expected the result of rows that were judged together; found that of a part");
        }
    }

    @Provide
    Arbitrary<String> parcels() {
        Arbitrary<String> rows = Pieces.joined(
                14,
                "1,Ann,,FAST,2026-01-31,1,a;b,1234\n",
                "1,Bob,,SLOW,,2,,\n",
                "2,Bob,,slow,,,,\n",
                "3,\"Ann\nLee\",,,,,,\r\n",
                "3,,,FAST,,40,,\n",
                "4,Ann,,FAST,,x,,\n",
                ",,,,,,,\n",
                "5,",
                "\"",
                "\n",
                "  \n");
        return Arbitraries.of(Parcels.HEADER, "\uFEFF" + Parcels.HEADER, "id,receiver,other,id\n", "id\n", "none\n", "")
                .flatMap(header -> rows.map(header::concat));
    }

    @Provide
    Arbitrary<String> ledgers() {
        Arbitrary<String> rows = Pieces.joined(
                14,
                "1\ta\t2026-01-31\r\n",
                "2\tlonger than eight\t2026-01-31\n",
                "\t\t\r",
                "3\tb",
                "\t",
                "\r\n",
                "\n",
                "  \r\n",
                "\0");
        return Arbitraries.of("A.TXT\t3\t2026-01-31\r\n", "A.TXT\t3\t2026-01-31\n", "A.TXT\tx\r\n", "", "\n")
                .flatMap(header -> rows.map(header::concat));
    }
}
