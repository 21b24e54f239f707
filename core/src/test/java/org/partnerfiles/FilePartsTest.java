package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.BlockRows;
import org.partnerfiles.io.FileHead;
import org.partnerfiles.io.FilePart;
import org.partnerfiles.io.FileSource;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.PartReader;
import org.partnerfiles.io.PartResult;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.testing.FileInParts;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;
import org.partnerfiles.testing.Pieces;

/** A file that is read in parts. */
class FilePartsTest {

    private static final Limits SMALL = Limits.standard().withRowBytes(40).withCellBytes(20);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <R> List<Row<R>> rows(RecordReader<R> reader) throws IOException {
        List<Row<R>> rows = new ArrayList<>();
        try (reader) {
            reader.forEach(rows::add);
        }
        return rows;
    }

    private static <R> List<Row<R>> ofWhole(FileFormat<R> format, byte[] file) throws IOException {
        Path path = Files.createTempFile("parts", ".csv");
        try {
            Files.write(path, file);
            return rows(format.withoutFileRules().reader(path));
        } finally {
            Files.delete(path);
        }
    }

    /** The rows, each with a name of a file that is the same in all of them. */
    private static <R> List<Row<R>> inParts(FileFormat<R> format, byte[] file, String name, List<FilePart> parts)
            throws IOException {
        FileHead head = FileInParts.sent(format.parts().head(FileInParts.source(file), name));
        List<Row<R>> rows = new ArrayList<>();
        for (FilePart part : parts) {
            rows.addAll(rows(format.parts().reader(head, FileInParts.sent(part), FileInParts.source(file))));
        }
        return rows;
    }

    /** Parts that begin at some of the rows. */
    private static <R> List<FilePart> cut(List<Row<R>> rows, long headLength, Random random) {
        List<FilePart> parts = new ArrayList<>();
        FilePart last = FilePart.WHOLE;
        for (Row<R> row : rows) {
            if (row.place().offset() >= Math.max(1, headLength) && random.nextInt(3) == 0) {
                long begin = row.place().offset();
                parts.add(new FilePart(last.offset(), begin, last.line(), last.rows()));
                last = new FilePart(begin, Long.MAX_VALUE, row.line(), row.number() - 1);
            }
        }
        parts.add(last);
        return parts;
    }

    private static <R> void requireSameRows(FileFormat<R> format, byte[] file, Random random) throws IOException {
        FileHead head = format.parts().head(FileInParts.source(file), null);
        List<Row<R>> whole = rows(format.parts().reader(head, FilePart.WHOLE, FileInParts.source(file)));
        List<FilePart> cut = head.isSplittable() ? cut(whole, head.length(), random) : List.of(FilePart.WHOLE);
        assertThat(inParts(format, file, null, cut)).isEqualTo(whole);

        int blockBytes = 1 + random.nextInt(random.nextBoolean() ? 4 : 60);
        List<FilePart> found = format.parts().parts(head, FileInParts.scan(format, head, file, blockBytes));
        assertThat(inParts(format, file, null, found))
                .as("%s bytes a block: %s", blockBytes, found)
                .isEqualTo(whole);
    }

    @Property(tries = 300)
    void parts_of_a_file_with_quotes_have_its_rows(@ForAll("quoted") String file, @ForAll Random random)
            throws IOException {
        requireSameRows(Parcel.FORMAT, utf8(file), random);
        requireSameRows(Parcel.FORMAT.withLimits(SMALL), utf8(file), random);
    }

    @Property(tries = 300)
    void parts_of_a_file_without_quotes_have_its_rows(@ForAll("tabbed") String file, @ForAll Random random)
            throws IOException {
        byte[] bytes = file.getBytes(Ledger.CHARSET);
        requireSameRows(Ledger.FORMAT, bytes, random);
        FileFormat<Ledger> documented =
                Ledger.FORMAT.withLayout(Ledger.FORMAT.table().layout().withDocumentedLineEnd());
        requireSameRows(documented, bytes, random);
        requireSameRows(documented.withLimits(SMALL), bytes, random);
    }

