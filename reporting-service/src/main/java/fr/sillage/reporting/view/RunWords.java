package fr.sillage.reporting.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.run.Run;
import fr.sillage.reporting.run.RunView;

/**
 * The making of a report, in words.
 *
 * @param scheme its code
 * @param title of the scheme
 * @param dueOn when the report was due; null where somebody asked for it
 * @param next when the next attempt is made; null where none is
 * @param reason why it waits or has failed; null where nothing went wrong
 * @param editions page of the report's editions; null as long as this run has made none
 */
public record RunWords(long id, String heading, String scheme, String title, String why, String state, String dueOn,
        String next,
        String reason, String editions, List<AttemptWords> attempts) {

    /** @param error null where it went well, or still goes on */
    public record AttemptWords(int number, String startedOn, String error, List<StepWords> steps) {
    }

    public record StepWords(String what, String lasted, String outcome) {
    }

    /** @param titles of schemes by their code, as far as they are known */
    static RunWords of(RunView run, Map<String, String> titles) {
        return new RunWords(run.id(), ReportKind.of(run.kind()).map(ReportKind::title).orElse(run.kind()) + " " + run.year(),
                run.scheme(), French.typeset(titles.getOrDefault(run.scheme(), run.scheme())), why(run.trigger()), run.label(),
                moment(run.dueAt()), moment(run.nextAttemptAt()),
                typeset(run.reason()),
                run.edition() == null ? null : "/bilans/%s/%s/%d".formatted(run.scheme(), run.kind(), run.year()),
                run.attempts().stream().map(RunWords::attempt).toList());
    }

    private static String why(Run.Trigger trigger) {
        return switch (trigger) {
            case SCHEDULED -> "prévu au calendrier";
            case REQUESTED -> "demandé";
            case CORRECTION -> "après correction de chiffres publiés";
        };
    }

    private static AttemptWords attempt(RunView.AttemptView attempt) {
        return new AttemptWords(attempt.number(), moment(attempt.startedAt()), typeset(attempt.error()),
                attempt.steps().stream().map(RunWords::step).toList());
    }

    private static StepWords step(RunView.StepView step) {
        return new StepWords(step.label(),
                step.endedAt() == null ? "" : lasted(Duration.between(step.startedAt(), step.endedAt())),
                step.endedAt() == null ? "en cours" : step.error() == null ? "fait" : typeset(step.error()));
    }

    private static String lasted(Duration duration) {
        if (duration.toSeconds() < 1) {
            return "moins d’une seconde";
        }
        String seconds = duration.toSecondsPart() + French.NO_BREAK_SPACE + "s";
        return duration.toMinutes() == 0 ? seconds : duration.toMinutes() + French.NO_BREAK_SPACE + "min " + seconds;
    }

    private static String moment(Instant instant) {
        return instant == null ? null : French.dateTime(instant);
    }

    private static String typeset(String text) {
        return text == null ? null : French.typeset(text);
    }
}
