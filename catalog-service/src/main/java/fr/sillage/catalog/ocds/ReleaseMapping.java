package fr.sillage.catalog.ocds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.feed.ToldIntention;
import fr.sillage.catalog.intention.ExpectedDates;
import fr.sillage.catalog.ocds.ReleasePackage.Budget;
import fr.sillage.catalog.ocds.ReleasePackage.Classification;
import fr.sillage.catalog.ocds.ReleasePackage.ContactPoint;
import fr.sillage.catalog.ocds.ReleasePackage.Duration;
import fr.sillage.catalog.ocds.ReleasePackage.Identifier;
import fr.sillage.catalog.ocds.ReleasePackage.Item;
import fr.sillage.catalog.ocds.ReleasePackage.Milestone;
import fr.sillage.catalog.ocds.ReleasePackage.Party;
import fr.sillage.catalog.ocds.ReleasePackage.Planning;
import fr.sillage.catalog.ocds.ReleasePackage.Reference;
import fr.sillage.catalog.ocds.ReleasePackage.RelatedProcess;
import fr.sillage.catalog.ocds.ReleasePackage.Release;
import fr.sillage.catalog.ocds.ReleasePackage.Sustainability;
import fr.sillage.catalog.ocds.ReleasePackage.Tender;
import fr.sillage.catalog.ocds.ReleasePackage.TenderLot;
import fr.sillage.catalog.ocds.ReleasePackage.Value;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Procedure;
import fr.sillage.catalog.vocabulary.Technique;
import fr.sillage.catalog.vocabulary.Term;
import fr.sillage.catalog.vocabulary.Theme;

/**
 * A published intention in the words of OCDS 1.1: a plan (`planning`) and the tender that is to come of it. What is told here
 * is plans, also once a consultation is open: what becomes of it is in the official contract data, not here.
 */
final class ReleaseMapping {

    private static final String SIREN = "FR-SIREN";
    private static final String EURO = "EUR";
    /** As OCDS counts months where no day is known. */
    private static final int DAYS_OF_A_MONTH = 30;
    /** Plans are made by the clocks of Paris. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final String prefix;

    /** @param prefix of all our ocids, as registered with the Open Contracting Partnership */
    ReleaseMapping(String prefix) {
        this.prefix = prefix;
    }

    Release release(ToldIntention told) {
        PublicIntention intention = told.intention();
        List<Party> parties = parties(intention);
        Reference buyer = new Reference(parties.get(0).id(), parties.get(0).name());
        return new Release(prefix + "-" + intention.ref(), intention.ref() + "-" + intention.version(),
                told.publishedAt().atZone(ZONE).toOffsetDateTime(), List.of(told.first() ? "planning" : "planningUpdate"),
                "tender",
                "fr", parties, buyer, planning(told), tender(intention, buyer), orNull(renewed(intention)));
    }

    private static List<Party> parties(PublicIntention intention) {
        List<PublicIntention.Buyer> buyers = intention.buyers();
        return IntStream.range(0, buyers.size()).mapToObj(i -> {
            PublicIntention.Buyer buyer = buyers.get(i);
            return new Party(SIREN + "-" + buyer.siren(), buyer.name(), new Identifier(SIREN, buyer.siren(), buyer.name()),
                    i == 0 ? contact(intention.contact()) : null,
                    i == 0 ? List.of("buyer", "procuringEntity") : List.of("buyer"));
        }).toList();
    }

    private static ContactPoint contact(PublicIntention.Contact contact) {
        return contact == null ? null
                : new ContactPoint(contact.name(), contact.email(), contact.phone(), contact.url());
    }

    private static Planning planning(ToldIntention told) {
        PublicIntention intention = told.intention();
        Value most = value(most(intention.amount()));
        List<Milestone> milestones = new ArrayList<>();
        milestones.add(new Milestone("publication", "Publication de la consultation", "preProcurement", intention.publication(),
                endOf(told.publicationUntil()), isPlanned(intention) ? "scheduled" : "met"));
        if (intention.start() != null) {
            milestones.add(new Milestone("start", "Début d’exécution", "delivery", intention.start(),
                    endOf(ExpectedDates.last(intention.start())), "scheduled"));
        }
        return new Planning(intention.expectations(),
                most == null ? null : new Budget("Montant estimé, en euros hors taxes", most), milestones);
    }

