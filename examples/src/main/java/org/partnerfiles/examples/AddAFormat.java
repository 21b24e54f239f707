package org.partnerfiles.examples;

import static org.partnerfiles.table.CellTypes.cents;
import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.text;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.text.Filled;

/** A format of your own: a record, a table and its rules. */
public final class AddAFormat {

    /**
     * A payment that a partner reports.
     *
     * @param id the partner's number of the payment
     * @param amount in cents
     * @param paidOn the day of the payment
     * @param settledOn the day of the settlement, null until then
     * @param payer the name of the payer
     */
    public record Payment(
            @Nullable @Filled @Size(max = 12, message = "must have 12 characters or fewer")
            String id,

            @Nullable @NotNull(message = "is required") @Positive(message = "must be more than zero")
            Long amount,

            @Nullable @NotNull(message = "is required") LocalDate paidOn,
            @Nullable LocalDate settledOn,
            @Nullable String payer) {

        /** {@return the fields that are given, without personal data} */
        @Override
        public String toString() {
            return PaymentTable.TABLE.describe(this);
        }
    }

    /** The columns, in the partner's order. */
    static final class PaymentTable {

        private static final Columns<Payment> IN_ORDER = new Columns<>();

        static final Column<Payment, String> ID = IN_ORDER.column("Payment ID", text(), "id");
        static final Column<Payment, Long> AMOUNT = IN_ORDER.column("Amount", cents(), "amount");
        static final Column<Payment, LocalDate> PAID_ON = IN_ORDER.column("Paid On", date(), "paidOn");
        static final Column<Payment, LocalDate> SETTLED_ON = IN_ORDER.column("Settled On", date(), "settledOn");
        static final Column<Payment, String> PAYER =
                IN_ORDER.column("Payer", text(), "payer").personal();

        static final RecordTable<Payment> TABLE = RecordTable.of(Payment.class, IN_ORDER, Layout.csv());

        private PaymentTable() {}
    }

    static final RecordRule<Payment> SETTLED_AFTER_PAID = RecordRule.of(
            RuleDescription.of("acme.settled-before-paid", "A payment is settled on the day it is made or later.")
                    .effect(Effect.RECORD_REJECTED)
                    .at("Paid On", "Settled On"),
            (payment, context, findings) -> {
                if (payment.paidOn() != null
                        && payment.settledOn() != null
                        && payment.settledOn().isBefore(payment.paidOn())) {
                    findings.at("Settled On", "must not be before the day of the payment");
                }
            });

    static final FileRule<Payment> DUPLICATE_ID = FileRule.unique(
            RuleDescription.of("acme.duplicate-id", "A Payment ID occurs once in a file.")
                    .level(Rule.Level.FILE)
                    .effect(Effect.RECORD_REJECTED),
            PaymentTable.ID);

    /** The partner's file of payments. */
    public static final FileFormat<Payment> PAYMENTS = FileFormat.builder(
                    "acme.payment", "Acme payments", PaymentTable.TABLE)
            .rules(List.of(SETTLED_AFTER_PAID, DUPLICATE_ID))
            .sample(new Payment("P-1", 1_250L, LocalDate.of(2026, 1, 30), null, "Sam Example"))
            .build();

    private AddAFormat() {}

    /**
     * Runs the example.
     *
     * @param args a directory for the file, or nothing for a temporary one
     * @throws IOException if the file cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("partnerfiles-example");
        Path file = directory.resolve("payments.csv");
        try (RecordWriter<Payment> out = PAYMENTS.writer(file)) {
            out.write(PAYMENTS.sample());
            out.publish();
        }
        Files.writeString(file, Files.readString(file) + "P-2,0,2026-01-30,2026-01-29,Sam Example\r\n");
        PAYMENTS.validator().validate(file).findings().forEach(System.out::println);
    }
}
