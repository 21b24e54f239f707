package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.partnerfiles.lead.AccountStatus.ACTIVE;
import static org.partnerfiles.lead.AccountStatus.CLOSED;
import static org.partnerfiles.lead.AccountStatus.INACTIVE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTransitionsTest {

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, INACTIVE, true",
        "INACTIVE, ACTIVE, true",
        "ACTIVE, CLOSED, true",
        "INACTIVE, CLOSED, true",
        "CLOSED, ACTIVE, false",
        "CLOSED, INACTIVE, false"
    })
    void an_account_changes_between_states_until_it_is_closed(AccountStatus from, AccountStatus to, boolean allowed) {
        assertThat(StatusTransitions.standard().allows(from, to)).isEqualTo(allowed);
        assertThat(StatusTransitions.none().allows(from, to)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void an_unchanged_state_is_always_allowed(AccountStatus status) {
        assertThat(StatusTransitions.none().allows(status, status)).isTrue();
    }

    @Test
    void a_further_transition_keeps_those_from_the_same_state() {
        StatusTransitions one = StatusTransitions.none().allowing(ACTIVE, INACTIVE);
        StatusTransitions two = one.allowing(ACTIVE, CLOSED);

        assertThat(two.allows(ACTIVE, INACTIVE)).isTrue();
        assertThat(two.allows(ACTIVE, CLOSED)).isTrue();
        assertThat(two.allows(INACTIVE, ACTIVE)).isFalse();
        assertThat(one.allows(ACTIVE, CLOSED)).isFalse();
    }

    @Test
    void transitions_are_read_as_they_are_written() {
        StatusTransitions two =
                StatusTransitions.none().allowing(INACTIVE, CLOSED).allowing(ACTIVE, INACTIVE);
        StatusTransitions parsed = StatusTransitions.parse(two.toString());

        assertThat(parsed).hasToString(two.toString());
        assertThat(parsed.allows(INACTIVE, CLOSED)).isTrue();
        assertThat(parsed.allows(ACTIVE, CLOSED)).isFalse();
        assertThat(StatusTransitions.parse(" none ")).hasToString("none");
    }

    @ParameterizedTest
    @CsvSource({"active, expected transitions", "active to open, expected the states"})
    void a_text_of_another_form_is_refused(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusTransitions.parse(text))
                .withMessageStartingWith(reason);
    }

    @Test
    void the_text_lists_each_transition() {
        assertThat(StatusTransitions.none().allowing(INACTIVE, CLOSED).allowing(ACTIVE, INACTIVE))
                .hasToString("active to inactive, inactive to closed");
    }
}