    /** An end without a consultation keeps its day as planned: nothing says that it was ever published. */
    private static boolean isPlanned(PublicIntention intention) {
        return intention.status() == PublicIntention.Status.PUBLISHED
                || intention.status() == PublicIntention.Status.ABANDONED;
    }

    private static Tender tender(PublicIntention intention, Reference buyer) {
        List<Sustainability> sustainability = sustainability(intention.considerations());
        List<TenderLot> lots = intention.lots().stream().map(ReleaseMapping::lot).toList();
        return new Tender(intention.ref(), intention.title(), intention.description(), status(intention.status()), buyer,
                orNull(items(intention)), value(most(intention.amount())), value(least(intention.amount())),
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
                    orNull(intention.otherCpv().stream().map(ReleaseMapping::classification).distinct().toList()), null));
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
        return new Duration(first.atStartOfDay(ZONE).toOffsetDateTime(), endOf(last),
                (int) ChronoUnit.DAYS.between(first, last) + 1);
    }

    private static TenderLot lot(PublicIntention.Lot lot) {
        List<Sustainability> sustainability = sustainability(lot.considerations());
        return new TenderLot(String.valueOf(lot.number()), lot.title(), value(most(lot.amount())), value(least(lot.amount())),
                !sustainability.isEmpty(), orNull(sustainability));
    }

    /** One entry for each goal, with all the means by which it is pursued. */
    private static List<Sustainability> sustainability(List<PublicIntention.Consideration> considerations) {
        Map<String, List<PublicIntention.Consideration>> goals = considerations.stream()
                .collect(Collectors.groupingBy(ReleaseMapping::goal, LinkedHashMap::new, Collectors.toList()));
        return goals.entrySet().stream().map(goal -> new Sustainability(goal.getKey(),
                goal.getValue().stream().map(PublicIntention.Consideration::description).filter(Objects::nonNull).distinct()
                        .reduce((a, b) -> a + "\n" + b).orElse(null),
                orNull(strategies(goal.getValue())))).toList();
    }

    private static List<String> strategies(List<PublicIntention.Consideration> considerations) {
        List<String> kinds = considerations.stream().map(PublicIntention.Consideration::kind).toList();
        return Stream.of(ConsiderationKind.values()).filter(kind -> kinds.contains(kind.name()))
                .map(ConsiderationKind::strategy).toList();
    }

    /** That of the theme; of a theme that a later version brings, what it serves in general. */
    private static String goal(PublicIntention.Consideration consideration) {
        return Stream.of(Theme.values()).filter(theme -> theme.name().equals(consideration.theme())).findFirst()
                .map(Theme::goal).orElse(consideration.pillar().toLowerCase(Locale.ROOT));
    }

    private static List<RelatedProcess> renewed(PublicIntention intention) {
        List<PublicIntention.Contract> contracts = intention.renews();
        return IntStream.range(0, contracts.size())
                .mapToObj(i -> new RelatedProcess(String.valueOf(i + 1), List.of("renewalProcess"), "FR-SIRET-CONTRACT",
                        contracts.get(i).buyer() + "-" + contracts.get(i).contract()))
                .toList();
    }

    private static BigDecimal most(PublicIntention.Amount amount) {
        return amount == null ? null : Optional.ofNullable(amount.value()).orElse(amount.to());
    }

    /** Only of a range: an exact amount is said once. */
    private static BigDecimal least(PublicIntention.Amount amount) {
        return amount == null ? null : amount.from();
    }

    private static Value value(BigDecimal amount) {
        return amount == null ? null : new Value(amount, EURO);
    }

    private static OffsetDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(ZONE).toOffsetDateTime();
    }

    private static String label(Term[] terms, String code) {
        return Stream.of(terms).filter(term -> term.name().equals(code)).findFirst().map(Term::label).orElse(code);
    }

    /** The schemas of the extensions want no empty lists. */
    private static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
