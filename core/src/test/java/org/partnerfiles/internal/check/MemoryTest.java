package org.partnerfiles.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RowKeys;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.Sums;
import org.partnerfiles.testing.Parcel;

/** Which rules can be asked of a part of a file, by what the run remembers of its rows. */
class MemoryTest {

    private static final RuleDescription RULE = RuleDescription.of("test.rule", "A rule.");
    private static final RowKeys<Parcel> BY_ID = (parcel, options, keys) -> keys.accept("id " + parcel.id());

    /** What a check remembers. */
    private enum Remembers implements BatchRule.Check<Parcel> {
        NOTHING,
        SUMS,
        ROWS;

        @Override
        public boolean hasMemory() {
            return this != NOTHING;
        }

        @Override
        public @Nullable Sums sums() {
            return this == SUMS ? new Sums() : null;
        }
    }

    private static Set<Memory> sufficing(@Nullable RowKeys<Parcel> keys, Supplier<Remembers> opening) {
        FileRule<Parcel> rule = keys == null
                ? FileRule.of(RULE, context -> opening.get())
                : FileRule.keyed(RULE, keys, false, context -> opening.get());
        Set<Memory> sufficing = EnumSet.allOf(Memory.class);
        sufficing.removeIf(memory -> !memory.suffices(rule, opening));
        return sufficing;
    }

    private static Set<Memory> sufficingForBatch(@Nullable RowKeys<Parcel> keys, Supplier<Remembers> opening) {
        BatchRule<Parcel> rule = keys == null
                ? BatchRule.of(RULE, List.of(), context -> opening.get())
                : BatchRule.keyed(RULE, List.of(), keys, context -> opening.get());
        Set<Memory> sufficing = EnumSet.allOf(Memory.class);
        sufficing.removeIf(memory -> !memory.suffices(rule, opening));
        return sufficing;
    }

    /** A run of the whole file, or of one record by itself, asks every rule. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOTHING | false | ALL KEYS_AND_SUMS SUMS NONE",
                "SUMS | false | ALL KEYS_AND_SUMS SUMS NONE",
                "ROWS | false | ALL NONE",
                "NOTHING | true | ALL KEYS_AND_SUMS NONE",
                "SUMS | true | ALL KEYS_AND_SUMS NONE",
                "ROWS | true | ALL KEYS_AND_SUMS NONE"
            })
    void a_rule_on_files_is_asked_where_the_rows_that_it_compares_are_remembered(
            Remembers check, boolean hasKeys, String memories) {
        assertThat(sufficing(hasKeys ? BY_ID : null, () -> check))
                .extracting(Memory::name)
                .containsExactly(memories.split(" "));
    }

    /** It is also asked about the host's data, so a row that shares no key needs it too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOTHING | false | ALL KEYS_AND_SUMS SUMS NONE",
                "SUMS | false | ALL KEYS_AND_SUMS SUMS NONE",
                "ROWS | false | ALL NONE",
                "NOTHING | true | ALL KEYS_AND_SUMS SUMS NONE",
                "SUMS | true | ALL KEYS_AND_SUMS SUMS NONE",
                "ROWS | true | ALL KEYS_AND_SUMS SUMS NONE"
            })
    void a_rule_on_batches_that_has_keys_is_asked_of_every_part(Remembers check, boolean hasKeys, String memories) {
        assertThat(sufficingForBatch(hasKeys ? BY_ID : null, () -> check))
                .extracting(Memory::name)
                .containsExactly(memories.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "NOTHING, false, true",
        "SUMS, false, true",
        "ROWS, false, false",
        "NOTHING, true, false",
        "SUMS, true, false"
    })
    void a_rule_needs_no_other_rows_if_it_has_no_keys_and_remembers_at_most_sums(
            Remembers check, boolean hasKeys, boolean needsNoRows) {
        assertThat(Memory.needsNoRows(hasKeys ? BY_ID : null, () -> check)).isEqualTo(needsNoRows);
    }

    /** Its failure is then a finding on each row. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void a_rule_that_cannot_be_opened_is_not_left_out(boolean ofBatch) {
        Supplier<Remembers> failing = () -> {
            throw new IllegalStateException("holds A1");
        };
        assertThat(ofBatch ? sufficingForBatch(null, failing) : sufficing(null, failing))
                .containsExactly(Memory.values());
    }
}
