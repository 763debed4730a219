package fr.sillage.catalog.intention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.ChangeSet;
import fr.sillage.catalog.family.PurchaseFamily;
import fr.sillage.catalog.family.PurchaseFamilyRepository;
import fr.sillage.catalog.feed.Feed;
import fr.sillage.catalog.feed.FeedEntry;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.organisation.Directorate;
import fr.sillage.catalog.organisation.DirectorateRepository;
import fr.sillage.catalog.organisation.Organisation;
import fr.sillage.catalog.organisation.OrganisationRepository;

/** Says to anybody what an intention is, as often as it changes while it is public, and takes it back when it is withdrawn. */
@ApplicationScoped
class Publication {

    private final Feed feed;
    private final OrganisationRepository organisations;
    private final DirectorateRepository directorates;
    private final PurchaseFamilyRepository families;
    private final ObjectMapper json;

    Publication(Feed feed, OrganisationRepository organisations, DirectorateRepository directorates,
            PurchaseFamilyRepository families, ObjectMapper json) {
        this.feed = feed;
        this.organisations = organisations;
        this.directorates = directorates;
        this.families = families;
        this.json = json;
    }

    void follow(PurchasingIntention intention, ChangeSet change) {
        if (intention.status().isPublic()) {
            feed.publish(change, entry(intention));
        } else if (intention.status() == IntentionStatus.WITHDRAWN) {
            feed.withdraw(change, intention.ref());
        }
    }

    private FeedEntry entry(PurchasingIntention intention) {
        PurchasingIntentionBody body = intention.body();
        PublicIntention told = new PublicText(buyers(body), family(body.family()), directorate(body)).of(intention);
        return PublicEntry.of(told, text(told));
    }

    private List<PublicIntention.Buyer> buyers(PurchasingIntentionBody body) {
        Map<String, Organisation> known = body.buyers().stream().map(organisations::find).flatMap(Optional::stream)
                .collect(Collectors.toMap(Organisation::siren, organisation -> organisation));
        return body.buyers().stream().map(known::get)
                .map(buyer -> new PublicIntention.Buyer(buyer.siren(), buyer.name(), buyer.kind().name())).toList();
    }

    private PublicIntention.Family family(String code) {
        PurchaseFamily family = families.find(code).orElseThrow();
        return new PublicIntention.Family(family.code(), family.title(), family.parent());
    }

    /** Codes are each buyer's own: of two that have the same the coordinator's is meant. */
    private String directorate(PurchasingIntentionBody body) {
        return body.buyers().stream().flatMap(buyer -> directorates.of(List.of(buyer)).stream())
                .filter(directorate -> directorate.code().equals(body.directorate()))
                .findFirst().map(Directorate::name).orElse(null);
    }

    private String text(PublicIntention told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published text cannot be written", e);
        }
    }
}
