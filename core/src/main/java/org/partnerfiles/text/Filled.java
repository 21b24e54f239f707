package org.partnerfiles.text;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The constraint that a text is neither null nor {@linkplain Blanks blank}. {@code @NotBlank} accepts a text of no-break spaces or of
 * characters without width, which a recipient reads as an empty cell.
 *
 * <pre>{@code
 * record Parcel(@Nullable @Filled String id, @Nullable String note) {}
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = Filled.Check.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Filled {

    /** {@return the message of a violation} */
    String message() default "is required";

    /** {@return the groups that the constraint belongs to} */
    Class<?>[] groups() default {};

    /** {@return the payload of the constraint} */
    Class<? extends Payload>[] payload() default {};

    /** Checks the constraint for a Validator. */
    final class Check implements ConstraintValidator<Filled, CharSequence> {

        /** For the Validator. */
        public Check() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            return value != null && Blanks.given(value.toString());
        }
    }
}
