package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.VendorConstant;

/** Runs the code on types of cells in the guide to a format of your own. */
class OwnCellTypesTest {

    public enum Channel implements VendorConstant {
        CARD("Card"),
        BANK_TRANSFER("Bank Transfer");

        private final String spelling;

        Channel(String spelling) {
            this.spelling = spelling;
        }

        @Override
        public String spelling() {
            return spelling;
        }
    }

    public record Payout(
            @Nullable LocalDate paidOn,
            @Nullable Channel channel,
            @Nullable Currency currency) {}

    private static final Columns<Payout> IN_ORDER = new Columns<>();

    static final Column<Payout, LocalDate> PAID_ON = IN_ORDER.column("Paid On", date("YYYYMMDD"), "paidOn");
    static final Column<Payout, Channel> CHANNEL = IN_ORDER.column("Channel", oneOf(Channel.values()), "channel");
    static final Column<Payout, Currency> CURRENCY = IN_ORDER.column(
            "Currency",
            text(Currency.class, Currency::getInstance, Currency::getCurrencyCode, "a code of ISO 4217, such as USD"),
            "currency");

    private static final FileFormat<Payout> PAYOUTS = FileFormat.builder(
                    "acme.payout", "Acme payouts", RecordTable.of(Payout.class, IN_ORDER, Layout.csv()))
            .sample(new Payout(LocalDate.of(2026, 1, 30), Channel.CARD, Currency.getInstance("USD")))
            .build();

    @TempDir
    Path directory;

    private Path file(String rows) throws IOException {
        return Files.writeString(directory.resolve("payouts.csv"), "Paid On,Channel,Currency\n" + rows);
    }

    @Test
    void cells_become_values_of_the_columns_types() throws IOException {
        try (RecordReader<Payout> reader = PAYOUTS.reader(file("20260130,Bank Transfer,EUR\n"))) {
            assertThat(reader.rows().map(row -> ((Row.Accepted<Payout>) row).record()))
                    .containsExactly(
                            new Payout(LocalDate.of(2026, 1, 30), Channel.BANK_TRANSFER, Currency.getInstance("EUR")));
        }
    }

    @Test
    void a_cell_that_has_no_value_of_its_type_is_found_in_its_column() throws IOException {
        List<Finding> findings = PAYOUTS.validator()
                .validate(file("2026-01-30,BANK_TRANSFER,Euro\n"))
                .findings();

        assertThat(findings)
                .extracting(finding -> finding.location().column() + " " + finding.rule())
                .containsExactly(
                        "Paid On core.value-malformed",
                        "Channel core.value-not-allowed",
                        "Currency core.value-malformed");
        assertThat(findings.get(2).message()).startsWith("must be a code of ISO 4217, such as USD");
    }
}
