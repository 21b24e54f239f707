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
import java.util.function.Predicate;
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

    private static final Map<Class<? extends Annotation>, Bound> OF_SIGNS = Map.of(
            Positive.class, new Bound(BigDecimal.ZERO, false, false),
            PositiveOrZero.class, new Bound(BigDecimal.ZERO, false, true),
            Negative.class, new Bound(BigDecimal.ZERO, true, false),
            NegativeOrZero.class, new Bound(BigDecimal.ZERO, true, true));

    /** The bounds of a time compared with now. */
    private static final Map<Class<? extends Annotation>, Bound> OF_TIMES = Map.of(
            Past.class, new Bound(BigDecimal.ZERO, true, false),
            PastOrPresent.class, new Bound(BigDecimal.ZERO, true, true),
            Future.class, new Bound(BigDecimal.ZERO, false, false),
            FutureOrPresent.class, new Bound(BigDecimal.ZERO, false, true));

    private ComparisonChecks() {}

    /**
     * A bound that a constraint sets.
     *
     * @param value the bound
     * @param upper whether values must be below it, not above
     * @param inclusive whether it is allowed itself
     */
    record Bound(BigDecimal value, boolean upper, boolean inclusive) {

        /** {@return the bound that a constraint sets on numbers, or null if it sets none} */
        static @Nullable Bound of(Annotation constraint) {
            if (constraint instanceof Min min) {
                return new Bound(BigDecimal.valueOf(min.value()), false, true);
            } else if (constraint instanceof Max max) {
                return new Bound(BigDecimal.valueOf(max.value()), true, true);
            } else if (constraint instanceof DecimalMin min) {
                return new Bound(new BigDecimal(min.value()), false, min.inclusive());
            } else if (constraint instanceof DecimalMax max) {
                return new Bound(new BigDecimal(max.value()), true, max.inclusive());
            }
            return OF_SIGNS.get(constraint.annotationType());
        }

        boolean allows(int comparison) {
            return comparison == 0 ? inclusive : comparison < 0 == upper;
        }
    }

    /** {@return whether a constraint sets a bound on numbers or times} */
    static boolean setsBound(Annotation constraint) {
        return Bound.of(constraint) != null || OF_TIMES.containsKey(constraint.annotationType());
    }

    /** {@return the check of a constraint on values of a type, or null if there is none here} */
    static @Nullable ValueCheck of(Annotation constraint, Class<?> type) {
        Bound bound = Bound.of(constraint);
        if (bound != null) {
            return bounded(bound, type);
        } else if (constraint instanceof Digits digits) {
            return onNumber(
                    type,
                    number -> number.precision() - number.scale() <= digits.integer()
                            && Math.max(number.scale(), 0) <= digits.fraction());
        }
        Function<Clock, Comparable<?>> now = NOW.get(type);
        Bound ofTime = OF_TIMES.get(constraint.annotationType());
        return now == null || ofTime == null ? null : (value, checker) -> ofTime.allows(compare(value, now, checker));
    }

    @SuppressWarnings("unchecked") // NOW has the type of the value
    private static int compare(Object value, Function<Clock, Comparable<?>> now, ConstraintPlan.Checker checker) {
        Clock clock = checker.clock();
        if (value instanceof LocalDate day) {
            // No zone differs from UTC by a whole day: most days need no conversion to the clock's zone.
            long daysAhead = day.toEpochDay() - Math.floorDiv(clock.millis(), MILLIS_A_DAY);
            if (Math.abs(daysAhead) > 1) {
                return Long.signum(daysAhead);
            }
        }
        return ((Comparable<Object>) value).compareTo(now.apply(clock));
    }

    private static @Nullable ValueCheck bounded(Bound bound, Class<?> type) {
        BigDecimal limit = bound.value();
        if (WHOLE.contains(type) && limit.compareTo(BigDecimal.valueOf(limit.longValue())) == 0) {
            long whole = limit.longValue();
            return (value, checker) -> bound.allows(Long.compare(((Number) value).longValue(), whole));
        }
        return onNumber(type, number -> bound.allows(number.compareTo(limit)));
    }

    /** {@return a check of numbers and of texts, which fail if they are not numbers; null for other types} */
    private static @Nullable ValueCheck onNumber(Class<?> type, Predicate<BigDecimal> check) {
        if (type == BigDecimal.class) {
            return (value, checker) -> check.test((BigDecimal) value);
        } else if (WHOLE.contains(type) || type == BigInteger.class || CharSequence.class.isAssignableFrom(type)) {
            return (value, checker) -> {
                try {
                    return check.test(new BigDecimal(value.toString()));
                } catch (NumberFormatException e) {
                    return false;
                }
            };
        }
        return null;
    }
}
