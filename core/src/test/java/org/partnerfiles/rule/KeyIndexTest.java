package org.partnerfiles.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.internal.keys.KeySlots;
import org.partnerfiles.internal.keys.KeyStore;

class KeyIndexTest {

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final int SMALL_CHUNK = 64;

    // ---- the same as a HashMap, whatever the store and however the hashes collide

    enum Call {
        PUT_IF_ABSENT,
        PUT,
        GET
    }

    record Step(Call call, String key, long number) {}

    @Property(tries = 500)
    void answers_as_a_hash_map_does_wherever_the_keys_are(
            @ForAll("steps") List<Step> steps,
            @ForAll("heaps") long heapBytes,
            @ForAll("heaps") long tableBytes,
            @ForAll("tagMasks") long tagMask) {
        Map<String, Long> expected = new HashMap<>();
        try (KeyIndex index = new KeyIndex(
                new KeyStore(heapBytes, SMALL_CHUNK, TEMPORARY), new KeySlots(tableBytes, 2, tagMask, TEMPORARY))) {
            for (Step step : steps) {
                Long before = expected.get(step.key());
                assertThat(perform(step, index)).isEqualTo(before == null ? -1 : before);
                if (step.call() == Call.PUT || (step.call() == Call.PUT_IF_ABSENT && before == null)) {
                    expected.put(step.key(), step.number());
                }
                assertThat(index.size()).isEqualTo(expected.size());
            }
            expected.forEach((key, number) -> assertThat(index.get(key)).isEqualTo(number));
        }
    }

