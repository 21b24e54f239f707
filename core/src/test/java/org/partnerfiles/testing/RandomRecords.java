package org.partnerfiles.testing;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records of any values, good and bad, from a seed: texts that are blank, long, in other scripts, nearly numbers, nearly e-mail
 * addresses; numbers around zero and around round bounds; times around a clock's. Nested records and lists are always there, any other
 * component may be null.
 */
public final class RandomRecords {

    private static final String[] TEXTS = {
        "",
        " ",
        "\t",
        "\u2003",
        "\u0001",
        " \u0001",
        "\u00a0",
        "a",
        "A",
        "ab",
        "é",
        "😀",
        "日本語",
        "x\n",
        "-",
        "0",
        "-0",
        "0.00",
        "1e3",
        "1E-3",
        "12,5",
        "+7",
        "99.99",
        "100",
        "100.00",
        "100.01",
        "a@b",
        "a@b.c",
        "first.last@mail.example.org",
        "a..b@c.de",
        ".a@b.cd",
        "a.@b.cd",
        "a@-b.cd",
        "a@b-.cd",
        "a@b--c.de",
        "a@b..de",
        "a@b.de.",
        "\"a b\"@c.de",
        "a b@c.de",
        "a@b@c.de",
        "@b.de",
        "a@",
        "ä@b.de",
        "a@ä.de",
        "a@xn--4ca.de",
        "a@[127.0.0.1]",
        "a@b_c.de",
        "UPPER+tag@EXAMPLE.COM",
        "no.at.example.org"
    };

    private final Random random;
    private boolean anyLists;
    private final Map<Class<?>, Function<Random, @Nullable Object>> makers = new HashMap<>();

    /** Records around a clock's time. */
    public RandomRecords(long seed, Clock clock) {
        random = new Random(seed);
        with(String.class, RandomRecords::text);
        with(Boolean.class, Random::nextBoolean);
        with(BigDecimal.class, r -> BigDecimal.valueOf(number(r), r.nextInt(6) - 2));
        with(BigInteger.class, r -> BigInteger.valueOf(number(r)).shiftLeft(r.nextInt(8) == 0 ? 70 : 0));
        with(Long.class, RandomRecords::number);
        with(Integer.class, r -> (int) number(r));
        with(Short.class, r -> (short) number(r));
        with(Byte.class, r -> (byte) number(r));
        with(Instant.class, r -> clock.instant().plusMillis(offset(r)));
        with(LocalDate.class, r -> LocalDate.now(clock).plusDays(offset(r)));
        with(LocalDateTime.class, r -> LocalDateTime.now(clock).plusHours(offset(r)));
        with(LocalTime.class, r -> LocalTime.now(clock).plusHours(offset(r)));
        with(OffsetDateTime.class, r -> OffsetDateTime.now(clock).plusHours(offset(r)));
        with(OffsetTime.class, r -> OffsetTime.now(clock).plusHours(offset(r)));
        with(Year.class, r -> Year.now(clock).plusYears(offset(r)));
        with(YearMonth.class, r -> YearMonth.now(clock).plusMonths(offset(r)));
        with(ZonedDateTime.class, r -> ZonedDateTime.now(clock).plusHours(offset(r)));
        makers.put(boolean.class, Random::nextBoolean);
        makers.put(int.class, r -> (int) number(r));
        makers.put(long.class, RandomRecords::number);
    }

    /** These records, with values of another type. */
    public <T> RandomRecords with(Class<T> type, Function<Random, @Nullable T> maker) {
        makers.put(type, r -> r.nextInt(6) == 0 ? null : maker.apply(r));
        return this;
    }

    /** These records, with lists that may be null and may contain null. */
    public RandomRecords withAnyLists() {
        anyLists = true;
        return this;
    }

    /** The next record. */
    public <R> R next(Class<R> type) {
        return type.cast(record(type));
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), components[i]);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no record of " + type, e);
        }
    }

    private @Nullable Object value(Type type, AnnotatedElement component) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            if (anyLists && random.nextInt(6) == 0) {
                return null;
            }
            List<@Nullable Object> entries = new ArrayList<>();
            for (int count = random.nextInt(5); count > 0; count--) {
                Object entry = value(generic.getActualTypeArguments()[0], component);
                if (anyLists || entry != null) {
                    entries.add(entry);
                }
            }
            return Collections.unmodifiableList(entries);
        }
        Class<?> plain = (Class<?>) type;
        Function<Random, @Nullable Object> maker = makers.get(plain);
        if (maker != null) {
            return maker.apply(random);
        } else if (plain.isRecord()) {
            return record(plain);
        } else if (plain.isEnum()) {
            int constant = random.nextInt(plain.getEnumConstants().length + 1);
            return constant == 0 ? null : plain.getEnumConstants()[constant - 1];
        }
        throw new AssertionError("no values of " + type + " for " + component);
    }

    private static String text(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> TEXTS[random.nextInt(TEXTS.length)];
            case 2 -> of("0123456789", length(random), random);
            case 3 -> of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", length(random), random);
            case 4 -> of("abcXYZ019 .-_@/,'\u00e9\u4e2d", length(random), random);
            case 5 -> of("ab1.-", random.nextInt(70), random) + "@" + of("ab1.-", random.nextInt(70), random) + ".org";
            case 6 -> BigDecimal.valueOf(number(random), random.nextInt(4)).toPlainString();
            default -> of("x", random.nextInt(300), random);
        };
    }

    private static int length(Random random) {
        return random.nextInt(13);
    }

    private static String of(String characters, int length, Random random) {
        return random.ints(length, 0, characters.length())
                .mapToObj(i -> characters.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static long number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(-3, 4);
            case 1 -> (random.nextBoolean() ? 100L : 1000L) + random.nextInt(-1, 2);
            case 2 -> random.nextInt(-10_000, 10_000);
            default -> random.nextLong();
        };
    }

    private static long offset(Random random) {
        return random.nextInt(-2, 3);
    }
}
