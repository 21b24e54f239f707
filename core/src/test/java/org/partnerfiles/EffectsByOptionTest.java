package org.partnerfiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcel.Speed;

class EffectsByOptionTest {

    private static final Parcel HEAVY =
            new Parcel("A1", "Rosa", null, Speed.FAST, LocalDate.EPOCH, new BigDecimal(99), List.of(), null);

    private static List<Effect> effects(FileFormat<Parcel> format) {
        return format.validator().validate(HEAVY).stream().map(Finding::effect).toList();
    }

    @Test
    void an_option_may_change_an_effect_and_a_profile_is_applied_after_it() {
        FileFormat<Parcel> format = Parcel.define()
                .effects((rule, effect, options) ->
                        options.get(Options.MASKED_ROWS) && rule.id().equals("test.heavy-is-slow")
                                ? Effect.ADVICE
                                : effect)
                .build();
        FileFormat<Parcel> chosen = format.withOption(Options.MASKED_ROWS, true);
        assertThat(effects(format)).containsExactly(Effect.RECORD_REJECTED);
        assertThat(effects(chosen)).containsExactly(Effect.ADVICE);
        assertThat(effects(chosen.withProfile(Profile.standard().effect("test.heavy-is-slow", Effect.INFORMATION))))
                .containsExactly(Effect.INFORMATION);
    }

    @Test
    void a_writer_may_be_stricter_than_a_reader() throws IOException {
        FileFormat<Parcel> format = Parcel.define()
                .effects((rule, effect, options) -> Effect.ADVICE)
                .effectsOnWriting((rule, effect, options) ->
                        rule.id().equals("test.heavy-is-slow") ? Effect.RECORD_REJECTED : effect)
                .build();
        assertThat(effects(format)).containsExactly(Effect.ADVICE);
        try (RecordWriter<Parcel> writer = format.writer(new ByteArrayOutputStream())) {
            assertThat(writer.offer(HEAVY, UnmappedCells.none()))
                    .extracting(Finding::effect)
                    .containsExactly(Effect.RECORD_REJECTED);
            assertThat(writer.offer(
                            new Parcel(null, null, null, null, null, null, List.of(), null), UnmappedCells.none()))
                    .extracting(Finding::effect)
                    .containsExactly(Effect.ADVICE);
            writer.abandon();
        }
    }
}
