package fr.sillage.catalog.table;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;

import fr.sillage.api.Fault;
import fr.sillage.api.Messages;
import fr.sillage.api.ProblemException;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableReport.Error;

/** Says in which column stands what is wrong with a line: whoever fills in a table knows nothing of bodies and pointers. */
@ApplicationScoped
public class LineErrors {

    private final Validator validator;
    private final Messages messages;

    public LineErrors(Validator validator, Messages messages) {
        this.validator = validator;
        this.messages = messages;
    }

    /**
     * What the constraints on its fields say of a body.
     *
     * @param heading of the column that says what a pointer into the body points at; null where none does
     */
    public List<Error> in(Object body, UnaryOperator<String> heading) {
        return validator.validate(body).stream().map(violation -> error(violation, heading)).toList();
    }

    /** As {@link #in(Object, UnaryOperator)}, of the columns of a table. */
    public <C extends Enum<C> & FormColumn> List<Error> in(Object body, Class<C> columns) {
        return in(body, pointer -> FormColumn.headingAt(columns, pointer));
    }

    /** As {@link #of(ProblemException, UnaryOperator)}, of the columns of a table. */
    public <C extends Enum<C> & FormColumn> List<Error> of(ProblemException refused, Class<C> columns) {
        return of(refused, pointer -> FormColumn.headingAt(columns, pointer));
    }

    /** Why a line was refused; a pointer of the table's own names the column itself. */
    public List<Error> of(ProblemException refused, UnaryOperator<String> heading) {
        return refused.faults().isEmpty()
                ? List.of(new Error(null, refused.code(), messages.text(refused.code(), refused.arguments())))
                : refused.faults().stream().map(fault -> error(fault, heading)).toList();
    }

    private static Error error(ConstraintViolation<?> violation, UnaryOperator<String> heading) {
        var pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        String rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Error(heading.apply(pointer.toString()),
                rule.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT), violation.getMessage());
    }

    private Error error(Fault fault, UnaryOperator<String> heading) {
        String column = fault.pointer().startsWith("/") ? heading.apply(fault.pointer())
                : fault.pointer().isEmpty() ? null : fault.pointer();
        return new Error(column, fault.code(), messages.text(fault));
    }
}
