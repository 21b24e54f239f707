package org.partnerfiles.lead.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.table.CellType;

/** Dates and times in the complete forms of ISO 8601. */
class MomentTextTest {

    private final List<String> rules = new ArrayList<>();
    private boolean noSuchDay;

    private OffsetDateTime read(String text) {
        return MomentText.TYPE.read(text, new CellType.Problems() {
            @Override
            public void broken(String rule, String message) {
                rules.add(rule);
            }

            @Override
            public void noSuchDay(String expected) {
                noSuchDay = true;
                malformed(expected);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-30T10:00:00Z",
                "2026-01-30T10:00:00.5Z",
                "2026-01-30T10:00:00+14:00",
                "2026-01-30T10:00:00-00:00"
            })
    void the_form_that_lead_prints_is_read_without_advice(String text) {
        assertThat(read(text)).isEqualTo(OffsetDateTime.parse(text));
        assertThat(rules).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "2026-01-30T10:00Z > 2026-01-30T10:00:00Z",
                "2026-01-30T10:00-05:00 > 2026-01-30T10:00:00-05:00",
                "2026-01-30T10:00:00+0000 > 2026-01-30T10:00:00Z",
                "2026-01-30T10:00:00-0530 > 2026-01-30T10:00:00-05:30",
                "2026-01-30T10:00:00+00 > 2026-01-30T10:00:00Z",
                "2026-01-30T10:00:00-05 > 2026-01-30T10:00:00-05:00",
                "20260130T100000Z > 2026-01-30T10:00:00Z",
                "20260130T1000+0100 > 2026-01-30T10:00:00+01:00",
                "20260130T100000.25Z > 2026-01-30T10:00:00.25Z",
                "2026-01-30T10:00:00,5Z > 2026-01-30T10:00:00.5Z"
            })
    void other_complete_forms_are_read_with_advice(String text, String moment) {
        assertThat(read(text)).isEqualTo(OffsetDateTime.parse(moment));
        assertThat(rules).containsExactly("lead.date-time-form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29T10:00:00Z", "20260229T100000Z", "2026-02-29T10:00-05"})
    void a_day_that_does_not_exist_is_said_not_to_in_every_form(String text) {
        assertThat(read(text)).isNull();
        assertThat(noSuchDay).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-30",
                "2026-01-30T10:00:00Z.5",
                "2026-01-30T10:00:00-05:00,",
                "2026-01-30T10:00:00",
                "2026-01-30T10:00",
                "20260130T100000",
                "20260130",
                "2026-01-30t10:00:00z",
                "2026-01-30 10:00:00Z",
                "2026-01-30T24:00:00Z",
                "2026-06-30T23:59:60Z",
                "2026-01-30T10:00:00.1234567890Z",
                "2026-01-30T10:00:00+18:30",
                "2026-01-30T10:00.5Z",
                "2026-01-30T1000Z",
                "20260130T10:00Z",
                "2026-01-30T10Z",
                "2026-01-30T10:00:00+5",
                "2026-02-29T10:00:00Z",
                "2026-01-30T10:00:00\u221205:00",
                "T",
                "Z",
                "2026-01-30TZ",
                "20260130TZ"
            })
    void text_without_an_offset_or_of_another_form_is_rejected(String text) {
        assertThat(read(text)).isNull();
        assertThat(rules).containsExactly("core.value-malformed");
    }
}
