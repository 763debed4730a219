package fr.sillage.api;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

/** A code that people use in URLs: immutable, lower case, sorted as text. */
@Target({ FIELD, PARAMETER, TYPE_USE })
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[a-z0-9][a-z0-9.-]{0,79}", message = "{fr.sillage.code}")
public @interface Code {

    String message() default "{fr.sillage.code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
