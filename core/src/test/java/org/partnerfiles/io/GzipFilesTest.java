package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileNormalizer;
import org.partnerfiles.FileNormalizer.Outcome;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** How gzip files are read. */
class GzipFilesTest {

    private static final String TEXT = Parcels.HEADER + "A1,Rosa,5555550100,slow,,,,\nA2,Ann,5555550101,slow,,,,\n";

    @TempDir
    private Path directory;

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parcels.csv.gz", "PARCELS.CSV.GZ", "parcels.csv"})
    void a_gzip_file_is_read_whatever_its_name(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.write(file, gzip(TEXT));
        assertThat(Parcels.read(Parcel.FORMAT, file).accepted()).hasSize(2);
        assertThat(Parcel.FORMAT.validator().validate(file).findings()).isEmpty();
        assertThat(Parcels.read(Parcel.FORMAT, gzip(TEXT)).accepted()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"parcels.csv.gz, parcels.csv", "parcels.csv, parcels.csv", ",", "parcels.zip, parcels.zip"})
    void a_reader_knows_the_name_without_gz(@Nullable String name, @Nullable String known) throws IOException {
        try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(new ByteArrayInputStream(gzip(TEXT)), name)) {
            assertThat(reader.fileName()).isEqualTo(known);
        }
    }

    @Test
    void a_file_named_like_a_gzip_file_is_read_as_it_is() throws IOException {
        Path file = directory.resolve("parcels.csv.gz");
        Files.writeString(file, TEXT);
        assertThat(Parcels.read(Parcel.FORMAT, file).accepted()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"parcels.csv.gz, parcels.csv", "parcels.csv.GZ, parcels.csv", "parcels.csv, parcels.csv", ".gz, .gz"})
    void rules_look_at_the_name_without_gz(String name, String seen) throws IOException {
        RuleDescription description =
                RuleDescription.of("test.name", "A file has a name.").level(Rule.Level.FILE);
        FileFormat<Parcel> format = Parcel.FORMAT.withRule(
                FileRule.atEnd(description, (file, findings) -> findings.say("is named " + file.fileName())));
        try (InputStream in = new ByteArrayInputStream(gzip(TEXT))) {
            assertThat(format.validator().validate(in, name).findings())
                    .extracting(Finding::message)
                    .containsExactly("is named " + seen);
        }
    }

    @Test
    void all_parts_of_a_gzip_file_are_read_from_a_stream_that_does_not_say_what_it_has() throws IOException {
        InputStream parts = new SequenceInputStream(
                new ByteArrayInputStream(gzip(Parcels.HEADER)),
                new ByteArrayInputStream(gzip(TEXT.substring(Parcels.HEADER.length()))));
        assertThat(Parcel.FORMAT.validator().validate(parts, null).accepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 40, 100, -1, -9})
    void a_gzip_file_that_was_cut_is_refused(int length) throws IOException {
        byte[] whole = gzip(TEXT);
        byte[] cut = Arrays.copyOf(whole, length < 0 ? whole.length + length : length);
        Parcels file = Parcels.read(Parcel.FORMAT, cut);
        assertThat(file.report().fileRejected()).isTrue();
        assertThat(file.report().findings())
                .extracting(Finding::message)
                .contains("the gzip file is damaged or was cut, and its last rows are not read: fetch it again");
        Outcome outcome = FileNormalizer.of(Parcel.FORMAT)
                .rewrite(new ByteArrayInputStream(cut), null, new ByteArrayOutputStream());
        assertThat(outcome.isWritten()).isFalse();
    }

    @Test
    void a_gzip_file_that_is_damaged_or_followed_by_other_bytes_is_refused() throws IOException {
        byte[] damaged = gzip(TEXT);
        damaged[damaged.length - 6] ^= 1;
        assertThat(Parcels.read(Parcel.FORMAT, damaged).report().fileRejected()).isTrue();
        byte[] whole = gzip(TEXT);
        byte[] longer = Arrays.copyOf(whole, whole.length + 100);
        assertThat(Parcels.read(Parcel.FORMAT, longer).report().fileRejected()).isTrue();
    }

    @Test
    void bytes_that_come_later_than_the_end_of_a_gzip_file_are_found_too() throws IOException {
        InputStream later =
                new SequenceInputStream(new ByteArrayInputStream(gzip(TEXT)), new ByteArrayInputStream(new byte[100]));
        assertThat(Parcel.FORMAT.validator().validate(later, null).fileRejected())
                .isTrue();
    }

    @Test
    void rewriting_unpacks_and_says_so() throws IOException {
        Path in = directory.resolve("parcels.csv.gz");
        Path out = directory.resolve("parcels.csv");
        Files.write(in, gzip(TEXT));
        FileNormalizer<Parcel> normalizer = FileNormalizer.of(Parcel.FORMAT);
        assertThat(normalizer.rewrite(in, out).changes()).containsExactly("the gzip file is unpacked");
        assertThat(out).content().isEqualTo(TEXT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> normalizer.rewrite(in, in))
                .withMessageContaining("must not be named .gz");
    }
}