    @Property(tries = 100)
    void one_part_has_the_rows_that_a_path_has(@ForAll("quoted") String file) throws IOException {
        byte[] bytes = utf8(file);
        FileFormat<Parcel> small = Parcel.FORMAT.withLimits(SMALL);
        List<String> ofPath =
                ofWhole(small, bytes).stream().map(FilePartsTest::shown).toList();
        List<String> ofPart = inParts(small, bytes, null, List.of(FilePart.WHOLE)).stream()
                .map(FilePartsTest::shown)
                .toList();
        assertThat(ofPart).isEqualTo(ofPath);
    }

    private static String shown(Row<?> row) {
        List<String> findings = row.findings().stream()
                .map(finding -> finding.rule() + finding.message())
                .toList();
        return row.place() + " " + row.record() + " " + findings;
    }

    @Test
    void a_head_has_the_names_and_the_length_of_the_first_line() throws IOException {
        FileHead marked = FileInParts.sent(
                Parcel.FORMAT.parts().head(FileInParts.source(utf8("\uFEFF\n" + Parcels.HEADER)), "a.csv"));
        assertThat(marked.firstLine()).startsWith("id", "receiver").hasSize(8);
        assertThat(marked.length()).isEqualTo(3 + 1 + Parcels.HEADER.length());
        assertThat(marked.line()).isEqualTo(3);
        assertThat(marked.delimiter()).isEqualTo(',');
        assertThat(marked.name()).isEqualTo("a.csv");
        assertThat(marked).hasToString("FileHead[format=test.parcel, length=" + marked.length() + "]");
    }

    @Test
    void blocks_of_one_byte_find_every_row() throws IOException {
        byte[] file = utf8(Parcels.HEADER + "1,\"a\nb\",\"c\n\n2,\"d\ne\"\"\nf\"\n \n3,x\"\n4,\"y");
        FileHead head = Parcel.FORMAT.parts().head(FileInParts.source(file), null);
        List<FilePart> parts = Parcel.FORMAT.parts().parts(head, FileInParts.scan(Parcel.FORMAT, head, file, 1));
        assertThat(parts.stream().skip(1).map(part -> part.line() + ":" + part.rows()))
                .containsExactly("3:1", "4:2", "5:2", "8:3", "9:3", "10:4");
    }

