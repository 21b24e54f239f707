package org.partnerfiles.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.testing.Parcel;

class FormatPageTest {

    @Test
    void a_page_is_the_same_when_it_is_written_again() {
        FormatPage page = FormatPage.of(Parcel.define()
                .generating((fiction, number) ->
                        new Parcel("A" + number, null, null, Parcel.Speed.SLOW, null, null, List.of(), null))
                .build());
        String first = page.markdown();
        assertThat(first).startsWith("# Parcels\n");
        assertThat(page.markdown()).isEqualTo(first);
    }
}
