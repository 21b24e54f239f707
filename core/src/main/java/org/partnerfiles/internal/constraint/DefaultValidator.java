package org.partnerfiles.internal.constraint;

import jakarta.validation.ClockProvider;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ExpressionLanguageFeatureLevel;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;

/**
 * The Validator for hosts that set none: Hibernate Validator with English messages, without an expression language, the same in every
 * host. It is created once, on first use.
 */
public final class DefaultValidator {

    private DefaultValidator() {}

    /** {@return the Validator with the standard clock} */
    public static Validator instance() {
        return Standard.VALIDATOR;
    }

    /**
     * {@return the Validator with a clock; it shares the metadata of the records with all others}
     *
     * @param clock the clock
     */
    public static Validator asking(Clock clock) {
        return Standard.FACTORY
                .usingContext()
                .clockProvider(new GivenClock(clock))
                .getValidator();
    }

    /** {@return the message of a violation of a constraint; without an expression language it does not depend on the value} */
    static String message(ConstraintDescriptor<?> constraint) {
        return Standard.FACTORY
                .getMessageInterpolator()
                .interpolate(constraint.getMessageTemplate(), new MessageContext(constraint));
    }

    private static final class Standard {

        static final ValidatorFactory FACTORY = make();
        static final Validator VALIDATOR = FACTORY.getValidator();

        private static ValidatorFactory make() {
            // Named directly: the class loader of the calling thread may not see it.
            return Validation.byProvider(HibernateValidator.class)
                    .providerResolver(() -> List.of(new HibernateValidator()))
                    .configure()
                    // A host's validation.xml is for the host's beans.
                    .ignoreXmlConfiguration()
                    .messageInterpolator(
                            new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                    .clockProvider(new GivenClock(Options.CLOCK.standard()))
                    .failFast(false)
                    .buildValidatorFactory();
        }
    }

    /** Hibernate Validator caches its temporal checks by clock provider for ever, so providers of equal clocks must be equal. */
    private record GivenClock(Clock clock) implements ClockProvider {
        @Override
        public Clock getClock() {
            return clock;
        }
    }

    private record MessageContext(ConstraintDescriptor<?> constraint) implements HibernateMessageInterpolatorContext {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return constraint;
        }

        @Override
        public Map<String, Object> getMessageParameters() {
            // Hibernate Validator also passes only the expression, with its braces escaped.
            return constraint.getAnnotation() instanceof Pattern pattern
                    ? Map.of("regexp", pattern.regexp().replaceAll("[\\\\{}$]", "\\\\$0"))
                    : Map.of();
        }

        @Override
        public Map<String, Object> getExpressionVariables() {
            return Map.of();
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return null;
        }

        @Override
        public Class<?> getRootBeanType() {
            return Object.class;
        }

        @Override
        public @Nullable Path getPropertyPath() {
            return null;
        }

        @Override
        public ExpressionLanguageFeatureLevel getExpressionLanguageFeatureLevel() {
            return ExpressionLanguageFeatureLevel.NONE;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            if (type.isInstance(this)) {
                return type.cast(this);
            }
            throw new ValidationException("no " + type);
        }
    }
}