    private static long perform(Step step, KeyIndex index) {
        return switch (step.call()) {
            case PUT_IF_ABSENT -> index.putIfAbsent(step.key(), step.number());
            case PUT -> index.put(step.key(), step.number());
            case GET -> index.get(step.key());
        };
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        // Few characters, so that keys come again: ASCII, Latin-1, beyond it, and surrogates in any order.
        Arbitrary<String> shortKeys = Arbitraries.strings()
                .withChars('a', '\0', '\u00e9', '\u0100', '\ud83d', '\ude00')
                .ofMaxLength(3);
        Arbitrary<String> longKeys = Combinators.combine(
                        shortKeys, Arbitraries.integers().between(1, 100))
                .as(String::repeat);
        Arbitrary<Long> numbers = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 300), Arbitraries.longs().greaterOrEqual(0));
        return Combinators.combine(Arbitraries.of(Call.class), Arbitraries.oneOf(shortKeys, longKeys), numbers)
                .as(Step::new)
                .list()
                .ofMaxSize(200);
    }

    @Provide
    Arbitrary<Long> heaps() {
        return Arbitraries.of(0L, 100L, 1000L, Long.MAX_VALUE);
    }

    @Provide
    Arbitrary<Long> tagMasks() {
        return Arbitraries.of(0L, 3L, -1L);
    }

    @Test
    void keeps_keys_apart_whose_hashes_are_all_the_same() {
        KeyStore store = new KeyStore(1000, SMALL_CHUNK, TEMPORARY);
        try (KeyIndex index = new KeyIndex(store, new KeySlots(1000, 1, 0, TEMPORARY))) {
            for (int i = 0; i < 2000; i++) {
                assertThat(index.putIfAbsent("key" + i, i)).isEqualTo(-1);
            }
            for (int i = 0; i < 2000; i++) {
                assertThat(index.putIfAbsent("key" + i, 5000)).isEqualTo(i);
            }
            assertThat(store.spilledBytes()).isPositive();
        }
    }

    @Test
    void replaces_a_number_on_the_heap_and_in_the_file() {
        // Entries of 12 bytes in chunks of 64: numbers lie on the heap, in the file, in the last chunk and across each
        // border.
        KeyStore store = new KeyStore(2 * SMALL_CHUNK, SMALL_CHUNK, TEMPORARY);
        try (KeyIndex index = new KeyIndex(store, onHeap())) {
            for (int i = 100; i < 140; i++) {
                index.put("" + i, i);
            }
            for (int i = 100; i < 140; i++) {
                assertThat(index.put("" + i, Long.MAX_VALUE - i)).isEqualTo(i);
            }
            for (int i = 100; i < 140; i++) {
                assertThat(index.get("" + i)).isEqualTo(Long.MAX_VALUE - i);
            }
            assertThat(store.spilledBytes()).isGreaterThan(2 * SMALL_CHUNK).isLessThan(store.end() - 2 * SMALL_CHUNK);
        }
    }

    // ---- keys

    @Test
    void the_empty_key_is_a_key() {
        try (KeyIndex index = KeyIndex.create()) {
            assertThat(index.get("")).isEqualTo(-1);
            assertThat(index.putIfAbsent("", 0)).isEqualTo(-1);
            assertThat(index.get("")).isZero();
        }
    }

    @Test
    void any_sequence_of_the_same_characters_is_the_same_key() {
        try (KeyIndex index = KeyIndex.create()) {
            index.put(CharBuffer.wrap("Zoë"), 7);
            assertThat(index.get("Zoë")).isEqualTo(7);
            assertThat(index.get("zoë")).isEqualTo(-1);
        }
    }

    @Test
    void lone_surrogates_are_different_keys() {
        List<String> keys = List.of("\ud800", "\ud801", "\udc00", "?", "\ufffd", "\ud800\udc00", "\udc00\ud800");
        try (KeyIndex index = KeyIndex.create()) {
            for (int i = 0; i < keys.size(); i++) {
                assertThat(index.putIfAbsent(keys.get(i), i)).isEqualTo(-1);
            }
            for (int i = 0; i < keys.size(); i++) {
                assertThat(index.get(keys.get(i))).isEqualTo(i);
            }
        }
    }

    @Test
    void narrow_and_wide_keys_of_the_same_bytes_are_different() {
        try (KeyIndex index = KeyIndex.create()) {
            index.put("\u0101", 1);
            assertThat(index.get("\u0001\u0001")).isEqualTo(-1);
        }
    }

    @Test
    void keys_of_a_million_characters_that_differ_in_the_last_are_different() {
        String narrow = "x".repeat(1 << 20);
        String wide = "\u4e2d".repeat(1 << 20);
        KeyStore store = new KeyStore(0, 256 << 10, TEMPORARY);
        // Tags that are all the same make the index compare the text.
        try (KeyIndex index = new KeyIndex(store, new KeySlots(1000, 1, 0, TEMPORARY))) {
            for (int i = 0; i < 3; i++) {
                assertThat(index.putIfAbsent(narrow + i, i)).isEqualTo(-1);
                assertThat(index.putIfAbsent(wide + i, 10 + i)).isEqualTo(-1);
            }
            for (int i = 0; i < 3; i++) {
                assertThat(index.get(narrow + i)).isEqualTo(i);
                assertThat(index.get(wide + i)).isEqualTo(10 + i);
            }
            assertThat(index.get(narrow)).isEqualTo(-1);
            assertThat(store.spilledBytes()).isGreaterThan(8 << 20);
        }
    }

    @Property
    void composite_keys_are_the_same_only_if_all_parts_are(
            @ForAll("parts") @Nullable String[] left, @ForAll("parts") @Nullable String[] right) {
        assertThat(KeyIndex.key(left).equals(KeyIndex.key(right))).isEqualTo(Arrays.equals(left, right));
    }

    @Provide
    Arbitrary<@Nullable String[]> parts() {
        // The characters of the joined form itself are the ones that could deceive.
        return Arbitraries.strings()
                .withChars('1', ':', '-')
                .ofMaxLength(3)
                .injectNull(0.2)
                .array(String[].class)
                .ofMaxSize(3);
    }

    @Test
    void composite_keys_keep_the_parts_apart_and_null_from_empty() {
        assertThat(KeyIndex.key("a", null, "bc")).isEqualTo("1:a-2:bc");
        assertThat(KeyIndex.key("a", "bc")).isNotEqualTo(KeyIndex.key("ab", "c"));
        assertThat(KeyIndex.key("a", null)).isNotEqualTo(KeyIndex.key("a", "")).isNotEqualTo(KeyIndex.key("a"));
    }

    // ---- the table in its file

    @Test
    void a_table_in_a_file_grows_and_keeps_every_key(@TempDir Path directory) {
        KeySlots slots = new KeySlots(4096, 2, -1, directory);
        try (KeyIndex index = new KeyIndex(new KeyStore(0, SMALL_CHUNK, directory), slots)) {
            for (int i = 0; i < 30_000; i++) {
                assertThat(index.putIfAbsent("key" + i, i)).isEqualTo(-1);
            }
            for (int i = 0; i < 30_000; i++) {
                assertThat(index.putIfAbsent("key" + i, 50_000)).isEqualTo(i);
            }
            assertThat(slots.isInFile()).isTrue();
            assertThat(index.size()).isEqualTo(30_000);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_small_index_has_no_file_whatever_heap_it_is_given(@TempDir Path directory) {
        KeySlots slots = new KeySlots(64 << 10, 64, -1, directory.resolve("missing"));
        KeyStore store = new KeyStore(64 << 10, 64 << 10, directory.resolve("missing"));
        try (KeyIndex index = new KeyIndex(store, slots)) {
            for (int i = 0; i < 2000; i++) {
                index.put("key" + i, i);
            }
            assertThat(slots.isInFile()).isFalse();
        }
    }

    @Test
    void a_table_that_cannot_go_to_a_file_adds_nothing_and_can_be_tried_again(@TempDir Path directory)
            throws IOException {
        Path missing = directory.resolve("missing");
        KeyStore store = new KeyStore(Long.MAX_VALUE, SMALL_CHUNK, missing);
        try (KeyIndex index = new KeyIndex(store, new KeySlots(8 * Long.BYTES, 1, -1, missing))) {
            for (int i = 0; i < 6; i++) {
                index.put("key" + i, i);
            }
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> index.put("one more", 7))
                    .withCauseInstanceOf(NoSuchFileException.class);
            assertThat(index.size()).isEqualTo(6);
            assertThat(index.get("one more")).isEqualTo(-1);
            assertThat(index.get("key5")).isEqualTo(5);

            Files.createDirectory(missing);
            assertThat(index.putIfAbsent("one more", 8)).isEqualTo(-1);
            assertThat(index.get("one more")).isEqualTo(8);
            assertThat(index.get("key5")).isEqualTo(5);
        }
    }

    private static KeySlots onHeap() {
        return new KeySlots(Long.MAX_VALUE, 1, -1, TEMPORARY);
    }

    // ---- misuse, failures, and files that are left

    @Test
    void negative_numbers_are_refused() {
        try (KeyIndex index = KeyIndex.create()) {
            assertThatIllegalArgumentException().isThrownBy(() -> index.put("a", -1));
            assertThatIllegalArgumentException().isThrownBy(() -> index.putIfAbsent("a", -2));
            assertThat(index.size()).isZero();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> KeyIndex.create(-1));
    }

    @Test
    void a_closed_index_has_only_its_size() {
        KeyIndex index = KeyIndex.create();
        index.put("a", 1);
        index.close();
        index.close();
        assertThat(index.size()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> index.get("a"));
        assertThatIllegalStateException().isThrownBy(() -> index.put("a", 1));
        assertThatIllegalStateException().isThrownBy(() -> index.putIfAbsent("a", 1));
    }

    @Test
    void its_text_contains_no_key() {
        try (KeyIndex index = KeyIndex.create()) {
            index.put("078-05-1120", 1);
            assertThat(index).hasToString("KeyIndex[size=1]");
        }
    }

    @Test
    void no_file_is_made_before_the_heap_is_used_up(@TempDir Path directory) {
        KeyStore store = new KeyStore(0, SMALL_CHUNK, directory.resolve("missing"));
        try (KeyIndex index = new KeyIndex(store, onHeap())) {
            index.put("x".repeat(SMALL_CHUNK - 10), 1);
            assertThat(store.end()).isEqualTo(SMALL_CHUNK - 1);
        }
    }

    @Test
    void the_file_is_deleted_by_close(@TempDir Path directory) {
        KeyStore store = new KeyStore(0, SMALL_CHUNK, directory);
        try (KeyIndex index = new KeyIndex(store, onHeap())) {
            index.put("x".repeat(1000), 1);
            assertThat(store.spilledBytes()).isPositive();
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_call_that_failed_adds_nothing_and_can_be_made_again(@TempDir Path directory) throws IOException {
        Path missing = directory.resolve("missing");
        try (KeyIndex index = new KeyIndex(new KeyStore(SMALL_CHUNK, SMALL_CHUNK, missing), onHeap())) {
            index.put("first", 1);
            String tooMuch = "x".repeat(3 * SMALL_CHUNK);
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> index.put(tooMuch, 2))
                    .withCauseInstanceOf(NoSuchFileException.class);
            assertThat(index.size()).isEqualTo(1);
            assertThat(index.get("first")).isEqualTo(1);
            assertThat(index.get(tooMuch)).isEqualTo(-1);

            Files.createDirectory(missing);
            assertThat(index.put(tooMuch, 3)).isEqualTo(-1);
            assertThat(index.get(tooMuch)).isEqualTo(3);
            assertThat(index.size()).isEqualTo(2);
        }
    }

    @Test
    void an_interrupted_thread_gets_an_exception_not_a_wrong_answer(@TempDir Path directory) {
        try (KeyIndex index = new KeyIndex(new KeyStore(0, SMALL_CHUNK, directory), onHeap())) {
            String spilled = "x".repeat(3 * SMALL_CHUNK);
            index.put(spilled, 1);
            index.put("the last key, whose place is known", 2);
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> index.get(spilled))
                    .withCauseInstanceOf(ClosedByInterruptException.class);
        } finally {
            Thread.interrupted();
        }
        assertThat(directory).isEmptyDirectory();
    }
}
