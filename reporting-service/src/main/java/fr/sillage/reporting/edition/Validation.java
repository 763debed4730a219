package fr.sillage.reporting.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import fr.sillage.reporting.edition.ValidationStep.State;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Opinion;

/** What the committees that a scheme asks, each in its turn, have said of an edition. */
final class Validation {

    private static final Set<String> IN_FAVOUR = Set.of("FAVOURABLE", "FAVOURABLE_WITH_RESERVATIONS");
    /** The order in which committees spoke: two of one day, as they were recorded. */
    private static final Comparator<Opinion> ORDER = Comparator.comparing(Opinion::sitting).thenComparing(Opinion::position);

    private final String sha256;
    private final List<Opinion> opinions;
    private final Map<String, String> titles;

    /**
     * @param sha256 of the edition: an opinion on other bytes is none on it
     * @param opinions on the edition, of whatever committee
     * @param titles of the committees, by their codes
     */
    Validation(String sha256, List<Opinion> opinions, Map<String, String> titles) {
        this.sha256 = sha256;
        this.opinions = opinions;
        this.titles = titles;
    }

    List<ValidationStep> of(List<CatalogSnapshot.Validator> validators) {
        List<ValidationStep> steps = new ArrayList<>();
        Optional<Opinion> before = Optional.empty();
        for (CatalogSnapshot.Validator validator : validators) {
            Optional<Opinion> last = lastOf(validator.committee());
            boolean inTurn = steps.isEmpty() || !steps.get(steps.size() - 1).lacks() && comesAfter(last, before);
            steps.add(new ValidationStep(validator.committee(), titles.get(validator.committee()), validator.source(),
                    state(validator.committee(), last, inTurn), last.map(Opinion::decision).orElse(null),
                    last.map(Opinion::sitting).orElse(null)));
            before = last;
        }
        return List.copyOf(steps);
    }

    private Optional<Opinion> lastOf(String committee) {
        return opinions.stream().filter(opinion -> opinion.committee().equals(committee))
                .filter(opinion -> sha256.equalsIgnoreCase(opinion.subject().sha256())).max(ORDER);
    }

    private static boolean comesAfter(Optional<Opinion> last, Optional<Opinion> before) {
        return last.isEmpty() || before.isEmpty() || ORDER.compare(last.get(), before.get()) >= 0;
    }

    private State state(String committee, Optional<Opinion> last, boolean inTurn) {
        if (last.isEmpty()) {
            return opinions.stream().anyMatch(opinion -> opinion.committee().equals(committee)) ? State.OTHER_CONTENT
                    : State.AWAITED;
        }
        String decision = last.get().decision();
        if (IN_FAVOUR.contains(decision)) {
            return inTurn ? State.GIVEN : State.OUT_OF_ORDER;
        }
        return decision.equals("UNFAVOURABLE") ? State.REFUSED : State.AWAITED;
    }
}
