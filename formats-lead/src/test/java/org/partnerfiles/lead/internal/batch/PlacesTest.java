package org.partnerfiles.lead.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Location;
import org.partnerfiles.rule.KeyIndex;

class PlacesTest {

    @ParameterizedTest
    @ValueSource(longs = {0, Long.MAX_VALUE})
    void a_place_is_found_by_its_number_on_the_heap_and_in_a_temporary_file(long heapBytes) {
        int each = 20_000;
        try (KeyIndex index = KeyIndex.create(heapBytes)) {
            Places places = new Places(index);
            for (int number = 0; number < 2 * each; number++) {
                String file = number < each ? "a.csv" : null;
                assertThat(places.add(file, 3L * number + 2, number + 1L)).isEqualTo(number);
            }
            assertThat(places.size()).isEqualTo(2 * each);
            for (int number = 0; number < 2 * each; number++) {
                String file = number < each ? "a.csv" : null;
                assertThat(places.location(number)).isEqualTo(new Location(file, 3L * number + 2, number + 1L, null));
            }
        }
    }
}
