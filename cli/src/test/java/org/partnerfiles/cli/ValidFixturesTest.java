package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.fixtures.Fixtures;

/** Fixtures that are called valid, of every format. */
class ValidFixturesTest {

    static List<FileFormat<?>> formats() {
        return FileFormats.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void nothing_is_found_in_a_valid_file_neither_advice_nor_information(FileFormat<R> format) {
        for (long seed = 0; seed < 5; seed++) {
            for (int count : new int[] {0, 1, 2, 200}) {
                assertThat(Fixtures.of(format).seed(seed).file(count).check().findings())
                        .as("seed %d, %d records", seed, count)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void nothing_is_found_on_valid_records_one_by_one(FileFormat<R> format) {
        Fixtures.of(format)
                .records(200)
                .forEach(record ->
                        assertThat(format.validator().validate(record)).isEmpty());
    }
}
