package fr.sillage.catalog.ocds;

import static fr.sillage.catalog.ocds.Shapes.beginningOf;
import static fr.sillage.catalog.ocds.Shapes.endOf;
import static fr.sillage.catalog.ocds.Shapes.least;
import static fr.sillage.catalog.ocds.Shapes.most;
import static fr.sillage.catalog.ocds.Shapes.orNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.intention.ExpectedDates;
import fr.sillage.catalog.ocds.ReleasePackage.Classification;
import fr.sillage.catalog.ocds.ReleasePackage.Duration;
import fr.sillage.catalog.ocds.ReleasePackage.Item;
import fr.sillage.catalog.ocds.ReleasePackage.Reference;
import fr.sillage.catalog.ocds.ReleasePackage.Sustainability;
import fr.sillage.catalog.ocds.ReleasePackage.Tender;
import fr.sillage.catalog.ocds.ReleasePackage.TenderLot;
import fr.sillage.catalog.vocabulary.Procedure;
import fr.sillage.catalog.vocabulary.Technique;
import fr.sillage.catalog.vocabulary.Term;

/** The consultation that is to come of a plan, and its lots. */
final class TenderMapping {

    /** As OCDS counts months where no day is known. */
    private static final int DAYS_OF_A_MONTH = 30;

    private TenderMapping() {
    }

    static Tender tender(PublicIntention intention, Reference buyer) {
        List<Sustainability> sustainability = SustainabilityMapping.of(intention.considerations());
        List<TenderLot> lots = intention.lots().stream().map(TenderMapping::lot).toList();
        return new Tender(intention.ref(), intention.title(), intention.description(), status(intention.status()), buyer,
                orNull(items(intention)), most(intention.amount()), least(intention.amount()),
                method(intention.procedure()), details(intention), category(intention.category()), period(intention),
                !sustainability.isEmpty() || lots.stream().anyMatch(TenderLot::hasSustainability), orNull(sustainability),
                orNull(lots));
    }

    private static String status(PublicIntention.Status status) {
        return switch (status) {
            case PUBLISHED -> "planned";
            case LAUNCHED -> "active";
            case NOTIFIED -> "complete";
            case UNSUCCESSFUL -> "unsuccessful";
            case ABANDONED -> "cancelled";
        };
    }

    private static String category(String category) {
        return switch (category) {
            case "WORKS" -> "works";
            case "SUPPLIES" -> "goods";
            case "SERVICES" -> "services";
            default -> null;
        };
    }

    /** An adapted procedure is whatever its buyer makes it (art. R2123-4): no code says that. */
    private static String method(String procedure) {
        return switch (procedure) {
            case "OPEN" -> "open";
            case "RESTRICTED", "NEGOTIATED", "DIALOGUE" -> "selective";
            case "DIRECT" -> "direct";
            default -> null;
        };
    }

    private static String details(PublicIntention intention) {
        String procedure = label(Procedure.values(), intention.procedure());
        return intention.technique().equals(Technique.NONE.name()) ? procedure
                : procedure + ", " + label(Technique.values(), intention.technique());
    }

    private static List<Item> items(PublicIntention intention) {
        List<Item> items = new ArrayList<>();
        if (intention.cpv() != null) {
            items.add(new Item("1", intention.title(), classification(intention.cpv()),
                    orNull(intention.otherCpv().stream().map(TenderMapping::classification).distinct().toList()), null));
        }
        intention.lots().stream().filter(lot -> lot.cpv() != null).forEach(lot -> items.add(new Item("lot-" + lot.number(),
                lot.title(), classification(lot.cpv()), null, String.valueOf(lot.number()))));
        return items;
    }

    /** Without the check digit, as the codelist of classifications has it. */
    private static Classification classification(String cpv) {
        return new Classification("CPV", cpv.substring(0, 8));
    }

    private static Duration period(PublicIntention intention) {
        Integer months = intention.durationMonths();
        if (months == null) {
            return null;
        }
        if (intention.start() == null) {
            return new Duration(null, null, months * DAYS_OF_A_MONTH);
        }
        LocalDate first = ExpectedDates.first(intention.start());
        LocalDate last = first.plusMonths(months).minusDays(1);
        return new Duration(beginningOf(first), endOf(last),
                (int) ChronoUnit.DAYS.between(first, last) + 1);
    }

    private static TenderLot lot(PublicIntention.Lot lot) {
        List<Sustainability> sustainability = SustainabilityMapping.of(lot.considerations());
        return new TenderLot(String.valueOf(lot.number()), lot.title(), most(lot.amount()), least(lot.amount()),
                !sustainability.isEmpty(), orNull(sustainability));
    }

    private static String label(Term[] terms, String code) {
        return Stream.of(terms).filter(term -> term.name().equals(code)).findFirst().map(Term::label).orElse(code);
    }
}
