package fr.sillage.catalog.intention;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * Fourteen digits, the last a check digit by the Luhn formula; the establishments of La Poste (356000000…) sum to a multiple of
 * 5.
 */
@Target({ FIELD, PARAMETER, TYPE_USE })
@Retention(RUNTIME)
@Constraint(validatedBy = Siret.Check.class)
public @interface Siret {

    String message() default "{fr.sillage.siret}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<Siret, String> {

        @Override
        public boolean isValid(String siret, ConstraintValidatorContext context) {
            return siret == null || isSiret(siret);
        }

        static boolean isSiret(String text) {
            if (!text.matches("[0-9]{14}")) {
                return false;
            }
            if (text.startsWith("356000000") && text.chars().map(c -> c - '0').sum() % 5 == 0) {
                return true;
            }
            int sum = 0;
            for (int i = 0; i < 14; i++) {
                int digit = text.charAt(i) - '0';
                int weighted = i % 2 == 0 ? digit * 2 : digit;
                sum += weighted > 9 ? weighted - 9 : weighted;
            }
            return sum % 10 == 0;
        }
    }
}
