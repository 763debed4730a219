package fr.sillage.catalog.intention;

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

/** A date as far as it is known years ahead: a year (2027), a quarter (2027-Q2), a month (2027-03) or a day (2027-03-15). */
@Target({ FIELD, TYPE_USE })
@Retention(RUNTIME)
@Constraint(validatedBy = ExpectedDate.Check.class)
public @interface ExpectedDate {

    String message() default "{fr.sillage.expected-date}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<ExpectedDate, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            try {
                int year = ExpectedDates.first(text).getYear();
                return year >= 1900 && year <= 2200;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
