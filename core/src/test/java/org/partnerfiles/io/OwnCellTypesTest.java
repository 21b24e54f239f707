package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/** Cell types made from functions of a host, which may throw. */
class OwnCellTypesTest {

    private record Code(String text) {}

    public record Price(@Nullable Code code, @Nullable BigDecimal amount) {}

    private static final Columns<Price> IN_ORDER = new Columns<>();

    static {
        IN_ORDER.column(
                "Code",
                CellTypes.text(Code.class, Code::new, code -> code.text.substring(0, 2), "a code of two characters"),
                "code");
        IN_ORDER.column(
                "Amount",
                CellTypes.text(BigDecimal.class, BigDecimal::new, BigDecimal::toPlainString, "an amount"),
                "amount");
    }

    private static final FileFormat<Price> PRICES = FileFormat.builder(
                    "test.price", "Prices", RecordTable.of(Price.class, IN_ORDER, Layout.csv()))
            .sample(new Price(new Code("AB"), BigDecimal.ONE))
            .build();

    @TempDir
    Path directory;

    /** The exception ended the reading, and its message had the text of the cell. */
    @Test
    void a_cell_for_which_the_function_throws_costs_its_row() throws IOException {
        Path file = Files.writeString(directory.resolve("prices.csv"), "Code,Amount\nAB,1.5\nAB,12x4\nAB,2\n");

        ValidationReport report = PRICES.validator().validate(file);

        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.rule()).isEqualTo("core.value-malformed");
        assertThat(finding.location().line()).isEqualTo(3);
        assertThat(finding.location().column()).isEqualTo("Amount");
        assertThat(finding.message()).startsWith("must be an amount").doesNotContain("12x4", "Exception");
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
    }

    @Test
    void a_value_for_which_the_function_throws_is_found_before_it_is_written() {
        ValidationReport report = PRICES.validator()
                .validateAll(
                        List.of(new Price(new Code("AB"), BigDecimal.ONE), new Price(new Code("x"), BigDecimal.ONE)));

        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.rule()).isEqualTo("core.value-malformed");
        assertThat(finding.location().column()).isEqualTo("Code");
        assertThat(finding.message()).isEqualTo("must be a code of two characters");
    }
}