    @Test
    void blocks_are_taken_in_order() throws IOException {
        byte[] file = utf8(Parcels.HEADER + "1\n2\n3\n4\n");
        FileHead head = Parcel.FORMAT.parts().head(FileInParts.source(file), null);
        List<BlockRows> blocks = FileInParts.scan(Parcel.FORMAT, head, file, 30);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parcel.FORMAT.parts().parts(head, List.of(blocks.get(1), blocks.get(0))))
                .withMessage("expected a block from byte 60; found one from 0");
    }

    @Test
    void the_record_about_the_file_is_known_in_each_part() throws IOException {
        byte[] file = "A.TXT\t2\t2026-01-31\n1\ta\t\n2\tb\t\n".getBytes(Ledger.CHARSET);
        FileHead head = Ledger.FORMAT.parts().head(FileInParts.source(file), "A.TXT");
        FilePart second = new FilePart(head.length() + 5, Long.MAX_VALUE, 3, 1);
        try (PartReader<Ledger> reader = Ledger.FORMAT.parts().reader(head, second, FileInParts.source(file))) {
            assertThat(reader.headerRecord(Ledger.Head.class).count()).isEqualTo(2);
            assertThat(reader.rows().map(Row::line)).containsExactly(3L);
            assertThat(reader.fileFindings()).isEmpty();
        }
    }

    @Test
    void findings_on_the_first_line_are_in_the_first_part_only() throws IOException {
        byte[] file = utf8("id,other\n1,a\n2,b\n");
        FileHead head = Parcel.FORMAT.parts().head(FileInParts.source(file), "parcels.csv");
        List<List<String>> found = new ArrayList<>();
        for (FilePart part : List.of(new FilePart(0, 13, 1, 0), new FilePart(13, Long.MAX_VALUE, 3, 1))) {
            try (PartReader<Parcel> reader = Parcel.FORMAT.parts().reader(head, part, FileInParts.source(file))) {
                reader.forEach(row -> assertThat(row.number()).isEqualTo(part.rows() + 1));
                found.add(reader.fileFindings().stream().map(Finding::rule).toList());
                PartResult result = FileInParts.sent(reader.result());
                assertThat(result.parts()).containsExactly(part);
                assertThat(result.report()).isEqualTo(reader.report());
            }
        }
        assertThat(found.get(0)).contains("core.unknown-column");
        assertThat(found.get(1)).isEmpty();
    }

    @Test
    void a_result_is_known_after_the_last_row() throws IOException {
        byte[] file = utf8(Parcels.HEADER);
        FileHead head = Parcel.FORMAT.parts().head(FileInParts.source(file), null);
        try (PartReader<Parcel> reader = Parcel.FORMAT.parts().reader(head, FilePart.WHOLE, FileInParts.source(file))) {
            assertThatIllegalStateException().isThrownBy(reader::result);
            assertThat(reader.read()).isNull();
            assertThat(reader.result().report().read()).isZero();
        }
    }

    @Test
    void a_gzip_file_has_one_part() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(utf8(Parcels.HEADER + "1,,,,,,,\n"));
        }
        FileHead head = Parcel.FORMAT.parts().head(FileInParts.source(packed.toByteArray()), "parcels.csv.gz");
        assertThat(head.isSplittable()).isFalse();
        FilePart behind = new FilePart(head.length(), Long.MAX_VALUE, 2, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parcel.FORMAT.parts().reader(head, behind, FileInParts.source(packed.toByteArray())))
                .withMessage("a gzip file has one part, which is all of it");
        assertThat(inParts(Parcel.FORMAT, packed.toByteArray(), "parcels.csv.gz", List.of(FilePart.WHOLE)))
                .hasSize(1);
    }

    @Test
    void a_head_is_of_one_format() throws IOException {
        FileHead head = Parcel.FORMAT.parts().head(FileInParts.source(utf8(Parcels.HEADER)), null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.FORMAT.parts().reader(head, FilePart.WHOLE, FileInParts.source(new byte[0])))
                .withMessage("expected the head of a file of test.ledger; found one of test.parcel");
        FileParts<Ledger> ledgers = Ledger.FORMAT.parts();
        FileSource source = FileInParts.source(utf8(Parcels.HEADER));
        for (ThrowingCallable wrong : List.<ThrowingCallable>of(
                () -> ledgers.scan(head, source, 0, 1),
                () -> ledgers.parts(head, List.of()),
                () -> ledgers.judge(head, List.of(), source),
                () -> ledgers.merge(head, List.of(), null, source))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(wrong)
                    .withMessage("expected the head of a file of test.ledger; found one of test.parcel");
        }
    }

    /** In blocks of a byte, a part begins with each line that begins a row, also where quotes are found not to be in order. */
    @Property(tries = 100)
    void a_part_begins_with_each_row_if_a_block_is_a_byte(@ForAll("quoted") String text) throws IOException {
        byte[] file = utf8(text);
        for (FileFormat<Parcel> format : List.of(Parcel.FORMAT, Parcel.FORMAT.withLimits(SMALL))) {
            FileHead head = format.parts().head(FileInParts.source(file), null);
            if (head.isSplittable()) {
                List<List<Long>> begins = new ArrayList<>();
                rows(format.parts().reader(head, FilePart.WHOLE, FileInParts.source(file))).stream()
                        .skip(1)
                        .forEach(row -> begins.add(List.of(row.place().offset(), row.line(), row.number() - 1)));
                List<FilePart> parts = format.parts().parts(head, FileInParts.scan(format, head, file, 1));
                assertThat(parts)
                        .extracting(part -> List.of(part.offset(), part.line(), part.rows()))
                        .containsAll(begins);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void each_line_after_a_quote_that_never_closes_may_begin_a_part(int blockBytes) throws IOException {
        byte[] file = utf8("id\n1\n\"a\n2bc\n3bc\n4bc");
        FileHead head = Parcel.FORMAT.parts().head(FileInParts.source(file), null);
        List<FilePart> parts =
                Parcel.FORMAT.parts().parts(head, FileInParts.scan(Parcel.FORMAT, head, file, blockBytes));
        assertThat(parts.stream().skip(1).map(part -> part.offset() + ":" + part.line() + ":" + part.rows()))
                .contains("8:4:2", "12:5:3", "16:6:4");
    }

    @Test
    void a_row_has_as_many_keys_as_rules_compare_it_by() throws IOException {
        FileFormat<Parcel> format = Parcel.FORMAT;
        List<Column<Parcel, ?>> columns = List.of(Parcel.ID, Parcel.RECEIVER, Parcel.PHONE, Parcel.SPEED);
        int rule = 0;
        for (Column<Parcel, ?> first : columns) {
            for (Column<Parcel, ?> second : columns) {
                format = format.withRule(FileRule.unique(
                        RuleDescription.of("test.unique-" + rule++, "A pair occurs once."), first, second));
            }
        }
        byte[] file = utf8(Parcels.HEADER + "1,1,1,slow,,,,\n");
        FileHead head = format.parts().head(FileInParts.source(file), null);
        try (PartReader<Parcel> reader = format.parts().reader(head, FilePart.WHOLE, FileInParts.source(file))) {
            // that of the format's own rule, and one for each pair
            assertThat(format.parts().keys(reader.read())).hasSize(1 + 16).doesNotHaveDuplicates();
        }
    }

    @Test
    void without_file_rules_equal_keys_are_accepted() {
        String twice = Parcels.HEADER + "1,Ann,,,,,,\n1,Bob,,,,,,\n";
        assertThat(Parcels.read(Parcel.FORMAT, utf8(twice)).report().count("test.duplicate-id"))
                .isEqualTo(1);
        assertThat(Parcels.read(Parcel.FORMAT.withoutFileRules(), utf8(twice))
                        .report()
                        .count("test.duplicate-id"))
                .isZero();
    }

    @Provide
    Arbitrary<String> quoted() {
        Arbitrary<String> rows = Pieces.joined(
                30,
                "1,Ann,,EXPRESS,2026-01-31,1.5,a|b,1234\n",
                "2,\"Bob\",\r\n",
                "\"3\",\"two\nlines\",,,,,,\n",
                ",,,,,,,\n",
                "a\"b",
                "\"",
                "\"\"",
                ",",
                "\n",
                "\r",
                "\r\n",
                " ",
                "\u00A0",
                "\0",
                "x",
                "a long text with more than twenty characters");
        return Arbitraries.of(Parcels.HEADER, "\uFEFF\n" + Parcels.HEADER, "id,\"receiver\"\r", "\"id", "")
                .flatMap(header -> rows.map(header::concat));
    }

    @Provide
    Arbitrary<String> tabbed() {
        Arbitrary<String> rows = Pieces.joined(
                30,
                "1\ta\t2026-01-31\r\n",
                "2\tlonger than eight\t2026-01-31\n",
                "\t\t\r",
                "3\tb",
                "\t",
                "\r\n",
                "\n",
                "\r",
                "  ",
                "\0",
                "é",
                "\"",
                "a long text with more than twenty characters");
        return Arbitraries.of("A.TXT\t3\t2026-01-31\r\n", "A.TXT\t3\t2026-01-31\n", "\uFEFF", "")
                .flatMap(header -> rows.map(header::concat));
    }
}
