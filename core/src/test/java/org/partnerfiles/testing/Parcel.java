package org.partnerfiles.testing;

import static org.partnerfiles.table.CellTypes.date;
import static org.partnerfiles.table.CellTypes.decimal;
import static org.partnerfiles.table.CellTypes.list;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FormatBuilder;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.VendorConstant;

/** A small record with a format, for tests of what all formats share. */
public record Parcel(
        @Nullable @NotBlank(message = "is required") @Size(max = 8, message = "must be at most {max} characters")
        String id,

        @Nullable String receiver,

        @Nullable @Pattern(regexp = "[0-9]{10}", message = "must be 10 digits")
        String phone,

        @Nullable Speed speed,
        @Nullable LocalDate due,

        @Nullable @PositiveOrZero(message = "must not be negative")
        BigDecimal weight,

        List<String> labels,
        @Nullable String pin) {

    /** How fast. */
    public enum Speed implements VendorConstant {
        /** Slow. */
        SLOW("slow"),
        /** Fast. */
        FAST("fast");

        private final String spelling;

        Speed(String spelling) {
            this.spelling = spelling;
        }

        @Override
        public String spelling() {
            return spelling;
        }
    }

    private static final Columns<Parcel> IN_ORDER = new Columns<>();
    public static final Column<Parcel, String> ID = IN_ORDER.column("id", text(), "id");
    public static final Column<Parcel, String> RECEIVER =
            IN_ORDER.column("receiver", text(), "receiver").personal();
    public static final Column<Parcel, String> PHONE =
            IN_ORDER.column("phone", text(), "phone").personal();
    public static final Column<Parcel, Speed> SPEED = IN_ORDER.column("speed", oneOf(Speed.values()), "speed");
    public static final Column<Parcel, LocalDate> DUE = IN_ORDER.column("due", date(), "due")
            .requiredWhen("on a fast parcel", (parcel, options) -> parcel.speed() == Speed.FAST);
    public static final Column<Parcel, BigDecimal> WEIGHT = IN_ORDER.column("weight", decimal(), "weight");
    public static final Column<Parcel, List<String>> LABELS =
            IN_ORDER.column("labels", list(text(), ';', ";"), "labels");
    public static final Column<Parcel, String> PIN =
            IN_ORDER.column("pin", text(), "pin").secret().mayBeAbsent();

    public static final RecordTable<Parcel> TABLE = RecordTable.of(Parcel.class, IN_ORDER, Layout.csv());

    /** An id occurs once. */
    public static final FileRule<Parcel> DUPLICATE_ID = FileRule.unique(
            RuleDescription.of("test.duplicate-id", "An id occurs once.").at("id"),
            line -> "occurs again; first on line " + line,
            ID);

    /** A heavy parcel is slow. */
    public static final RecordRule<Parcel> HEAVY_IS_SLOW = RecordRule.of(
            RuleDescription.of("test.heavy-is-slow", "A heavy parcel is slow.").at("weight", "speed"),
            (parcel, context, findings) -> {
                BigDecimal weight = parcel.weight();
                if (weight != null && weight.intValue() > 30 && parcel.speed() == Speed.FAST) {
                    findings.at("speed", "must be slow above 30 kg");
                }
            });

    public static final FileFormat<Parcel> FORMAT = define().build();

    /** Begins a format like {@link #FORMAT} that defines more. */
    public static FormatBuilder<Parcel> define() {
        return FileFormat.builder("test.parcel", "Parcels", TABLE)
                .rules(List.of(HEAVY_IS_SLOW, DUPLICATE_ID))
                .sample(new Parcel("A1", "Rosa Field", "5555550100", Speed.SLOW, null, null, List.of(), null));
    }

    public Parcel {
        labels = labels == null ? List.of() : List.copyOf(labels);
    }

    @Override
    public String toString() {
        return TABLE.describe(this);
    }
}
