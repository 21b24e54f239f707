package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.table.Layout;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

class RejectsFileTest {

    private static final String GOOD = "A1,Rosa,5555550100,slow,,,,\n";
    private static final String UNCLOSED = "A2,\"Rosa,5555550100,slow,,,,1234\n";
    private static final String BAD = "A3,Rosa,5555550100,never,,,\"red\n;blue\",\r\n";
    private static final String NUL = "A4,Ro\0sa,5555550100,slow,,,,\n";
    private static final String SHORT = "A5,Rosa";
    private static final String OVER_LIMIT = "A2,\"" + "x".repeat(60) + "\",,slow,,,,\n";

    @TempDir
    private Path folder;

    @Test
    void the_header_and_the_rejected_rows_are_as_they_stood() throws IOException {
        String text = Parcels.HEADER + GOOD + UNCLOSED + "\n" + BAD + GOOD.replace("A1", "A9") + NUL + SHORT;
        assertThat(rejects(Parcel.FORMAT, text, at())).isEqualTo(Parcels.HEADER + UNCLOSED + BAD + NUL + SHORT + "\n");
    }

    @Test
    void bytes_of_another_encoding_are_not_changed() throws IOException {
        String row = "A2,Ros\u00E9,5555550100,slow,,,,\n";
        byte[] bytes = (Parcels.HEADER + row).getBytes(StandardCharsets.ISO_8859_1);
        read(Parcel.FORMAT, bytes, at());
        assertThat(Files.readAllBytes(at().path())).isEqualTo(bytes);
    }

    @Test
    void the_rules_are_in_a_last_column_except_where_a_row_could_not_be_split() throws IOException {
        String text = Parcels.HEADER + GOOD + UNCLOSED + BAD + SHORT;
        assertThat(rejects(Parcel.FORMAT, text, at().namingRules()))
                .isEqualTo(Parcels.HEADER.replace("\n", ",partnerfiles.rules\n")
                        + UNCLOSED
                        + BAD.replace("\r\n", ",core.value-not-allowed\r\n")
                        + SHORT
                        + "\n");
    }

    @Test
    void only_rules_that_reject_the_row_are_named() throws IOException {
        FileFormat<Parcel> relaxed =
                Parcel.FORMAT.withProfile(Profile.standard().relax("core.value-not-allowed"));
        String row = "A3,Rosa,555,never,,,,";
        assertThat(rejects(relaxed, Parcels.HEADER + row + "\n", at().namingRules()))
                .endsWith(row + ",core.value-malformed\n");
    }

    @Test
    void rules_are_a_further_cell_of_a_row_without_column_names_if_it_has_all_others() throws IOException {
        String text = "LEDGER.TXT\t2\t2026-01-31\r\nx1\ta\t2026-01-01\r\nx2\r\n";
        assertThat(rejects(Ledger.FORMAT, text, at().namingRules()))
                .isEqualTo(text.replace("2026-01-01", "2026-01-01\tcore.value-malformed"));
    }

    /** One that has fewer cells would have the rules in the column of a cell that it lacks. */
    @Test
    void rules_are_after_a_row_that_has_all_cells_of_its_file_and_after_no_other() throws IOException {
        String header = Parcels.HEADER.replace("\n", ",note\n");
        String missing = "A5,Rosa,5555550100,slow,,,,\n";
        String whole = "A6,Rosa,5555550100,never,,,,,x\n";
        assertThat(rejects(Parcel.FORMAT, header + missing + whole, at().namingRules()))
                .isEqualTo(header.replace("\n", ",partnerfiles.rules\n")
                        + missing
                        + whole.replace("\n", ",core.value-not-allowed\n"));

        String text = "LEDGER.TXT\t1\t2026-01-31\tmore\r\nx1\ta\t2026-01-01\r\n";
        assertThat(rejects(Ledger.FORMAT, text, at().namingRules()))
                .isEqualTo(text.replace("2026-01-01", "2026-01-01\tcore.value-malformed"));
    }

