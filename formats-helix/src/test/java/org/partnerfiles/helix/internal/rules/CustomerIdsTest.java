package org.partnerfiles.helix.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CustomerIdsTest {

    @Property(tries = 200)
    void it_contains_exactly_the_ids_that_were_added(@ForAll("ids") List<Long> ids) {
        CustomerIds set = new CustomerIds();
        Set<Long> model = new HashSet<>();
        for (long id : ids) {
            assertThat(set.contains(id)).isEqualTo(model.contains(id));
            set.add(id);
            model.add(id);
        }
    }

    @Provide
    Arbitrary<List<Long>> ids() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 9_999_999_999L),
                        Arbitraries.longs().between(65_530, 65_545),
                        Arbitraries.of(0L, 9_999_999_999L))
                .list()
                .ofMaxSize(200);
    }

    @Test
    void a_page_with_many_ids_contains_exactly_these() {
        CustomerIds set = new CustomerIds();
        for (long id = 70_000; id < 130_000; id += 3) {
            assertThat(set.contains(id)).isFalse();
            set.add(id);
        }
        for (long id = 65_536; id < 131_072; id++) {
            assertThat(set.contains(id)).isEqualTo(id >= 70_000 && id < 130_000 && (id - 70_000) % 3 == 0);
        }
    }

    @Test
    void ids_far_apart_are_distinguished() {
        CustomerIds set = new CustomerIds();
        set.add(5);
        for (long apart = 65_536; apart < 9_999_999_999L; apart *= 2) {
            assertThat(set.contains(5 + apart)).isFalse();
        }
        set.add(5 + (1L << 32));
        assertThat(set.contains(5 + (1L << 31))).isFalse();
        assertThat(set.contains(5 + (1L << 32))).isTrue();
        assertThat(set.contains(5)).isTrue();
    }

    @Test
    void a_number_that_is_not_an_id_is_not_added() {
        CustomerIds set = new CustomerIds();
        set.add(10_000_000_000L);
        set.add(-1);
        assertThat(set.contains(10_000_000_000L)).isFalse();
        assertThat(set.contains(-1)).isFalse();
    }
}
