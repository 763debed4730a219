package fr.sillage.catalog.ocds;

import static fr.sillage.catalog.ocds.Shapes.endOf;
import static fr.sillage.catalog.ocds.Shapes.instant;
import static fr.sillage.catalog.ocds.Shapes.most;
import static fr.sillage.catalog.ocds.Shapes.orNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.feed.ToldIntention;
import fr.sillage.catalog.intention.ExpectedDates;
import fr.sillage.catalog.ocds.ReleasePackage.Budget;
import fr.sillage.catalog.ocds.ReleasePackage.ContactPoint;
import fr.sillage.catalog.ocds.ReleasePackage.Identifier;
import fr.sillage.catalog.ocds.ReleasePackage.Milestone;
import fr.sillage.catalog.ocds.ReleasePackage.Party;
import fr.sillage.catalog.ocds.ReleasePackage.Planning;
import fr.sillage.catalog.ocds.ReleasePackage.Reference;
import fr.sillage.catalog.ocds.ReleasePackage.RelatedProcess;
import fr.sillage.catalog.ocds.ReleasePackage.Release;
import fr.sillage.catalog.ocds.ReleasePackage.Value;

/**
 * A published intention in the words of OCDS 1.1: a plan (`planning`) and the tender that is to come of it. What is told here
 * is plans, also once a consultation is open: what becomes of it is in the official contract data, not here.
 */
final class ReleaseMapping {

    private static final String SIREN = "FR-SIREN";

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
                instant(told.publishedAt()), List.of(told.first() ? "planning" : "planningUpdate"),
                "tender",
                "fr", parties, buyer, planning(told), TenderMapping.tender(intention, buyer), orNull(renewed(intention)));
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
        Value most = most(intention.amount());
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

    private static List<RelatedProcess> renewed(PublicIntention intention) {
        List<PublicIntention.Contract> contracts = intention.renews();
        return IntStream.range(0, contracts.size())
                .mapToObj(i -> new RelatedProcess(String.valueOf(i + 1), List.of("renewalProcess"), "FR-SIRET-CONTRACT",
                        contracts.get(i).buyer() + "-" + contracts.get(i).contract()))
                .toList();
    }
}
