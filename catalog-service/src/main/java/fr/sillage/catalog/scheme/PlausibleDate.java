package fr.sillage.catalog.scheme;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.LocalDate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A date that no slip of the keyboard made: years are counted over, so 0204 for 2024 would be costly. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = PlausibleDate.Check.class)
public @interface PlausibleDate {

    String message() default "{fr.sillage.plausible-date}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<PlausibleDate, LocalDate> {

        static final int FIRST_YEAR = 1900;
        static final int LAST_YEAR = 2200;

        @Override
        public boolean isValid(LocalDate date, ConstraintValidatorContext context) {
            return date == null || date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        }
    }
}
