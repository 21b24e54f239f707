package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.Layout.LineEnd;
import org.partnerfiles.testing.Parcel;
import org.partnerfiles.testing.Parcels;

/** What is reported of the line ends of a file: all of them where the vendor documents them, else only a first one that is a lone CR. */
class DocumentedLineEndTest {

    private static FileFormat<Parcel> documenting(LineEnd lineEnd) {
        Layout layout = Parcel.TABLE.layout();
        return Parcel.FORMAT.withLayout(layout.withLineEnd(lineEnd).withDocumentedLineEnd());
    }

    /** What is found in a file of a header and rows; in the text, n, r and b are the three line ends, x is a row. */
    private static List<String> found(FileFormat<Parcel> format, String lines) {
        String file = Parcels.HEADER.strip()
                + lines.replace("n", "\n")
                        .replace("r", "\r")
                        .replace("b", "\r\n")
                        .replace("x", "A1,,,,,,,");
        return Parcels.read(format, file.getBytes(StandardCharsets.UTF_8)).report().findings().stream()
                .filter(finding -> finding.rule().equals(CoreRules.LINE_ENDING))
                .map(Finding::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CRLF | bxnxb | another line end on 1 line",
                "CRLF | nxrxb | another line end on 2 lines",
                "CRLF | bxbx | no line end on the last line",
                "CRLF | bxnx | another line end on 1 line, and no line end on the last line",
                "LF | nxbxn | another line end on 1 line",
                "LF | nxrxb | another line end on 2 lines"
            })
    void every_other_line_end_counts_where_one_is_documented(LineEnd documented, String lines, String others) {
        assertThat(found(documenting(documented), lines))
                .containsExactly("expected " + documented + " at the end of every line; found " + others);
    }

    @ParameterizedTest
    @CsvSource({"CRLF, bxbxb", "LF, nxnxn", "LF, n"})
    void the_documented_line_end_is_not_reported(LineEnd documented, String lines) {
        assertThat(found(documenting(documented), lines)).isEmpty();
    }

    @Test
    void where_none_is_documented_only_a_lone_cr_after_the_first_line_is_reported() {
        assertThat(found(Parcel.FORMAT, "rxrx"))
                .containsExactly("expected LF or CRLF at the end of the first line; found a lone CR");
        assertThat(found(Parcel.FORMAT, "nxbx")).isEmpty();
    }
}
