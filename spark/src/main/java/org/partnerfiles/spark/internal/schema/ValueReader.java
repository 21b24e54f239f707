package org.partnerfiles.spark.internal.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.VendorConstant;
import org.partnerfiles.text.Blanks;

/** Reads a value of Spark's rows, which is not null, as one of a record. The inverse of {@link FieldType}. */
@FunctionalInterface
interface ValueReader {

    /**
     * {@return the value; null if there is none, or a problem leaves none}
     *
     * @param from a row or an array
     * @param at the position in it
     * @param problems receives the reasons why the vendor's type does not have the value
     */
    @Nullable
    Object read(SpecializedGetters from, int at, CellType.Problems problems);

    /**
     * {@return the reader of a column, or null if values of that type cannot be those of the column}
     *
     * @param column the column
     * @param component the type of the record's component that it fills
     * @param found the type of the values in Spark
     * @param options the host's choices, under which constants are read
     */
    static @Nullable ValueReader of(Column<?, ?> column, Type component, DataType found, Options options) {
        if (found instanceof NullType) {
            return (from, at, problems) -> null;
        }
        if (component instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type entry = list.getActualTypeArguments()[0];
            if (FieldType.isPlain(entry)) {
                ValueReader reader = found instanceof ArrayType array ? plain(entry, array.elementType()) : null;
                return reader == null ? null : list(reader);
            }
        }
        if (FieldType.isConstant(component) || !FieldType.isPlain(component)) {
            return found instanceof StringType ? cell(column.typeUnder(options)) : null;
        }
        return plain(component, found);
    }

    private static @Nullable ValueReader plain(Type type, DataType found) {
        if (type == String.class) {
            return found instanceof StringType ? ValueReader::text : null;
        } else if (type == Integer.class) {
            IntegerReader integer = IntegerReader.of(found);
            return integer == null ? null : (from, at, problems) -> narrowed(integer.read(from, at), problems);
        } else if (type == Long.class) {
            IntegerReader integer = IntegerReader.of(found);
            return integer == null ? null : (from, at, problems) -> integer.read(from, at);
        } else if (type == Boolean.class) {
            return found instanceof BooleanType ? (from, at, problems) -> from.getBoolean(at) : null;
        } else if (type == LocalDate.class) {
            return found instanceof DateType ? (from, at, problems) -> LocalDate.ofEpochDay(from.getInt(at)) : null;
        } else if (type == OffsetDateTime.class) {
            return found instanceof TimestampType ? (from, at, problems) -> moment(from.getLong(at)) : null;
        } else if (type == BigDecimal.class) {
            return number(found);
        } else {
            return found instanceof StringType ? constant((Class<?>) type) : null;
        }
    }

    private static @Nullable String text(SpecializedGetters from, int at, CellType.Problems problems) {
        UTF8String bytes = from.getUTF8String(at);
        String text = bytes.toString();
        // what is not UTF-8 has become U+FFFD
        if (text.indexOf('\uFFFD') >= 0 && !UTF8String.fromString(text).equals(bytes)) {
            problems.malformed("text in UTF-8");
            return null;
        }
        return text;
    }

    private static ValueReader cell(CellType<?> type) {
        return (from, at, problems) -> {
            String text = text(from, at, problems);
            return text != null && Blanks.given(text) ? type.read(text, problems) : type.empty();
        };
    }

    private static ValueReader constant(Class<?> constants) {
        Map<String, Object> bySpelling = new HashMap<>();
        List<String> spellings = new ArrayList<>();
        for (Object constant : constants.getEnumConstants()) {
            String spelling = ((VendorConstant) constant).spelling();
            bySpelling.put(spelling, constant);
            spellings.add(spelling);
        }
        return (from, at, problems) -> {
            Object constant = bySpelling.get(from.getUTF8String(at).toString());
            if (constant == null) {
                problems.notAllowed("one of " + String.join(", ", spellings));
            }
            return constant;
        };
    }

    private static ValueReader list(ValueReader entry) {
        return (from, at, problems) -> {
            ArrayData array = from.getArray(at);
            List<Object> entries = new ArrayList<>(array.numElements());
            for (int i = 0; i < array.numElements(); i++) {
                if (array.isNullAt(i)) {
                    problems.malformed("a list without null entries");
                    return null;
                }
                Object value = entry.read(array, i, problems);
                if (value != null) {
                    entries.add(value);
                }
            }
            return entries.size() == array.numElements() ? entries : null;
        };
    }

    private static @Nullable Integer narrowed(long number, CellType.Problems problems) {
        if ((int) number != number) {
            problems.outOfRange("from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
            return null;
        }
        return (int) number;
    }

    private static OffsetDateTime moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable ValueReader number(DataType found) {
        if (found instanceof DecimalType decimal) {
            return (from, at, problems) -> withoutFill(
                    from.getDecimal(at, decimal.precision(), decimal.scale()).toJavaBigDecimal());
        }
        IntegerReader integer = IntegerReader.of(found);
        return integer == null ? null : (from, at, problems) -> BigDecimal.valueOf(integer.read(from, at));
    }

    /** The same number without the zeros that fill the scale of Spark's type, as a vendor may limit the digits. */
    private static BigDecimal withoutFill(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Reads a whole number of any size. */
    @FunctionalInterface
    interface IntegerReader {

        /** {@return the number} */
        long read(SpecializedGetters from, int at);

        /** {@return the reader of a type, or null if it is not one of whole numbers} */
        static @Nullable IntegerReader of(DataType type) {
            if (type instanceof ByteType) {
                return SpecializedGetters::getByte;
            } else if (type instanceof ShortType) {
                return SpecializedGetters::getShort;
            } else if (type instanceof IntegerType) {
                return SpecializedGetters::getInt;
            } else {
                return type instanceof LongType ? SpecializedGetters::getLong : null;
            }
        }
    }
}
