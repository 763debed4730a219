package fr.sillage.catalog.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.sillage.api.Fault;

/** What a family must be before it is written: there are two levels, and no more. */
final class PurchaseFamilyRules {

    private PurchaseFamilyRules() {
    }

    /**
     * @param parent the family that the body names, where there is one
     * @param hasParts whether others are parts of this one
     */
    static List<Fault> faults(String code, PurchaseFamilyBody body, Optional<PurchaseFamily> parent, boolean hasParts) {
        List<Fault> faults = new ArrayList<>();
        if (body.parent() == null) {
            return faults;
        }
        if (body.parent().equals(code)) {
            faults.add(Fault.at("/parent", "family-itself"));
        } else if (parent.isEmpty()) {
            faults.add(Fault.at("/parent", "family-unknown", body.parent()));
        } else if (parent.get().parent() != null) {
            faults.add(Fault.at("/parent", "family-parent-is-part", body.parent()));
        } else if (hasParts) {
            faults.add(Fault.at("/parent", "family-has-parts", code));
        }
        return faults;
    }
}
