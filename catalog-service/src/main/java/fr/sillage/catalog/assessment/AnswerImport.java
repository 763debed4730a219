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
import fr.sillage.catalog.framework.Framework;
import fr.sillage.catalog.framework.FrameworkAction;
import fr.sillage.catalog.framework.FrameworkActionRepository;
import fr.sillage.catalog.table.Cells;
import fr.sillage.catalog.table.ImportRequest;
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

    TableReport take(Framework framework, AnswerRepository.Day day, List<TableRow<AnswerColumn>> rows,
            ImportRequest request) {
        return intake.take(AnswerColumn.TABLE, "self-assessment by " + framework.code() + " of " + day.key(), rows, request,
                change -> {
                    rights.require(Role.CONTRIBUTOR, day.buyer());
                    Map<String, FrameworkAction> all = actions.of(framework).stream()
                            .collect(Collectors.toMap(FrameworkAction::code, Function.identity()));
                    return row -> new Answered(action(row, all), all, day, change);
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

    /** A line of the form. */
    private final class Answered implements LineSubject<AnswerColumn, AnswerBody> {

        private final FrameworkAction action;
        private final Map<String, FrameworkAction> all;
        private final AnswerRepository.Day day;
        private final ChangeSet change;

        Answered(FrameworkAction action, Map<String, FrameworkAction> all, AnswerRepository.Day day, ChangeSet change) {
            this.action = action;
            this.all = all;
            this.day = day;
            this.change = change;
        }

        private Optional<Answer> answer() {
            return answers.find(action, day.buyer(), day.date());
        }

        @Override
        public String code() {
            return action.code();
        }

        /** A line is there from the beginning, blank, so that one left blank changes nothing. */
        @Override
        public Optional<AnswerBody> before() {
            return Optional.of(answer().map(Answer::body).orElse(AnswerTable.BLANK));
        }

        @Override
        public Map<AnswerColumn, String> texts(AnswerBody body) {
            return AnswerTable.texts(body);
        }

        @Override
        public AnswerBody read(Cells<AnswerColumn> cells) {
            return AnswerTable.answer(cells);
        }

        @Override
        public String title(AnswerBody body) {
            return action.title();
        }

        @Override
        public void put(AnswerBody body) {
            desk.put(action, all.values(), day, body, Precondition.onWhat(answer().isPresent()), change);
        }
    }
}
