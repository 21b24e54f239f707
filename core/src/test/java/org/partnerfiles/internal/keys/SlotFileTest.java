package org.partnerfiles.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SlotFileTest {

    private static final int SEGMENTS = 4;
    // The file grows by 1,024 pages of 4 KiB, and a page has 200 slots on average.
    private static final int CHUNK_BYTES = 4 << 20;
    private static final int SLOTS_OF_A_CHUNK = 1024 * 200;

    @TempDir
    Path directory;

    private SmallDisk disk;

    @BeforeEach
    void openDisk() throws IOException {
        FileChannel file = FileChannel.open(
                directory.resolve("slots"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        disk = new SmallDisk(file, Long.MAX_VALUE);
    }

    @Test
    void every_slot_is_found_while_the_file_grows() {
        try (SlotFile file = new SlotFile(disk, SEGMENTS)) {
            for (int position = 0; position < 3 * SLOTS_OF_A_CHUNK; position++) {
                add(file, position);
            }
            assertFound(file, 3 * SLOTS_OF_A_CHUNK);
        }
    }

    @Test
    void slots_of_one_tag_are_kept_though_their_page_is_full() {
        try (SlotFile file = new SlotFile(disk, SEGMENTS)) {
            for (int position = 0; position < 2000; position++) {
                file.makeRoom(1);
                file.add(0, position + 1);
            }
            int found = 0;
            for (long position = file.first(0, 0); position >= 0; position = file.next()) {
                found++;
            }
            assertThat(found).isEqualTo(2000);
            assertThat(file.first(0, 1)).isEqualTo(-1);
        }
    }

    @Test
    void a_disk_that_is_full_while_the_file_grows_loses_no_slot_and_may_get_room_later() {
        disk.setRoom(CHUNK_BYTES + 100_000);
        try (SlotFile file = new SlotFile(disk, SEGMENTS)) {
            for (int position = 0; position < SLOTS_OF_A_CHUNK; position++) {
                add(file, position);
            }
            for (int times = 0; times < 2; times++) {
                assertThatExceptionOfType(UncheckedIOException.class)
                        .isThrownBy(() -> file.makeRoom(1))
                        .withStackTraceContaining("No space left on device");
            }
            assertFound(file, SLOTS_OF_A_CHUNK);

            disk.setRoom(2 * CHUNK_BYTES);
            for (int position = SLOTS_OF_A_CHUNK; position < 2 * SLOTS_OF_A_CHUNK; position++) {
                add(file, position);
            }
            assertFound(file, 2 * SLOTS_OF_A_CHUNK);
        }
    }

    @Test
    void a_disk_without_room_for_the_first_pages_leaves_no_open_file() {
        disk.setRoom(CHUNK_BYTES - 1);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new SlotFile(disk, SEGMENTS))
                .withStackTraceContaining("No space left on device");
        assertThat(disk.isOpen()).isFalse();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "cannot shorten a mapped file")
    void closing_frees_the_disk_though_the_memory_is_still_mapped() throws IOException {
        SlotFile file = new SlotFile(disk, SEGMENTS);
        assertThat(Files.size(directory.resolve("slots"))).isEqualTo(CHUNK_BYTES);
        file.close();
        assertThat(Files.size(directory.resolve("slots"))).isZero();
        assertThat(disk.isOpen()).isFalse();
    }

    private static void add(SlotFile file, int position) {
        long hash = hash(position);
        file.makeRoom(1);
        file.add(segment(hash), (tag(hash) << SlotFile.POSITION_BITS) | (position + 1));
    }

    private static void assertFound(SlotFile file, int count) {
        for (int position = 0; position < count; position++) {
            long hash = hash(position);
            long found = file.first(segment(hash), tag(hash));
            while (found >= 0 && found != position) {
                found = file.next();
            }
            assertThat(found).isEqualTo(position);
        }
    }

    private static long hash(int position) {
        return new SplittableRandom(position).nextLong();
    }

    private static int segment(long hash) {
        return (int) hash & (SEGMENTS - 1);
    }

    private static long tag(long hash) {
        return hash >>> SlotFile.POSITION_BITS;
    }
}
