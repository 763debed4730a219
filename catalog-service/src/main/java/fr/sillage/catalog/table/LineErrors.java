package fr.sillage.catalog.table;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import fr.sillage.api.Fault;
import fr.sillage.api.Messages;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Violations;
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

    /** What the constraints on its fields say of a body. */
    public List<Fault> faults(Object body) {
        return validator.validate(body).stream().map(Violations::fault).toList();
    }

    /** Why a line was refused. */
    public <C extends Enum<C> & FormColumn> List<Error> of(ProblemException refused, Class<C> columns) {
        return refused.faults().isEmpty()
                ? List.of(new Error(null, refused.code(), messages.text(refused.code(), refused.arguments())))
                : of(refused.faults(), columns);
    }

    /** As {@link #of(ProblemException, Class)}; a pointer of the table's own names the column itself. */
    public <C extends Enum<C> & FormColumn> List<Error> of(List<Fault> faults, Class<C> columns) {
        return faults.stream().map(fault -> error(fault, columns)).toList();
    }

    private <C extends Enum<C> & FormColumn> Error error(Fault fault, Class<C> columns) {
        String column = fault.pointer().startsWith("/") ? FormColumn.headingAt(columns, fault.pointer())
                : fault.pointer().isEmpty() ? null : fault.pointer();
        return new Error(column, fault.code(), messages.text(fault));
    }
}
