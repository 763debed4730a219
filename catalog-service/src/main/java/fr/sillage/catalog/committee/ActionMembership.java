package fr.sillage.catalog.committee;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.action.Stay;
import fr.sillage.catalog.scheme.Scheme;

/** Which actions are part of a scheme on a day, as far as committees let them in or out. */
@ApplicationScoped
public class ActionMembership {

    private final ActionMovementRepository movements;

    ActionMembership(ActionMovementRepository movements) {
        this.movements = movements;
    }

    /** By their codes, those that committees let in or out, as it was decided last. */
    public Map<String, Stay> stays(Scheme scheme) {
        Map<String, Stay> stays = new HashMap<>();
        movements.of(scheme).forEach(moved -> stays.merge(moved.action(), stay(moved.movement()),
                (before, now) -> now.from() == null ? new Stay(before.from(), now.until()) : now));
        return stays;
    }

    private static Stay stay(ActionMovement movement) {
        return movement.kind() == ActionMovement.Kind.ADMITTED ? new Stay(movement.effectiveOn(), null)
                : new Stay(null, movement.effectiveOn());
    }

    /** The codes of the scheme's actions that were let out before that day, or are let in after it. */
    public Set<String> outside(Scheme scheme, LocalDate day) {
        Set<String> outside = new HashSet<>();
        Set<String> seen = new HashSet<>();
        movements.of(scheme).forEach(moved -> {
            ActionMovement movement = moved.movement();
            boolean admitted = movement.kind() == ActionMovement.Kind.ADMITTED;
            // one that was let in first was not there before
            if (seen.add(moved.action()) && admitted) {
                outside.add(moved.action());
            }
            if (admitted && !movement.effectiveOn().isAfter(day)) {
                outside.remove(moved.action());
            } else if (!admitted && movement.effectiveOn().isBefore(day)) {
                outside.add(moved.action());
            }
        });
        return outside;
    }
}
