package org.partnerfiles.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LookupTest {

    interface KnownIds extends Lookup<String, Boolean> {}

    @Test
    void of_a_map_the_keys_that_it_has_are_answered_and_no_other() {
        assertThat(Lookup.findIn(Map.of("A1", 1, "A2", 2, "A3", 3), Set.of("A1", "A3", "A4")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A1", 1, "A3", 3));
        assertThat(Lookup.findIn(Map.of(), Set.of("A1"))).isEmpty();
    }

    @Test
    void the_name_of_its_interface_is_split_into_words() {
        assertThat(Lookup.inWords(KnownIds.class)).isEqualTo("the known ids");
    }
}
