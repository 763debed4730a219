package fr.sillage.catalog.intention;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

/**
 * A code of the Common Procurement Vocabulary (règlement (CE) n° 213/2008): eight digits, with or without their check digit.
 */
@Target({ FIELD, TYPE_USE })
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[0-9]{8}(-[0-9])?", message = "{fr.sillage.cpv}")
public @interface Cpv {

    String message() default "{fr.sillage.cpv}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
