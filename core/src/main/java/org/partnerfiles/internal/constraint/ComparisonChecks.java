package org.partnerfiles.internal.constraint;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Constraints that compare: numbers, and texts of numbers, with a bound; dates and times with the clock. */
final class ComparisonChecks {

    private static final long MILLIS_A_DAY = 86_400_000;

    private static final Set<Class<?>> WHOLE = Set.of(Byte.class, Short.class, Integer.class, Long.class);

    private static final Map<Class<?>, Function<Clock, Comparable<?>>> NOW = Map.of(
            Instant.class, Clock::instant,
            LocalDate.class, LocalDate::now,
            LocalDateTime.class, LocalDateTime::now,
            LocalTime.class, LocalTime::now,
            OffsetDateTime.class, OffsetDateTime::now,
            OffsetTime.class, OffsetTime::now,
            Year.class, Year::now,
            YearMonth.class, YearMonth::now,
            ZonedDateTime.class, ZonedDateTime::now);

    private ComparisonChecks() {}

    /**
     * A bound of a constraint on numbers.
     *
     * @param value the bound
     * @param upper whether values lie below it, not above
     * @param inclusive whether it is allowed itself
     */
    record Bound(BigDecimal value, boolean upper, boolean inclusive) {

        /** {@return the bound that a constraint sets, or null if it sets none} */
        static @Nullable Bound of(Annotation constraint) {
            if (constraint instanceof Min min) {
                return new Bound(BigDecimal.valueOf(min.value()), false, true);
            } else if (constraint instanceof Max max) {
                return new Bound(BigDecimal.valueOf(max.value()), true, true);
            } else if (constraint instanceof DecimalMin min) {
                return new Bound(new BigDecimal(min.value()), false, min.inclusive());
            } else if (constraint instanceof DecimalMax max) {
                return new Bound(new BigDecimal(max.value()), true, max.inclusive());
            } else if (constraint instanceof Positive) {
                return new Bound(BigDecimal.ZERO, false, false);
            } else if (constraint instanceof PositiveOrZero) {
                return new Bound(BigDecimal.ZERO, false, true);
            } else if (constraint instanceof Negative) {
                return new Bound(BigDecimal.ZERO, true, false);
            } else if (constraint instanceof NegativeOrZero) {
                return new Bound(BigDecimal.ZERO, true, true);
            }
            return null;
        }

        boolean allows(int comparison) {
            return comparison == 0 ? inclusive : comparison < 0 == upper;
        }
    }

    /** {@return the test of a constraint on values of a type, or null if there is none here} */
    static @Nullable ValueCheck of(Annotation constraint, Class<?> type) {
        Bound bound = Bound.of(constraint);
        if (bound != null) {
            return bounded(bound, type);
        } else if (constraint instanceof Digits digits) {
            return digits(digits.integer(), digits.fraction(), type);
        }
        Function<Clock, Comparable<?>> now = NOW.get(type);
        if (now == null) {
            return null;
        } else if (constraint instanceof Past) {
            return (value, checker) -> compare(value, now, checker) < 0;
        } else if (constraint instanceof PastOrPresent) {
            return (value, checker) -> compare(value, now, checker) <= 0;
        } else if (constraint instanceof Future) {
            return (value, checker) -> compare(value, now, checker) > 0;
        } else if (constraint instanceof FutureOrPresent) {
            return (value, checker) -> compare(value, now, checker) >= 0;
        }
        return null;
    }

    @SuppressWarnings("unchecked") // NOW is asked by the type of the value
    private static int compare(Object value, Function<Clock, Comparable<?>> now, ConstraintPlan.Checker checker) {
        Clock clock = checker.clock();
        if (value instanceof LocalDate day) {
            // No zone is a day away from UTC: most days need not be looked up in the clock's.
            long daysAhead = day.toEpochDay() - Math.floorDiv(clock.millis(), MILLIS_A_DAY);
            if (Math.abs(daysAhead) > 1) {
                return Long.signum(daysAhead);
            }
        }
        return ((Comparable<Object>) value).compareTo(now.apply(clock));
    }

    private static @Nullable ValueCheck bounded(Bound bound, Class<?> type) {
        BigDecimal limit = bound.value();
        if (WHOLE.contains(type)) {
            if (limit.compareTo(BigDecimal.valueOf(limit.longValue())) == 0) {
                long whole = limit.longValue();
                return (value, checker) -> bound.allows(Long.compare(((Number) value).longValue(), whole));
            }
            return (value, checker) -> bound.allows(
                    BigDecimal.valueOf(((Number) value).longValue()).compareTo(limit));
        } else if (type == BigDecimal.class) {
            return (value, checker) -> bound.allows(((BigDecimal) value).compareTo(limit));
        } else if (type == BigInteger.class) {
            return (value, checker) -> bound.allows(new BigDecimal((BigInteger) value).compareTo(limit));
        } else if (CharSequence.class.isAssignableFrom(type)) {
            return (value, checker) -> {
                BigDecimal number = number(value);
                return number != null && bound.allows(number.compareTo(limit));
            };
        }
        return null;
    }

    private static @Nullable ValueCheck digits(int whole, int fraction, Class<?> type) {
        if (type == BigDecimal.class) {
            return (value, checker) -> fits((BigDecimal) value, whole, fraction);
        } else if (WHOLE.contains(type) || type == BigInteger.class) {
            return (value, checker) -> fits(new BigDecimal(value.toString()), whole, fraction);
        } else if (CharSequence.class.isAssignableFrom(type)) {
            return (value, checker) -> {
                BigDecimal number = number(value);
                return number != null && fits(number, whole, fraction);
            };
        }
        return null;
    }

    private static boolean fits(BigDecimal number, int whole, int fraction) {
        return number.precision() - number.scale() <= whole && Math.max(number.scale(), 0) <= fraction;
    }

    private static @Nullable BigDecimal number(Object text) {
        try {
            return new BigDecimal(text.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