    @Test
    void a_first_line_with_the_number_of_rows_has_the_line_end_that_it_had() throws IOException {
        String text = "LEDGER.TXT\t1\t2026-01-31\nx1\ta\t2026-01-01\n";
        assertThat(rejects(Ledger.FORMAT, text, at())).isEqualTo(text);
        String first = "LEDGER.TXT\t0\t2026-01-31";
        assertThat(rejects(Ledger.FORMAT, first, at())).isEqualTo(first + "\r\n");
    }

    @Test
    void a_record_about_the_file_that_has_no_number_of_rows_is_as_it_stood() throws IOException {
        String text = "LEDGER.TXT\t\t2026-01-31\r\nx1\ta\t2026-01-01\r\n";
        assertThat(rejects(Ledger.FORMAT, text, at())).isEqualTo(text);
    }

    @Test
    void the_file_can_be_corrected_and_read_again() throws IOException {
        String text = Parcels.HEADER + GOOD + BAD + GOOD.replace("A1", "A9");
        String written = rejects(Parcel.FORMAT, text, at().namingRules());
        Parcels again = Parcels.read(written);
        assertThat(again.found()).containsExactly("1 - core.unknown-column", "2 speed core.value-not-allowed");
        assertThat(Parcels.read(written.replace("never", "slow")).accepted())
                .extracting(Parcel::id)
                .containsExactly("A3");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void the_number_of_rows_in_the_header_is_that_of_the_rejected_rows(int threads) throws IOException {
        StringBuilder text = new StringBuilder("LEDGER.TXT\t003000\t2026-01-31\r\n");
        StringBuilder expected = new StringBuilder("LEDGER.TXT\t001500\t2026-01-31\r\n");
        for (int i = 1; i <= 3_000; i++) {
            String row = (i % 2 == 0 ? "x" : "") + i + "\tshort" + "\t2026-01-01\r\n";
            text.append(row);
            expected.append(i % 2 == 0 ? row : "");
        }
        FileFormat<Ledger> format = Ledger.FORMAT.withReadingThreads(threads);
        assertThat(rejects(format, text.toString(), at())).isEqualTo(expected.toString());
        assertThat(format.validator().validate(at().path()).fileRejected()).isFalse();
    }

    @Test
    void a_row_over_the_limit_is_copied_from_the_file() throws IOException {
        String tooLong = OVER_LIMIT.replace("xx", "x\nx");
        assertThat(ofFile(Parcel.FORMAT, Parcels.HEADER + GOOD + tooLong + SHORT + "\n" + tooLong.strip()))
                .isEqualTo(Parcels.HEADER + tooLong + SHORT + "\n" + tooLong);
    }

    @Test
    void a_line_over_the_limit_whose_quote_never_closes_is_copied_from_the_file() throws IOException {
        String unclosed = OVER_LIMIT.replace("x\"", "x");
        assertThat(ofFile(Parcel.FORMAT, Parcels.HEADER + unclosed + GOOD + BAD))
                .isEqualTo(Parcels.HEADER + unclosed + BAD);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void rows_over_the_limit_are_copied_wherever_threads_have_read_to(int threads) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 3_000; i++) {
            text.append(i % 3 == 0 ? "" : "x").append(i).append('\t');
            text.append("x".repeat(1 + i % 3 * 30)).append("\t2026-01-01\r\n");
        }
        assertThat(ofFile(Ledger.FORMAT.withReadingThreads(threads), "LEDGER.TXT\t3000\t2026-01-31\r\n" + text))
                .isEqualTo("LEDGER.TXT\t2000\t2026-01-31\r\n"
                        + text.toString().replaceAll("(?m)^\\d+\tx\t2026-01-01\r\n", ""));
    }

    @Test
    void a_row_over_the_limit_of_a_stream_is_counted_as_left_out() throws IOException {
        byte[] bytes = (Parcels.HEADER + OVER_LIMIT + SHORT).getBytes(StandardCharsets.UTF_8);
        assertThat(read(limited(Parcel.FORMAT), bytes, at())).isOne();
        assertThat(Files.readString(at().path())).isEqualTo(Parcels.HEADER + SHORT + "\n");
    }

