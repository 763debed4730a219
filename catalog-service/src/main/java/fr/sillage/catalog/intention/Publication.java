package fr.sillage.catalog.intention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import fr.sillage.catalog.vocabulary.Term;

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
        List<PublicIntention.Consideration> considerations = Stream.concat(told.considerations().stream(),
                told.lots().stream().flatMap(lot -> lot.considerations().stream())).toList();
        List<String> reserved = distinct(considerations, PublicIntention.Consideration::reservedFor);
        return new FeedEntry(told.ref(), told.version(), text(told), told.source().code(), told.status().name(), body.buyers(),
                Stream.of(told.family().code(), told.family().parent()).filter(code -> code != null).toList(),
                Stream.of(Stream.ofNullable(told.cpv()), told.otherCpv().stream(),
                        told.lots().stream().map(PublicIntention.Lot::cpv).filter(cpv -> cpv != null))
                        .flatMap(codes -> codes).map(CpvCodes::digits).distinct().toList(),
                told.places().stream().map(PublicIntention.Place::code).toList(),
                distinct(considerations, PublicIntention.Consideration::kind),
                distinct(considerations, PublicIntention.Consideration::theme), reserved, told.innovation(),
                ExpectedDates.first(body.publication()), ExpectedDates.last(body.publication()),
                told.amount() == null ? null : body.amount().least(), told.amount() == null ? null : body.amount().most(),
                told.title(), words(body, told),
                Stream.of(Stream.ofNullable(told.description()), Stream.ofNullable(told.expectations()),
                        told.lots().stream().map(PublicIntention.Lot::title)).flatMap(texts -> texts).toList());
    }

    private static List<String> distinct(List<PublicIntention.Consideration> considerations,
            Function<PublicIntention.Consideration, String> what) {
        return considerations.stream().map(what).filter(word -> word != null).distinct().toList();
    }

    private List<String> words(PurchasingIntentionBody body, PublicIntention told) {
        Stream<Consideration> considerations = Stream.concat(body.considerations().stream(),
                body.lots().stream().flatMap(lot -> lot.considerations().stream()));
        Stream<Term> terms = considerations.flatMap(c -> Stream.<Term> of(c.theme(), c.reservedFor()))
                .filter(term -> term != null);
        return Stream.concat(Stream.of(told.family().title(), told.directorate()).filter(word -> word != null),
                terms.map(Term::label)).distinct().toList();
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
