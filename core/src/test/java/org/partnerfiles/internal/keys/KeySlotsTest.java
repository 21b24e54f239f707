package org.partnerfiles.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeySlotsTest {

    private static final long ALL_BITS = -1;

    @TempDir
    private Path directory;

    /** A table is at most three quarters full; small ones double, large ones grow by a half. */
    @ParameterizedTest
    @CsvSource({"7, 0", "8, 6", "63, 24", "64, 48", "383, 192", "384, 288", "575, 288", "576, 432"})
    void slots_stay_on_the_heap_as_long_as_the_table_fits_its_budget(int slots, int keys) {
        try (KeySlots table = new KeySlots((long) slots * Long.BYTES, 1, ALL_BITS, directory)) {
            for (int position = 0; position < keys; position++) {
                add(table, position);
            }
            assertThat(table.isInFile()).isFalse();
            add(table, keys);
            assertThat(table.isInFile()).isTrue();
            assertFound(table, keys + 1);
        }
    }

    @Test
    void the_budget_is_that_of_all_segments_together() {
        try (KeySlots table = new KeySlots(4 * 16 * Long.BYTES, 4, ALL_BITS, directory)) {
            int position = 0;
            for (int segment = 0; segment < 4; segment++) {
                for (int i = 0; i < 12; i++) {
                    add(table, segment | (long) i << SlotFile.POSITION_BITS, position++);
                }
            }
            assertThat(table.isInFile()).isFalse();
            add(table, 1, position);
            assertThat(table.isInFile()).isTrue();
            assertThat(positions(table, 3)).containsExactly(36L);
            assertThat(positions(table, 1)).containsExactlyInAnyOrder(12L, (long) position);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000000, 1", "1000000, 8", "0, 1", "0, 8", "4096, 2"})
    void every_position_is_found_by_its_hash_and_no_other_hash_finds_many(long heapBytes, int segments) {
        try (KeySlots table = new KeySlots(heapBytes, segments, ALL_BITS, directory)) {
            for (int position = 0; position < 3_000; position++) {
                add(table, position);
            }
            assertFound(table, 3_000);
            long found = 0;
            for (int absent = 3_000; absent < 6_000; absent++) {
                found += positions(table, hash(absent)).size();
            }
            assertThat(found).isLessThan(5);
        }
    }

    @ParameterizedTest
    @CsvSource({"1000000", "0"})
    void positions_of_one_hash_are_found_one_after_the_other_up_to_the_last_that_fits(long heapBytes) {
        long last = KeySlots.POSITION_LIMIT - 1;
        for (long hash : new long[] {0, -1, 1L << SlotFile.POSITION_BITS}) {
            try (KeySlots table = new KeySlots(heapBytes, 2, ALL_BITS, directory)) {
                for (long position : new long[] {0, 7, last}) {
                    add(table, hash, position);
                }
                assertThat(positions(table, hash)).containsExactlyInAnyOrder(0L, 7L, last);
                assertThat(table.next()).isEqualTo(-1);
            }
        }
    }

    @Test
    void a_folder_without_room_for_the_file_leaves_the_table_as_it_was() throws IOException {
        Path missing = directory.resolve("missing");
        try (KeySlots table = new KeySlots(8 * Long.BYTES, 1, ALL_BITS, missing)) {
            for (int position = 0; position < 6; position++) {
                add(table, position);
            }
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> table.makeRoom(hash(6)));
            assertThat(table.isInFile()).isFalse();
            assertFound(table, 6);
            Files.createDirectory(missing);
            add(table, 6);
            assertFound(table, 7);
        }
    }

    @Test
    void a_closed_table_has_no_positions_and_no_file() {
        KeySlots onHeap = new KeySlots(1_000_000, 1, ALL_BITS, directory);
        add(onHeap, 0);
        assertThat(positions(onHeap, hash(0))).containsExactly(0L);
        onHeap.close();
        assertThat(onHeap.next()).isEqualTo(-1);

        KeySlots inFile = new KeySlots(0, 1, ALL_BITS, directory);
        add(inFile, 0);
        inFile.close();
        assertThat(directory).isEmptyDirectory();
    }

    private static void assertFound(KeySlots table, int count) {
        for (int position = 0; position < count; position++) {
            assertThat(positions(table, hash(position))).contains((long) position);
        }
    }

    private static List<Long> positions(KeySlots table, long hash) {
        List<Long> positions = new ArrayList<>();
        for (long position = table.first(hash); position >= 0; position = table.next()) {
            positions.add(position);
        }
        return positions;
    }

    private static void add(KeySlots table, int position) {
        add(table, hash(position), position);
    }

    private static void add(KeySlots table, long hash, long position) {
        table.makeRoom(hash);
        table.add(hash, position);
    }

    private static long hash(int position) {
        return new SplittableRandom(position).nextLong();
    }
}
