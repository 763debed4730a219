package fr.sillage.catalog.campaign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Fault;
import fr.sillage.api.Ledger;
import fr.sillage.api.Precondition;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Role;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.TableReport;
import fr.sillage.api.table.TableReport.Change;
import fr.sillage.api.table.TableReport.Error;
import fr.sillage.api.table.TableReport.Line;
import fr.sillage.api.table.TableReport.Outcome;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.Taking;
import fr.sillage.catalog.campaign.Finding.Advice;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeAccess;
import fr.sillage.catalog.table.LineErrors;

/** Takes the lines of a file as what is found of so many actions: a line whole or not at all. */
@ApplicationScoped
class FindingImport {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final EvaluationRepository evaluations;
    private final CourseReader courses;
    private final SchemeAccess access;
    private final LineErrors errors;
    private final Ledger ledger;

    FindingImport(EvaluationRepository evaluations, CourseReader courses, SchemeAccess access, LineErrors errors,
            Ledger ledger) {
        this.evaluations = evaluations;
        this.courses = courses;
        this.access = access;
        this.errors = errors;
        this.ledger = ledger;
    }

    TableReport take(String scheme, List<TableRow<FindingColumn>> rows, Taking taking) {
        return Taking.report(() -> ledger.write("findings of an evaluation", LONGEST, change -> {
            var run = new Run(access.toWriteAs(Role.STEWARD, scheme), change);
            return taking.keep(rows.stream().map(run::line).toList());
        }));
    }

    /** The work on one file. */
    private final class Run {

        private final Scheme scheme;
        private final Course course;
        private final ChangeSet change;
        private final Set<String> seen = new HashSet<>();

        Run(Scheme scheme, ChangeSet change) {
            this.scheme = scheme;
            this.course = courses.of(scheme);
            this.change = change;
        }

        Line line(TableRow<FindingColumn> row) {
            try {
                Campaign campaign = campaign(row);
                String part = Course.part(campaign);
                Optional<Finding> before = course.finding(part, row.text(FindingColumn.ACTION));
                Map<FindingColumn, String> was = FindingTable.texts(before);
                Map<FindingColumn, String> is = FindingTable.texts(before);
                is.replaceAll((column, text) -> row.texts().getOrDefault(column, "").equals(asRead(text)) ? text
                        : row.texts().getOrDefault(column, text));
                if (is.equals(was)) {
                    return taken(row, Outcome.UNCHANGED, List.of());
                }
                Finding after = finding(row, is);
                List<Error> violations = errors.in(after, FindingColumn.class);
                if (!violations.isEmpty()) {
                    return rejected(row, violations);
                }
                if (before.filter(after::equals).isPresent()) {
                    return taken(row, Outcome.UNCHANGED, List.of());
                }
                write(campaign, after);
                return before.isEmpty() ? taken(row, Outcome.CREATED, List.of())
                        : taken(row, Outcome.CHANGED, Change.between(was, FindingTable.texts(Optional.of(after))));
            } catch (ProblemException refused) {
                return rejected(row, errors.of(refused, FindingColumn.class));
            }
        }

        private Campaign campaign(TableRow<FindingColumn> row) {
            require(row.faults());
            String part = row.text(FindingColumn.YEAR);
            String action = row.text(FindingColumn.ACTION);
            Campaign campaign = course.campaign(part).orElseThrow(() -> ProblemException
                    .broken(List.of(Fault.at(FindingColumn.YEAR.heading(), "finding-without-campaign", part))));
            if (!campaign.actions().contains(action)) {
                require(List.of(Fault.at(FindingColumn.ACTION.heading(), "finding-action-not-chosen", action, part)));
            }
            if (!seen.add(action)) {
                require(List.of(Fault.at(FindingColumn.ACTION.heading(), "named-twice", action)));
            }
            return campaign;
        }

        private Finding finding(TableRow<FindingColumn> row, Map<FindingColumn, String> texts) {
            String word = texts.get(FindingColumn.ADVICE);
            Advice advice = FindingTable.advice(word).orElseThrow(
                    () -> ProblemException
                            .broken(List.of(Fault.at(FindingColumn.ADVICE.heading(), "finding-no-advice", word))));
            String practices = texts.get(FindingColumn.PRACTICES);
            return new Finding(row.text(FindingColumn.ACTION), texts.get(FindingColumn.RESULTS),
                    practices.isEmpty() ? null : practices, advice);
        }

        private void write(Campaign campaign, Finding finding) {
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

    private static void require(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.broken(faults);
        }
    }

    /** As a file gives a text back. */
    private static String asRead(String text) {
        String read = Field.text(text);
        return read == null ? "" : read.replace("\r\n", "\n");
    }

    private static Line taken(TableRow<FindingColumn> row, Outcome outcome, List<Change> changes) {
        return new Line(row.number(), row.text(FindingColumn.ACTION), orNull(row.text(FindingColumn.TITLE)), outcome, changes,
                List.of());
    }

    private static Line rejected(TableRow<FindingColumn> row, List<Error> errors) {
        return new Line(row.number(), orNull(row.text(FindingColumn.ACTION)), orNull(row.text(FindingColumn.TITLE)),
                Outcome.REJECTED, List.of(), errors);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
