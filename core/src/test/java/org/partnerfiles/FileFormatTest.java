package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.io.Checkpoint;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Parcel;

class FileFormatTest {

    @Test
    void a_format_has_an_id_a_title_and_a_table() {
        FileFormat<Parcel> format = FileFormat.builder("acme.parcel", "Parcels of Acme", Parcel.FORMAT.table())
                .build();
        assertThat(format).hasToString("acme.parcel");
        assertThat(format.id()).isEqualTo("acme.parcel");
        assertThat(format.title()).isEqualTo("Parcels of Acme");
        assertThat(format.knownOptions()).isEmpty();
        assertThat(format.generator()).isNull();
        assertThatThrownBy(format::sample)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("acme.parcel has no sample record");
    }

    @Test
    void a_later_setting_does_not_erase_an_earlier_one() {
        Parcel sample = Parcel.FORMAT.sample();
        FileFormat<Parcel> format = FileFormat.builder("acme.parcel", "Parcels", Parcel.FORMAT.table())
                .sample(sample)
                .options(Options.CLOCK)
                .generating((random, number) -> sample)
                .build()
                .withProvidedRules()
                .withReadingThreads(2)
                .withAdditionalColumns();
        assertThat(format.sample()).isSameAs(sample);
        assertThat(format.knownOptions()).isEqualTo(List.of(Options.CLOCK));
        assertThat(format.generator()).isNotNull();
        assertThat(format.id()).isEqualTo("acme.parcel");
    }

    @Test
    void an_option_is_set_by_its_id_and_a_text_and_comes_before_one_of_the_profile() {
        Option<Integer> size = Option.of("test.size", 3, "How large.");
        FileFormat<Parcel> format = FileFormat.builder("acme.parcel", "Parcels", Parcel.FORMAT.table())
                .options(size)
                .build();
        Profile profile = Profile.standard().option("test.size", "7");
        assertThat(format.withOption("test.size", "5").options().get(size)).isEqualTo(5);
        assertThat(format.withProfile(profile).options().get(size)).isEqualTo(7);
        assertThat(format.withOption("test.size", "5")
                        .withProfile(profile)
                        .options()
                        .get(size))
                .isEqualTo(5);
        assertThat(format.withProfile(profile)
                        .withProfile(Profile.standard())
                        .options()
                        .get(size))
                .isEqualTo(3);
    }

    @Test
    void an_option_of_no_format_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> Parcel.FORMAT.withOption("core.masked-row", "true"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no option core.masked-row; did you mean core.masked-rows?");
        assertThatThrownBy(() -> Parcel.FORMAT.withProfile(Profile.standard().option("core.masked-row", "true")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no option core.masked-row; did you mean core.masked-rows?");
    }

    @Test
    void the_effect_of_a_rule_is_known_for_the_profile_of_today() {
        assertThat(Parcel.FORMAT.effectOf("core.value-missing")).isEqualTo(Effect.RECORD_REJECTED);
        Profile relaxed = Profile.standard().relax("core.value-missing").off("core.value-malformed");
        assertThat(Parcel.FORMAT.withProfile(relaxed).effectOf("core.value-missing"))
                .isEqualTo(Effect.ADVICE);
        assertThat(Parcel.FORMAT.withProfile(relaxed).effectOf("core.value-malformed"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void the_number_of_reading_threads_is_at_least_one(int count) {
        assertThatThrownBy(() -> Parcel.FORMAT.withReadingThreads(count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("" + count);
        assertThat(Parcel.FORMAT.withReadingThreads(1).id()).isEqualTo("test.parcel");
    }

    @Test
    void several_threads_read_the_same_rows(@TempDir Path directory) throws IOException {
        String text = "LEDGER.TXT\t3000\t2026-01-31\r\n" + "1\tcoffee\t2026-01-30\r\n".repeat(3_000);
        Path file = Files.writeString(directory.resolve("ledger.txt"), text, Ledger.CHARSET);
        assertThat(Ledger.FORMAT.withReadingThreads(3).validator().validate(file))
                .isEqualTo(Ledger.FORMAT.validator().validate(file));
    }

    @Test
    void further_columns_by_position_need_no_declaration() {
        assertThat(Ledger.FORMAT.withAdditionalColumns().id()).isEqualTo("test.ledger");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "note | ``   | found an empty one",
                "note | note | found, a second time, note",
                "note | id   | found, a second time, id",
            })
    void an_additional_column_needs_a_header_of_its_own(String first, String second, String found) {
        assertThatThrownBy(() -> Parcel.FORMAT.withAdditionalColumns(first, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an additional column must have a header of its own; " + found);
        assertThatThrownBy(() -> Parcel.FORMAT.withAdditionalColumns(first).withAdditionalColumns(second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(found);
    }

    @Test
    void every_writer_needs_the_record_about_the_file(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("ledger.txt");
        FileColumns columns = new FileColumns(List.of(), List.of());
        Checkpoint checkpoint;
        try (RecordWriter<Ledger> writer =
                Ledger.FORMAT.withSampleHeaderRecord().resumableWriter(file)) {
            checkpoint = writer.checkpoint();
            writer.suspend();
        }
        assertNeedsHeaderRecord(() -> Ledger.FORMAT.writer(file));
        assertNeedsHeaderRecord(() -> Ledger.FORMAT.writer(file, columns));
        assertNeedsHeaderRecord(() -> Ledger.FORMAT.writer(OutputStream.nullOutputStream()));
        assertNeedsHeaderRecord(() -> Ledger.FORMAT.writer(OutputStream.nullOutputStream(), columns));
        assertNeedsHeaderRecord(() -> Ledger.FORMAT.resumableWriter(file));
        assertNeedsHeaderRecord(() -> Ledger.FORMAT.resume(file, checkpoint));
    }

    private static void assertNeedsHeaderRecord(ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOf(IllegalStateException.class).hasMessageContaining("withHeaderRecord");
    }

    @Test
    void a_stream_is_written_with_the_columns_of_a_file_that_was_read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileColumns columns;
        byte[] read = "speed,note,id\nslow,kept,A1\n".getBytes(Ledger.CHARSET);
        try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(new ByteArrayInputStream(read), null)) {
            columns = reader.columns();
            try (RecordWriter<Parcel> writer = Parcel.FORMAT.writer(out, columns)) {
                for (Row<Parcel> row : reader) {
                    writer.offer(Objects.requireNonNull(row.record()), row.unmapped());
                }
                writer.publish();
            }
        }
        assertThat(out).asString().isEqualTo("speed,note,id\nslow,kept,A1\n");
    }

    @Test
    void the_header_record_of_a_host_is_not_replaced_by_the_sample() {
        FileFormat<Ledger> sample = Ledger.FORMAT.withSampleHeaderRecord();
        assertThat(sample).isNotSameAs(Ledger.FORMAT);
        assertThat(sample.withSampleHeaderRecord()).isSameAs(sample);
    }

    @Test
    void a_reader_knows_whether_the_file_has_a_column() throws IOException {
        byte[] file = "receiver,id,note\n".getBytes(Ledger.CHARSET);
        try (RecordReader<Parcel> reader = Parcel.FORMAT.reader(new ByteArrayInputStream(file), null)) {
            assertThat(reader.columns().has("id")).isTrue();
            assertThat(reader.columns().has("phone")).isFalse();
            assertThat(reader.columns().has("note")).isFalse();
        }
    }
}
