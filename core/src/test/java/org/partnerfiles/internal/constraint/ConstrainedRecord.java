package org.partnerfiles.internal.constraint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Filled;

/** A record with every built-in constraint, on every type that a plan compiles it for. */
record ConstrainedRecord(
        @Null String nothing,
        @NotNull String something,
        @NotBlank String text,
        @Filled String given,

        @NotEmpty(message = "{org.partnerfiles.no.such.key} and a brace \\{")
        String filled,

        @Size(min = 2, max = 5) String sized,

        @Size(max = 250, message = "must be at most {max} characters") @NotBlank
        String longer,

        @Pattern(regexp = "[0-9]{10}", message = "must be 10 digits")
        String phone,

        @Pattern(regexp = "[A-Z]{3}") String currency,
        @Pattern(regexp = "^[0-9]{3,9}$") String anchored,
        @Pattern(regexp = "[0-9]{5}(-[0-9]{4})?") String zip,

        @Pattern(regexp = "a|b\\$\\{x}") @Pattern(regexp = "[ab]+", message = "not {regexp} but {flags}")
        String twice,

        @Pattern(
                regexp = "[x-z]*",
                flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.DOTALL})
        String flagged,

        @Email String email,

        @Email(regexp = ".+@.+\\.org", message = "must be an address at an organisation")
        String narrowEmail,

        @Digits(integer = 3, fraction = 2) BigDecimal digits,
        @Digits(integer = 3, fraction = 0) Long wholeDigits,
        @Digits(integer = 3, fraction = 2) String textDigits,
        @Digits(integer = 3, fraction = 0) BigInteger bigDigits,
        @Min(100) Long atLeast,
        @Min(100) @Max(1000) Long whole,
        @Min(-100) @Max(100) Integer smaller,
        @Min(0) @Max(10) Short small,
        @Min(0) @Max(10) Byte smallest,
        @Min(100) @Max(1000) BigDecimal decimal,
        @Min(100) @Max(1000) BigInteger big,
        @Min(100) @Max(1000) String textNumber,

        @DecimalMin(value = "0.5", message = "must be {value} or more")
        Long half,

        @DecimalMin(value = "100", inclusive = false, message = "must be above {value}, {inclusive}")
        Long aboveWhole,

        @DecimalMax(value = "100.00", inclusive = false, message = "must be below")
        BigDecimal below,

        @DecimalMin(value = "100.00", message = "must be 100 or more")
        BigInteger bigMin,

        @DecimalMax(value = "1000000000000000.5", message = "must not be huge")
        Long notHuge,

        @DecimalMax(value = "99.99", message = "must be 99.99 or less")
        String textMax,

        @Positive Integer positive,
        @PositiveOrZero BigDecimal positiveOrZero,
        @Negative Long negative,
        @NegativeOrZero BigInteger negativeOrZero,
        @Positive String textPositive,
        @NegativeOrZero String textNegativeOrZero,
        @AssertTrue Boolean yes,
        @AssertFalse Boolean no,
        @Past LocalDate past,
        @PastOrPresent LocalDate pastOrPresent,
        @Future LocalDate future,
        @FutureOrPresent LocalDate futureOrPresent,
        @Past Instant pastInstant,
        @Past LocalDateTime pastDateTime,
        @Future LocalTime futureTime,
        @PastOrPresent OffsetDateTime offset,
        @FutureOrPresent OffsetTime offsetTime,
        @Past Year pastYear,
        @Future YearMonth futureMonth,
        @Past ZonedDateTime zoned,

        @NotEmpty @Size(max = 3, message = "must be at most {max} entries")
        List<String> list,

        List<@NotBlank @Filled @Size(max = 5) @Email String> entries,
        @NotNull @Size(min = 1) List<@Positive @Max(1000) Integer> numbers,
        @Valid @NotNull Group group,
        @Valid Outer outer,
        String free) {

    record Group(
            @NotBlank @Size(max = 3) String first,

            @Pattern(regexp = "[A-Z]+", message = "must be letters")
            String last) {}

    record Outer(@Valid Group inner, @Min(1) Integer count, List<@Pattern(regexp = "\\d{2}") String> codes) {}

    /** A table with a column for every component, headed by its path. */
    static final RecordTable<ConstrainedRecord> TABLE = table(ConstrainedRecord.class);

    static <R> RecordTable<R> table(Class<R> type) {
        Columns<R> columns = new Columns<>();
        addColumns(columns, type, "");
        return RecordTable.of(type, columns, Layout.csv());
    }

    private static void addColumns(Columns<?> columns, Class<?> type, String prefix) {
        for (RecordComponent component : type.getRecordComponents()) {
            String path = prefix + component.getName();
            if (component.getType().isRecord()) {
                addColumns(columns, component.getType(), path + ".");
            } else if (component.getType() != UnmappedCells.class) {
                columns.column(path, cells(component.getGenericType()), path);
            }
        }
    }

    private static CellType<?> cells(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? CellTypes.list(cells(generic.getActualTypeArguments()[0]), ';', ";")
                    : cells(generic.getRawType());
        }
        return new AnyCell<>((Class<?>) type);
    }

    /** A type of cells that are neither read nor written here. */
    private static final class AnyCell<T> extends CellType<T> {

        AnyCell(Class<T> type) {
            super(type);
        }

        @Override
        public T read(String text, CellType.Problems problems) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String write(T value, CellType.Problems problems) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String form() {
            return "";
        }

        @Override
        public CellType.Schema schema() {
            return CellType.Schema.of("");
        }
    }
}
