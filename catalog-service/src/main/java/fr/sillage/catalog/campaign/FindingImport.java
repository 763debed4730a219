package fr.sillage.catalog.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Role;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.LineSubject;
import fr.sillage.catalog.table.TableIntake;

/** Takes the lines of a file as what is found of so many actions. */
@ApplicationScoped
class FindingImport {

    private final TableIntake intake;
    private final EvaluationRepository evaluations;
    private final CourseReader courses;
    private final SchemeAccess access;

    FindingImport(TableIntake intake, EvaluationRepository evaluations, CourseReader courses, SchemeAccess access) {
        this.intake = intake;
        this.evaluations = evaluations;
        this.courses = courses;
        this.access = access;
    }

    TableReport take(String scheme, List<TableRow<FindingColumn>> rows, Taking taking, String key) {
        return intake.take(FindingColumn.ACTION, "findings of " + scheme, rows, taking, key, change -> {
            Scheme found = access.toWriteAs(Role.STEWARD, scheme);
            Course course = courses.of(found);
            return row -> finding(found, course, row, change);
        });
    }

    private LineSubject<FindingColumn, Finding> finding(Scheme scheme, Course course, TableRow<FindingColumn> row,
            ChangeSet change) {
        Campaign campaign = campaign(course, row);
        String action = row.text(FindingColumn.ACTION);
        String title = row.text(FindingColumn.TITLE);
        Optional<Finding> before = course.finding(Course.part(campaign), action);
        return new LineSubject<>(action,
                before.isEmpty() && FindingTable.isBlank(row) ? Optional.of(FindingTable.blank(action)) : before,
                FindingTable::texts, cells -> FindingTable.finding(cells, action), body -> title.isEmpty() ? null : title,
                body -> put(scheme, course, campaign, body, change));
    }

    private static Campaign campaign(Course course, TableRow<FindingColumn> row) {
        String part = row.text(FindingColumn.YEAR);
        String action = row.text(FindingColumn.ACTION);
        Campaign campaign = course.campaign(part).orElseThrow(() -> ProblemException
                .broken(List.of(Fault.at(FindingColumn.YEAR.heading(), "finding-without-campaign", part))));
        if (!campaign.actions().contains(action)) {
            throw ProblemException
                    .broken(List.of(Fault.at(FindingColumn.ACTION.heading(), "finding-action-not-chosen", action, part)));
        }
        return campaign;
    }

    private void put(Scheme scheme, Course course, Campaign campaign, Finding finding, ChangeSet change) {
        String part = Course.part(campaign);
        if (course.isClosed(part)) {
            throw ProblemException.of(ProblemType.CONFLICT, "evaluation-published", part);
        }
        Evaluation evaluation = evaluations.lock(scheme, part).orElseThrow(() -> ProblemException
                .broken(List.of(Fault.at(FindingColumn.YEAR.heading(), "evaluation-absent", part))));
        EvaluationBody body = evaluation.body();
        List<Finding> findings = new ArrayList<>(body.findings());
        findings.removeIf(there -> there.action().equals(finding.action()));
        findings.add(finding);
        findings.sort((a, b) -> campaign.actions().indexOf(a.action()) - campaign.actions().indexOf(b.action()));
        Precondition.onWhat(true).put(Optional.of(evaluation), () -> evaluation,
                new EvaluationBody(body.summary(), findings, body.lessons()), change, evaluations::persist);
    }
}
