package fr.sillage.reporting.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.sillage.reporting.edition.ValidationStep.State;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Opinion;

/**
 * What the committees that a scheme asks, each in its turn, have said of an edition.
 * <p>
 * The last word of a committee on these very bytes is what it says. Agreement counts where it was given in its turn: after some
 * agreement of the committee ahead that itself counts. An agreement counts no longer once its committee has spoken against the
 * edition, even where it agrees again later: what others had built on it they have to say again. A committee that merely
 * confirms its agreement takes nothing from those who spoke in between.
 * <p>
 * An agreement of a sitting before the day on which the edition was made does not count: its digest was known to nobody then,
 * so that the date or the edition is a slip of whoever recorded it. What was said against an edition stands whatever its date.
 */
final class Validation {

    private static final Set<String> IN_FAVOUR = Set.of("FAVOURABLE", "FAVOURABLE_WITH_RESERVATIONS");
    private static final String AGAINST = "UNFAVOURABLE";
    /** The order in which committees spoke: two of one day, as they were recorded. */
    private static final Comparator<Opinion> ORDER = Comparator.comparing(Opinion::sitting).thenComparing(Opinion::position);

    private final String sha256;
    private final LocalDate madeOn;
    private final List<Opinion> opinions;
    private final Map<String, String> titles;

    /**
     * @param sha256 of the edition: an opinion on other bytes is none on it
     * @param madeOn day of the edition, where its committees sit
     * @param opinions on the edition, of whatever committee
     * @param titles of the committees, by their codes
     */
    Validation(String sha256, LocalDate madeOn, List<Opinion> opinions, Map<String, String> titles) {
        this.sha256 = sha256;
        this.madeOn = madeOn;
        this.opinions = opinions;
        this.titles = titles;
    }

    List<ValidationStep> of(List<CatalogSnapshot.Validator> validators) {
        List<ValidationStep> steps = new ArrayList<>();
        Optional<List<Opinion>> ahead = Optional.empty();
        for (CatalogSnapshot.Validator validator : validators) {
            List<Opinion> said = said(validator.committee());
            List<Opinion> counting = counting(said, ahead);
            Optional<Opinion> last = said.stream().reduce((earlier, later) -> later);
            boolean inTurn = steps.stream().noneMatch(ValidationStep::lacks) && last.filter(counting::contains).isPresent();
            steps.add(new ValidationStep(validator.committee(), titles.get(validator.committee()), validator.source(),
                    state(validator.committee(), last, inTurn), last.map(Opinion::decision).orElse(null),
                    last.map(Opinion::sitting).orElse(null)));
            ahead = Optional.of(counting);
        }
        return List.copyOf(steps);
    }

    /** What a committee said of these bytes, in the order in which it spoke. */
    private List<Opinion> said(String committee) {
        return opinions.stream().filter(opinion -> opinion.committee().equals(committee))
                .filter(opinion -> sha256.equalsIgnoreCase(opinion.subject().sha256())).sorted(ORDER).toList();
    }

    /** @param ahead the agreements of the committee ahead that count; empty where there is none ahead */
    private List<Opinion> counting(List<Opinion> said, Optional<List<Opinion>> ahead) {
        Optional<Opinion> against = said.stream().filter(opinion -> opinion.decision().equals(AGAINST))
                .reduce((earlier, later) -> later);
        return said.stream().filter(opinion -> IN_FAVOUR.contains(opinion.decision()))
                .filter(opinion -> !opinion.sitting().isBefore(madeOn))
                .filter(opinion -> against.isEmpty() || ORDER.compare(opinion, against.get()) > 0)
                .filter(opinion -> ahead.isEmpty() || ahead.get().stream().anyMatch(it -> ORDER.compare(it, opinion) <= 0))
                .toList();
    }

    private State state(String committee, Optional<Opinion> last, boolean inTurn) {
        if (last.isEmpty()) {
            return opinions.stream().anyMatch(opinion -> opinion.committee().equals(committee)) ? State.OTHER_CONTENT
                    : State.AWAITED;
        }
        String decision = last.get().decision();
        if (IN_FAVOUR.contains(decision)) {
            if (last.get().sitting().isBefore(madeOn)) {
                return State.BEFORE_EDITION;
            }
            return inTurn ? State.GIVEN : State.OUT_OF_ORDER;
        }
        return decision.equals(AGAINST) ? State.REFUSED : State.AWAITED;
    }
}
