package fr.sillage.catalog.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.sillage.catalog.framework.FrameworkAction;
import fr.sillage.catalog.framework.Level;
import fr.sillage.catalog.framework.Weights;

/**
 * How far a buyer is by its answers. An answer holds for the parts of its action that have none of their own; one that names a
 * level holds as "done" for the parts up to that level. What does not concern the buyer weighs nothing, and those it stands
 * with
 * share its weight.
 */
final class Scoring {

    private final Weights weights;
    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, AnswerBody> answers;
    private final Map<String, Score> scores = new HashMap<>();

    /**
     * @param actions code, and level or null, of each action
     * @param answers by code of the action
     */
    Scoring(Weights weights, Map<String, Level> actions, Map<String, AnswerBody> answers) {
        this.weights = weights;
        this.levels.putAll(actions);
        this.answers = answers;
        Score whole = score(null, null);
        scores.put(null, whole);
    }

    static Scoring of(Collection<FrameworkAction> actions, Map<String, AnswerBody> answers) {
        Map<String, Level> levels = new HashMap<>();
        actions.forEach(action -> levels.put(action.code(), action.level()));
        return new Scoring(new Weights(actions.stream().map(FrameworkAction::weighed).toList()), levels, answers);
    }

    /** Of the whole framework. */
    Score whole() {
        return scores.get(null);
    }

    Score of(String action) {
        return scores.get(action);
    }

    /** Points of what is done; null where the framework has none. What does not concern the buyer takes none away. */
    BigDecimal points(String code) {
        BigDecimal points = weights.points(code);
        return points == null ? null : points.multiply(of(code).done()).setScale(2, RoundingMode.HALF_UP);
    }

    private Score score(String code, AnswerBody above) {
        AnswerBody answer = code == null ? null : answers.getOrDefault(code, above);
        List<String> parts = weights.parts(code);
        Score score = parts.isEmpty() && code != null ? Score.of(answer == null ? null : answer.status())
                : sum(parts.stream().collect(Collectors.toMap(Function.identity(),
                        part -> score(part, answer == null ? null : inherited(answer, levels.get(part))),
                        (a, b) -> a, LinkedHashMap::new)));
        if (code != null) {
            scores.put(code, score);
        }
        return score;
    }

    /** What the answer to an action says of one of its parts. */
    private static AnswerBody inherited(AnswerBody answer, Level part) {
        if (answer.level() == null || part == null || answer.status() == AnswerStatus.NOT_CONCERNED) {
            return new AnswerBody(answer.status(), null, null, null);
        }
        boolean reached = part.number() <= answer.level();
        AnswerStatus beyond = answer.status() == AnswerStatus.DONE ? AnswerStatus.NOT_DONE : answer.status();
        return new AnswerBody(reached ? AnswerStatus.DONE : beyond, null, null, null);
    }

    private Score sum(Map<String, Score> parts) {
        List<String> concerned = parts.keySet().stream().filter(part -> parts.get(part).concerned()).toList();
        BigDecimal weight = concerned.stream().map(weights::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        Score sum = Score.NOTHING;
        for (String part : concerned) {
            // all that is left may be printed with 0 %
            BigDecimal share = weight.signum() == 0
                    ? BigDecimal.ONE.divide(BigDecimal.valueOf(concerned.size()), MathContext.DECIMAL64)
                    : weights.share(part).divide(weight, MathContext.DECIMAL64);
            sum = sum.plus(parts.get(part), share);
        }
        return sum;
    }

    /**
     * The highest level whose parts are all done, as are those of the levels below it; null where none is, or there are none.
     */
    Integer levelReached(String code) {
        var byLevel = new TreeMap<Integer, List<String>>(weights.parts(code).stream()
                .filter(part -> levels.get(part) != null).collect(Collectors.groupingBy(part -> levels.get(part).number())));
        Integer reached = null;
        for (var level : byLevel.entrySet()) {
            List<Score> parts = level.getValue().stream().map(scores::get).filter(Score::concerned).toList();
            if (!parts.stream().allMatch(Score::isDone)) {
                break;
            }
            reached = parts.isEmpty() ? reached : level.getKey();
        }
        return reached;
    }

    /** Levels that an answer to an action may name: those of its parts, or else those of the parts it stands among. */
    static List<Integer> levels(FrameworkAction action, Collection<FrameworkAction> all) {
        List<Integer> own = levelsOf(action.code(), all);
        return own.isEmpty() && action.parent() != null ? levelsOf(action.parent(), all) : own;
    }

    private static List<Integer> levelsOf(String parent, Collection<FrameworkAction> all) {
        return all.stream().filter(part -> Objects.equals(part.parent(), parent)).map(FrameworkAction::level)
                .filter(Objects::nonNull).map(Level::number).distinct().sorted().toList();
    }
}
