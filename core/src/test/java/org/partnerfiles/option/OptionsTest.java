package org.partnerfiles.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Option<Integer> SIZE = Option.of("test.size", 3, "How large.");
    private static final Option<String> NAME = Option.of("test.name", "none", "What it is called.");

    @Test
    void an_option_has_its_standard_until_the_host_chooses() {
        assertThat(Options.standard().get(SIZE)).isEqualTo(3);
        assertThat(Options.standard().with(SIZE, 4).get(SIZE)).isEqualTo(4);
        assertThat(Options.standard().with(SIZE, 4).get(NAME)).isEqualTo("none");
        assertThat(Options.standard().get(SIZE)).isEqualTo(3);
    }

    @Test
    void of_two_choices_the_later_one_counts() {
        Options first = Options.standard().with(SIZE, 4).with(NAME, "first");
        Options both = first.with(Options.standard().with(NAME, "second"));
        assertThat(both.get(SIZE)).isEqualTo(4);
        assertThat(both.get(NAME)).isEqualTo("second");
    }

    @Test
    void an_option_has_a_statement_of_what_it_decides() {
        assertThat(SIZE.id()).isEqualTo("test.size");
        assertThat(SIZE.statement()).isEqualTo("How large.");
        assertThat(SIZE.standard()).isEqualTo(3);
        assertThat(SIZE).hasToString("test.size");
    }
}
