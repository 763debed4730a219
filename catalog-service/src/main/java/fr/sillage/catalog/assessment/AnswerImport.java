package fr.sillage.catalog.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.assessment.AnswerRepository.Day;
import fr.sillage.catalog.framework.Framework;
import fr.sillage.catalog.framework.FrameworkAction;
import fr.sillage.catalog.framework.FrameworkActionRepository;
import fr.sillage.catalog.table.LineSubject;
import fr.sillage.catalog.table.TableIntake;

/** Takes the lines of a form as so many answers of a buyer on a day. */
@ApplicationScoped
class AnswerImport {

    private final TableIntake intake;
    private final FrameworkActionRepository actions;
    private final AnswerRepository answers;
    private final AnswerDesk desk;
    private final Rights rights;

    AnswerImport(TableIntake intake, FrameworkActionRepository actions, AnswerRepository answers, AnswerDesk desk,
            Rights rights) {
        this.intake = intake;
        this.actions = actions;
        this.answers = answers;
        this.desk = desk;
        this.rights = rights;
    }

    TableReport take(Framework framework, Day day, List<TableRow<AnswerColumn>> rows,
            Taking taking, String key) {
        return intake.take(AnswerColumn.ACTION, "self-assessment by " + framework.code() + " of " + day.key(), rows, taking,
                key,
                change -> {
                    rights.require(Role.CONTRIBUTOR, day.buyer());
                    Map<String, FrameworkAction> all = actions.of(framework).stream()
                            .collect(Collectors.toMap(FrameworkAction::code, Function.identity()));
                    return row -> answer(action(row, all), all, day, change);
                });
    }

    private static FrameworkAction action(TableRow<AnswerColumn> row, Map<String, FrameworkAction> all) {
        String code = row.text(AnswerColumn.ACTION);
        FrameworkAction action = all.get(code);
        if (action == null || action.isRoot()) {
            throw ProblemException
                    .broken(List.of(Fault.at(AnswerColumn.ACTION.heading(), "framework-action-unknown", code)));
        }
        return action;
    }

    /** A line is there from the beginning, blank, so that one left blank changes nothing. */
    private LineSubject<AnswerColumn, AnswerBody> answer(FrameworkAction action, Map<String, FrameworkAction> all, Day day,
            ChangeSet change) {
        Optional<AnswerBody> before = answers.find(action, day.buyer(), day.date()).map(Answer::body);
        return new LineSubject<>(action.code(), Optional.of(before.orElse(AnswerTable.BLANK)), AnswerTable::texts,
                AnswerTable::answer, body -> action.title(), body -> desk.put(action, all.values(), day, body,
                        Precondition.onWhat(before.isPresent()), change));
    }
}
