package org.partnerfiles.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/**
 * The types of cells that several formats have.
 *
 * <pre>{@code
 * CellType<LocalDate> day = CellTypes.date();                // 2026-01-31
 * CellType<LocalDate> usDay = CellTypes.date("MM/DD/YYYY");   // 01/31/2026
 * CellType<List<String>> mails = CellTypes.list(CellTypes.text(), ';', "; ");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class CellTypes {

    private CellTypes() {}

    /** {@return text, unchanged, also blanks at the ends} */
    public static CellType<String> text() {
        return TextCell.TEXT;
    }

    /**
     * {@return text with a class of its own; blanks at the ends belong to it, and a cell of blanks has no value}
     *
     * @param type the class
     * @param read makes the value of a text that is not blank; if it throws, as {@code BigDecimal::new} does, or returns null, the cell does
     *     not have its form ({@code core.value-malformed})
     * @param written the text of a value; if it throws or returns null, the value cannot be written ({@code core.value-malformed})
     * @param form what such a cell looks like, in a few words
     * @param <T> the type of the value
     */
    public static <T> CellType<T> text(
            Class<T> type, Function<String, T> read, Function<T, String> written, String form) {
        return new TextValueCell<>(type, read, written, form);
    }

    /** {@return a whole number in the range of an int, with {@code -} if negative} */
    public static CellType<Integer> integer() {
        return IntegerCell.INTEGER;
    }

    /** {@return a whole number in the range of a long, with {@code -} if negative} */
    public static CellType<Long> longInteger() {
        return IntegerCell.LONG;
    }

    /** {@return an amount of money in whole cents: digits only} */
    public static CellType<Long> cents() {
        return IntegerCell.CENTS;
    }

    /** {@return an amount of money in whole cents: digits, with {@code -} if negative} */
    public static CellType<Long> signedCents() {
        return IntegerCell.SIGNED_CENTS;
    }

    /** {@return a decimal number: digits, with a decimal point {@code .} and a leading {@code -} if needed} */
    public static CellType<BigDecimal> decimal() {
        return DecimalCell.DECIMAL;
    }

    /**
     * {@return a decimal number with as many digits after the point as given, no more and no fewer} A value with fewer is written with zeros:
     * 1.5 as {@code 1.50}. One with more cannot be written ({@code core.value-malformed}); it is not rounded.
     *
     * @param scale how many, from 1 to 18
     * @throws IllegalArgumentException if it is another number
     */
    public static CellType<BigDecimal> decimal(int scale) {
        return DecimalCell.ofScale(scale);
    }

    /** {@return a day as YYYY-MM-DD} */
    public static CellType<LocalDate> date() {
        return DateCell.ISO;
    }

    /**
     * {@return a day by patterns of {@code YYYY}, {@code MM} and {@code DD}, such as {@code MM/DD/YYYY} or {@code YYYYMMDD}} Leading zeros are
     * required.
     *
     * @param written the pattern by which days are written and read
     * @param alsoRead further patterns by which they are read
     * @throws IllegalArgumentException if a pattern does not have each of the three parts once, or a text can be a day by two patterns
     */
    public static CellType<LocalDate> date(String written, String... alsoRead) {
        return new DateCell(
                Stream.concat(Stream.of(written), Stream.of(alsoRead)).toList());
    }

    /**
     * A moment with its offset, ISO 8601 extended form with {@code T}: {@code 2026-01-31T10:30:31.456-05:00}, read with {@code Z}
     * or a numeric offset and with or without a fraction of the second.
     *
     * @param fewestFractionDigits the fewest digits of the fraction that are written
     * @param mostFractionDigits the most digits of the fraction that are read and written, up to 9
     * @param zulu whether the offset of UTC is written {@code Z}, not {@code +00:00}
     * @return the type
     */
    public static CellType<OffsetDateTime> dateTime(int fewestFractionDigits, int mostFractionDigits, boolean zulu) {
        return new DateTimeCell(fewestFractionDigits, mostFractionDigits, zulu);
    }

    /**
     * {@return yes or no as two constants}
     *
     * @param yes the spelling of true
     * @param no the spelling of false
     */
    public static CellType<Boolean> flag(String yes, String no) {
        return new ConstantCell<>(
                Boolean.class, Map.of(yes, true, no, false), value -> value ? yes : no, List.of(yes, no), yes + no);
    }

    /**
     * {@return one of a vendor's constants, exact in case} A text that differs from one constant only in case or blanks is a problem, and
     * is read as meant.
     *
     * @param constants the constants, in the vendor's order
     * @param <E> their enum
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // read, not kept
    public static <E extends Enum<E> & VendorConstant> CellType<E> oneOf(E... constants) {
        return ConstantCell.of(Stream.of(constants).toList(), Map.of());
    }

    /**
     * {@return one of a vendor's constants, exact in case, where further spellings are read as well}
     *
     * @param constants the constants, in the vendor's order
     * @param alsoRead further spellings, never written
     * @param <E> their enum
     */
    public static <E extends Enum<E> & VendorConstant> CellType<E> oneOf(List<E> constants, Map<String, E> alsoRead) {
        return ConstantCell.of(constants, alsoRead);
    }

    /**
     * {@return a list in one cell; blanks around the entries and empty entries are dropped on reading}
     *
     * @param entry the type of an entry
     * @param separator what separates entries on reading
     * @param written what separates them on writing; contains the separator
     * @param <T> the type of an entry's value
     */
    public static <T> CellType<List<T>> list(CellType<T> entry, char separator, String written) {
        return new ListCell<>(entry, separator, written, false);
    }

    /**
     * {@return a list in one cell whose entries pair by position with those of another column} Each entry is read unchanged, with its
     * blanks and also if it is empty, because a dropped entry would pair the entries after it with other partners.
     *
     * @param entry the type of an entry; it also reads empty texts
     * @param separator what separates entries
     * @param <T> the type of an entry's value
     */
    public static <T> CellType<List<T>> pairedList(CellType<T> entry, char separator) {
        return new ListCell<>(entry, separator, String.valueOf(separator), true);
    }

    /**
     * {@return a type that reads further texts} What another type reads without a problem is read, and all values are written, as that type
     * does.
     *
     * @param type the other type
     * @param others reads the cells that are not blank in which the other type finds a problem; if it throws, the cell does not have the
     *     form of that type ({@code core.value-malformed})
     * @param <T> the type of the value
     */
    public static <T> CellType<T> alsoReading(
            CellType<T> type, BiFunction<String, CellType.Problems, @Nullable T> others) {
        return new RefinedCell<>(type, others, options -> null);
    }

    /**
     * {@return a type that the host's options choose}
     *
     * @param standard the type under the standards of the options; a format's page shows it
     * @param choice the type under some options
     * @param <T> the type of the value
     */
    public static <T> CellType<T> chosenBy(CellType<T> standard, Function<Options, CellType<T>> choice) {
        return new RefinedCell<>(standard, null, choice);
    }
}
