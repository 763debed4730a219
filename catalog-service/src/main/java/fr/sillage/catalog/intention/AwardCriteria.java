package fr.sillage.catalog.intention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Pillar;
import fr.sillage.catalog.vocabulary.Theme;

/**
 * The criteria by which offers are compared, for a whole purchase or for one of its lots.
 *
 * @param pointer to where they are named
 */
record AwardCriteria(String pointer, List<Consideration> named) {

    /** A lot is compared by its own; where none of them is environmental, those of the whole count for it too. */
    static List<AwardCriteria> of(PurchasingIntentionBody intention) {
        List<Consideration> whole = criteria(intention.considerations());
        List<AwardCriteria> all = new ArrayList<>();
        boolean wholeStands = intention.lots().isEmpty();
        for (int i = 0; i < intention.lots().size(); i++) {
            var own = new AwardCriteria("/lots/" + i + "/considerations", criteria(intention.lots().get(i).considerations()));
            if (own.named.isEmpty()) {
                wholeStands = true;
            } else {
                all.add(own.isEnvironmental() ? own : own.with(whole));
            }
        }
        if (wholeStands) {
            all.add(0, new AwardCriteria("/considerations", whole));
        }
        return all;
    }

    boolean isEnvironmental() {
        return environmental().findAny().isPresent();
    }

    /** Whether it is still to be decided how much one that is environmental weighs. */
    boolean isUndecided() {
        return environmental().anyMatch(one -> one.weight() == null);
    }

    /** What those that are environmental weigh together, in %. */
    BigDecimal environmentalWeight() {
        return environmental().map(Consideration::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A cost over the life cycle takes the environment into account: art. R2152-7 lets it stand alone. */
    private Stream<Consideration> environmental() {
        return named.stream()
                .filter(one -> one.theme().pillar() == Pillar.ENVIRONMENTAL || one.theme() == Theme.LIFE_CYCLE_COST);
    }

    private AwardCriteria with(List<Consideration> whole) {
        return new AwardCriteria(pointer, Stream.concat(named.stream(), whole.stream()).toList());
    }

    private static List<Consideration> criteria(List<Consideration> considerations) {
        return considerations.stream().filter(one -> one.kind() == ConsiderationKind.CRITERION).toList();
    }
}
