package fr.sillage.catalog.intention;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

/**
 * The reference of an intention, immutable and unique in the instance. No dot, so that a partner's can be told apart by one
 * ({@code partner.ref}); at least one digit, so that none is ever the name of a route ({@code changes}).
 */
@Target({ FIELD, PARAMETER, TYPE_USE })
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = IntentionRef.PATTERN, message = "{fr.sillage.intention-ref}")
public @interface IntentionRef {

    String PATTERN = "(?=.*[0-9])[a-z0-9][a-z0-9-]{0,59}";

    String message() default "{fr.sillage.intention-ref}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
