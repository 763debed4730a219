package fr.sillage.catalog.scheme;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.DateTimeException;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A date as schemes print it: a year (2026), a month (2026-06) or a day (2026-06-30). */
@Target({ FIELD, TYPE_USE })
@Retention(RUNTIME)
@Constraint(validatedBy = PartialDate.Check.class)
public @interface PartialDate {

    String message() default "{fr.sillage.partial-date}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<PartialDate, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            try {
                return new PlausibleDate.Check().isValid(PartialDates.first(text), context);
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
