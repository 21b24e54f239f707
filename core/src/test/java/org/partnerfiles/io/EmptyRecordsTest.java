package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

class EmptyRecordsTest {

    private static final String HEADER = "id,receiver,phone,speed,due,weight,labels,pin\n";

    @ParameterizedTest
    @ValueSource(strings = {",,,,,,,", " ,\t,\u00A0,\u200B,,,,", "\"\",,,,,,,", ",,", ",,,,,,,,,,"})
    void a_row_of_blank_cells_is_rejected_with_this_finding_only(String row) {
        Parcels read = read(Parcel.FORMAT, row);
        assertThat(read.found()).containsExactly("3 - core.empty-record");
        assertThat(read.accepted()).hasSize(2);
        assertThat(read.report().rejected()).isOne();
        assertThat(read.report().findings().get(0).message())
                .endsWith("cells are blank; delete the row, or enter its values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t", "\u00A0", "\u200B \uFEFF"})
    void a_line_of_blanks_of_any_kind_is_no_record(String line) {
        assertThat(read(Parcel.FORMAT, line).found()).containsExactly("0 - core.blank-row");
    }

    @Test
    void a_row_with_one_value_is_an_ordinary_record() {
        assertThat(read(Parcel.FORMAT, ",,,,,1,,").found()).containsExactly("3 id core.value-missing");
    }

    @Test
    void a_profile_may_turn_the_rule_off_or_make_it_advice() {
        FileFormat<Parcel> off = Parcel.FORMAT.withProfile(Profile.standard().off("core.empty-record"));
        assertThat(read(off, ",,,,,,,").found()).containsExactly("3 id core.value-missing");
        FileFormat<Parcel> advice =
                Parcel.FORMAT.withProfile(Profile.standard().effect("core.empty-record", Effect.ADVICE));
        assertThat(read(advice, ",,,,,,,").found()).containsExactly("3 - core.empty-record", "3 id core.value-missing");
    }

    private static Parcels read(FileFormat<Parcel> format, String row) {
        String text = HEADER + "a,,,,,,,\n" + row + "\nb,,,,,,,\n";
        return Parcels.read(format, text.getBytes(StandardCharsets.UTF_8));
    }
}