    @Test
    void a_row_over_the_limit_of_a_gzip_file_is_counted_as_left_out() throws IOException {
        Path packed = folder.resolve("parcels.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((Parcels.HEADER + OVER_LIMIT + SHORT).getBytes(StandardCharsets.UTF_8));
        }
        try (RecordReader<Parcel> reader = limited(Parcel.FORMAT).reader(packed)) {
            reader.writeRejects(at());
            reader.forEach(row -> {});
            assertThat(reader.rejectsLeftOut()).isOne();
        }
        assertThat(Files.readString(at().path())).isEqualTo(Parcels.HEADER + SHORT + "\n");
    }

    @Test
    void a_file_without_rejected_rows_has_a_header_only() throws IOException {
        assertThat(rejects(Parcel.FORMAT, Parcels.HEADER + GOOD, at().namingRules()))
                .isEqualTo(Parcels.HEADER.replace("\n", ",partnerfiles.rules\n"));
    }

    @Test
    void a_reader_closed_before_the_end_leaves_no_file() throws IOException {
        try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(stream(Parcels.HEADER + BAD + GOOD), null)) {
            reader.writeRejects(at());
            assertThat(reader.read()).isInstanceOf(Row.Rejected.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void only_the_owner_can_read_the_file_whatever_it_replaces() throws IOException {
        Files.writeString(at().path(), "old");
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(at().path(), PosixFilePermissions.fromString("rw-rw-rw-"));
            rejects(Parcel.FORMAT, Parcels.HEADER + BAD, at());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(at().path())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_file_is_set_once_and_before_the_first_row() throws IOException {
        try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(stream(Parcels.HEADER + GOOD), null)) {
            reader.writeRejects(at());
            assertThatThrownBy(() -> reader.writeRejects(at())).isInstanceOf(IllegalStateException.class);
        }
        try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(stream(Parcels.HEADER + GOOD), null)) {
            reader.read();
            assertThatThrownBy(() -> reader.writeRejects(at()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a file for rejected rows must be set once, before the first row is read");
        }
    }

    @Test
    void rules_cannot_be_named_where_a_row_can_have_no_further_cell() throws IOException {
        FileFormat<Ledger> format =
                Ledger.FORMAT.withLayout(Ledger.FORMAT.table().layout().withLongRows(Layout.RaggedRows.REJECTED));
        try (RecordReader<Ledger> reader = format.reader(stream(""), null)) {
            assertThatThrownBy(() -> reader.writeRejects(at().namingRules())).isInstanceOf(IllegalStateException.class);
            reader.writeRejects(at());
        }
    }

    @Test
    void a_name_tells_a_file_of_rejected_rows() {
        Path file = RejectsFile.beside(Path.of("in", "parcels.csv")).path();
        assertThat(file).isEqualTo(Path.of("in", "parcels.csv.rejects"));
        assertThat(RejectsFile.isName(file)).isTrue();
        assertThat(RejectsFile.isName(Path.of("parcels.csv"))).isFalse();
    }

    private RejectsFile at() {
        return RejectsFile.at(folder.resolve("rejects"));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <R> String rejects(FileFormat<R> format, String text, RejectsFile file) throws IOException {
        Charset charset = format.table().layout().charset();
        assertThat(read(format, text.getBytes(charset), file)).isZero();
        return Files.readString(file.path(), charset);
    }

    private static <R> FileFormat<R> limited(FileFormat<R> format) {
        return format.withLimits(Limits.standard().withRowBytes(60));
    }

    /** Returns the rejected rows of a file that is read by its path. */
    private <R> String ofFile(FileFormat<R> format, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("in"), text, StandardCharsets.US_ASCII);
        try (RecordReader<R> reader = limited(format).reader(file)) {
            reader.writeRejects(at());
            reader.forEach(row -> {});
            assertThat(reader.rejectsLeftOut()).isZero();
        }
        return Files.readString(at().path());
    }

    /** Returns how many rows were left out. */
    private static <R> long read(FileFormat<R> format, byte[] bytes, RejectsFile file) throws IOException {
        try (RecordReader<R> reader = format.reader(new ByteArrayInputStream(bytes), null)) {
            reader.writeRejects(file);
            List<Row<R>> rows = new ArrayList<>();
            reader.forEach(rows::add);
            return reader.rejectsLeftOut();
        }
    }
}
