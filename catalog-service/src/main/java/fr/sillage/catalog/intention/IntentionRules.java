package fr.sillage.catalog.intention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.family.PurchaseFamily;
import fr.sillage.catalog.structure.Structure;
import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Ground;

/** What an intention must be before it is written. What is merely unwise is a warning, not a fault. */
final class IntentionRules {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Works of less than six months may do without a social condition (art. L2112-2-1, II, 4°). */
    private static final int SHORT_WORKS_MONTHS = 6;

    private final Known known;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * What an intention may refer to.
     *
     * @param organisations those of its buyers that are organisations of this instance
     * @param directorates codes of its buyers' directorates
     * @param schemeBuyers the buyers of the scheme that it names; empty where there is no such scheme
     * @param family the family that it names
     * @param familyBefore code of the family that it had; null for a new one
     */
    record Known(Set<String> organisations, Set<String> directorates, Optional<List<String>> schemeBuyers,
            Optional<PurchaseFamily> family, String familyBefore) {
    }

    private IntentionRules(Known known) {
        this.known = known;
    }

    static List<Fault> faults(PurchasingIntentionBody body, Known known) {
        var rules = new IntentionRules(known);
        rules.references(body);
        rules.words(body);
        rules.time(body);
        rules.amount("/amount", body.amount());
        rules.considerations("/considerations", body.considerations());
        rules.lots(body.lots());
        return rules.faults;
    }

    private void references(PurchasingIntentionBody body) {
        faults.addAll(Structure.unknown("/buyers", body.buyers(), known.organisations(), "organisation-unknown"));
        if (body.scheme() != null) {
            if (known.schemeBuyers().isEmpty()) {
                fault("/scheme", "scheme-unknown", body.scheme());
            } else if (known.schemeBuyers().get().stream().noneMatch(body.buyers()::contains)) {
                fault("/scheme", "scheme-not-of-buyer", body.scheme());
            }
        }
        if (known.family().isEmpty()) {
            fault("/family", "family-unknown", body.family());
        } else if (known.family().get().isArchived() && !body.family().equals(known.familyBefore())) {
            fault("/family", "family-archived", known.family().get().title());
        }
        faults.addAll(Structure.unknown("/directorate", body.directorate(), known.directorates(), "directorate-unknown"));
        faults.addAll(Structure.unknown("/otherDirectorates", body.otherDirectorates(), known.directorates(),
                "directorate-unknown"));
    }

    private void words(PurchasingIntentionBody body) {
        cpv("/cpv", body.cpv());
        for (int i = 0; i < body.otherCpv().size(); i++) {
            cpv("/otherCpv/" + i, body.otherCpv().get(i));
        }
        faults.addAll(Structure.twice("/otherCpv", body.otherCpv()));
        faults.addAll(Structure.twice("/tags", body.tags()));
        if (body.specificServices() && body.category() != Category.SERVICES) {
            fault("/specificServices", "specific-services-misplaced");
        }
        WithoutSocialCondition without = body.withoutSocialCondition();
        if (without != null && without.ground() == Ground.SHORT_WORKS && (body.category() != Category.WORKS
                || body.durationMonths() != null && body.durationMonths() >= SHORT_WORKS_MONTHS)) {
            fault("/withoutSocialCondition/ground", "ground-short-works");
        }
    }

    private void cpv(String pointer, String cpv) {
        if (cpv == null) {
            return;
        }
        if (!CpvCodes.isOfDivision(cpv)) {
            fault(pointer, "cpv-division-unknown", cpv);
        } else if (CpvCodes.isOff(cpv) && !CpvCodes.isIrregular(cpv)) {
            fault(pointer, "cpv-check-digit", cpv, CpvCodes.digits(cpv) + "-" + CpvCodes.checkDigit(cpv));
        }
    }

    private void time(PurchasingIntentionBody body) {
        if (body.start() != null) {
            LocalDate published = ExpectedDates.first(body.publication());
            if (ExpectedDates.last(body.start()).isBefore(published)) {
                fault("/start", "start-before-publication", body.start(), body.publication());
            }
        }
    }

    private void amount(String pointer, Amount amount) {
        if (amount == null) {
            return;
        }
        boolean isRange = amount.from() != null || amount.to() != null;
        if (amount.value() == null && !isRange || amount.value() != null && isRange) {
            fault(pointer, "amount-shape");
        } else if (amount.from() != null && amount.to() != null && amount.from().compareTo(amount.to()) >= 0) {
            fault(pointer, "amount-reversed", amount.from(), amount.to());
        }
    }

    private void lots(List<Lot> lots) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < lots.size(); i++) {
            Lot lot = lots.get(i);
            if (!numbers.add(lot.number())) {
                fault("/lots/" + i + "/number", "named-twice", lot.number());
            }
            cpv("/lots/" + i + "/cpv", lot.cpv());
            amount("/lots/" + i + "/amount", lot.amount());
            considerations("/lots/" + i + "/considerations", lot.considerations());
        }
    }

    private void considerations(String pointer, List<Consideration> considerations) {
        BigDecimal weights = BigDecimal.ZERO;
        for (int i = 0; i < considerations.size(); i++) {
            Consideration consideration = considerations.get(i);
            consideration(pointer + "/" + i, consideration);
            if (consideration.weight() != null) {
                weights = weights.add(consideration.weight());
            }
        }
        if (weights.compareTo(ALL) > 0) {
            fault(pointer, "weights-over-100", weights);
        }
    }

    private void consideration(String pointer, Consideration consideration) {
        if (consideration.weight() != null && consideration.kind() != ConsiderationKind.CRITERION) {
            fault(pointer + "/weight", "weight-misplaced");
        }
        boolean hours = consideration.plannedHours() != null || !consideration.publics().isEmpty();
        if (hours && !consideration.theme().hasHours()) {
            fault(pointer + "/plannedHours", "hours-misplaced");
        }
        boolean reserves = consideration.kind() == ConsiderationKind.RESERVED;
        if (reserves && consideration.reservedFor() == null) {
            fault(pointer + "/reservedFor", "reservation-missing");
        } else if (!reserves && consideration.reservedFor() != null) {
            fault(pointer + "/reservedFor", "reservation-misplaced");
        }
    }

    private void fault(String pointer, String code, Object... arguments) {
        faults.add(Fault.at(pointer, code, arguments));
    }
}
