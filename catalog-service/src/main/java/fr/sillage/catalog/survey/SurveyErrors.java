package fr.sillage.catalog.survey;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;

import fr.sillage.api.Fault;
import fr.sillage.api.Messages;
import fr.sillage.api.ProblemException;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.survey.SurveyReport.Error;

/** Says of what is wrong with a line in which column it stands: who fills in a sheet knows nothing of bodies and pointers. */
@ApplicationScoped
class SurveyErrors {

    private final Validator validator;
    private final Messages messages;

    SurveyErrors(Validator validator, Messages messages) {
        this.validator = validator;
        this.messages = messages;
    }

    /** What a form would not let pass either. */
    List<Error> in(PurchasingIntentionBody body) {
        return validator.validate(body).stream().map(this::error).toList();
    }

    List<Error> of(ProblemException refused) {
        return refused.faults().isEmpty()
                ? List.of(new Error(null, refused.code(), messages.text(refused.code(), refused.arguments())))
                : refused.faults().stream().map(this::error).toList();
    }

    private Error error(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            pointer.append('/').append(node.getName());
        }
        String rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Error(heading(pointer.toString()), rule.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT),
                violation.getMessage());
    }

    /** A pointer of the table's own names the column itself, one of the rules a field of the body. */
    private Error error(Fault fault) {
        String heading = fault.pointer().startsWith("/") ? heading(fault.pointer())
                : fault.pointer().isEmpty() ? null : fault.pointer();
        return new Error(heading, fault.code(), messages.text(fault));
    }

    private static String heading(String pointer) {
        SurveyColumn column = SurveyColumn.at(pointer);
        return column == null ? null : column.heading();
    }
}
