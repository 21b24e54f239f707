package org.partnerfiles.spark.internal.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeArrayWriter;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeWriter;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.VendorConstant;

/**
 * The type of a column in Spark, and how its values get into Spark's rows.
 *
 * @param type the type
 * @param values puts them there
 */
record FieldType(DataType type, Values values) {

    /** Puts a value of a record into a row or an array. */
    @FunctionalInterface
    interface Values {

        /**
         * Puts one there.
         *
         * @param to the row or the array
         * @param at the position in it
         * @param value the value, which is not null
         */
        void write(UnsafeWriter to, int at, Object value);
    }

    /** Amounts: 20 digits before the point and 18 after it. */
    static final DecimalType AMOUNT = DataTypes.createDecimalType(38, 18);

    private static final long MICROS = 1_000_000;

    /**
     * {@return the type of a column}
     *
     * @param column the column
     * @param component the type of the record's component that it fills
     * @param options the host's choices, under which constants are written
     */
    static FieldType of(Column<?, ?> column, Type component, Options options) {
        if (component instanceof ParameterizedType list && list.getRawType() == List.class) {
            FieldType entry = plain(list.getActualTypeArguments()[0]);
            if (entry != null) {
                return listOf(entry);
            }
        }
        FieldType plain = plain(component);
        return plain != null ? plain : new FieldType(DataTypes.StringType, written(column.typeUnder(options)));
    }

    private static @Nullable FieldType plain(Type type) {
        if (type == String.class) {
            return new FieldType(DataTypes.StringType, (to, at, value) -> text(to, at, (String) value));
        } else if (type == Integer.class) {
            return new FieldType(DataTypes.IntegerType, (to, at, value) -> to.write(at, (int) value));
        } else if (type == Long.class) {
            return new FieldType(DataTypes.LongType, (to, at, value) -> to.write(at, (long) value));
        } else if (type == Boolean.class) {
            return new FieldType(DataTypes.BooleanType, (to, at, value) -> to.write(at, (boolean) value));
        } else if (type == LocalDate.class) {
            return new FieldType(
                    DataTypes.DateType, (to, at, value) -> to.write(at, (int) ((LocalDate) value).toEpochDay()));
        } else if (type == OffsetDateTime.class) {
            return new FieldType(
                    DataTypes.TimestampType,
                    (to, at, value) -> to.write(at, micros(((OffsetDateTime) value).toInstant())));
        } else if (type == BigDecimal.class) {
            return new FieldType(
                    AMOUNT,
                    (to, at, value) -> to.write(at, decimal((BigDecimal) value), AMOUNT.precision(), AMOUNT.scale()));
        } else if (isConstant(type)) {
            return new FieldType(DataTypes.StringType, spellings((Class<?>) type));
        }
        return null;
    }

    /** {@return whether values of a type have one of their own in Spark; others are texts as their cells have them} */
    static boolean isPlain(Type type) {
        return plain(type) != null;
    }

    static boolean isConstant(Type type) {
        return type instanceof Class<?> constants
                && constants.isEnum()
                && VendorConstant.class.isAssignableFrom(constants);
    }

    private static FieldType listOf(FieldType entry) {
        int size = UnsafeRow.isFixedLength(entry.type) ? entry.type.defaultSize() : Long.BYTES;
        return new FieldType(DataTypes.createArrayType(entry.type), (to, at, value) -> {
            List<?> list = (List<?>) value;
            int start = to.cursor();
            UnsafeArrayWriter array = new UnsafeArrayWriter(to, size);
            array.initialize(list.size());
            for (int i = 0; i < list.size(); i++) {
                entry.values.write(array, i, list.get(i));
            }
            to.setOffsetAndSizeFromPreviousCursor(at, start);
        });
    }

    /** One text for each constant, made once. */
    @SuppressWarnings("EnumOrdinal") // an index into the values of the same enum, in the same process
    private static Values spellings(Class<?> constants) {
        Object[] all = constants.getEnumConstants();
        UTF8String[] texts = new UTF8String[all.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = UTF8String.fromString(((VendorConstant) all[i]).spelling());
        }
        return (to, at, constant) -> to.write(at, texts[((Enum<?>) constant).ordinal()]);
    }

    @SuppressWarnings("unchecked") // the values of a column are of its type
    private static <T> Values written(CellType<T> type) {
        return (to, at, value) -> text(to, at, type.write((T) value, CellType.Problems.IGNORED));
    }

    /** Puts a text into a row or an array. */
    static void text(UnsafeWriter to, int at, String text) {
        to.write(at, text.getBytes(StandardCharsets.UTF_8));
    }

    private static long micros(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), MICROS), moment.getNano() / 1_000);
    }

    /**
     * Fails for a number that the type cannot have, as Spark does: a rounded amount would be a wrong one.
     *
     * @throws ArithmeticException if it has more digits
     */
    private static Decimal decimal(BigDecimal number) {
        BigDecimal scaled;
        try {
            scaled = number.setScale(AMOUNT.scale(), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw tooManyDigits();
        }
        if (scaled.precision() > AMOUNT.precision()) {
            throw tooManyDigits();
        }
        return Decimal.apply(scaled, AMOUNT.precision(), AMOUNT.scale());
    }

    private static ArithmeticException tooManyDigits() {
        return new ArithmeticException("a number has more than " + (AMOUNT.precision() - AMOUNT.scale())
                + " digits before the decimal point or " + AMOUNT.scale()
                + " after it; read its rows without this column");
    }
}
