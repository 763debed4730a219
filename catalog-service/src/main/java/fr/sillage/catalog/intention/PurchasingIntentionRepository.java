package fr.sillage.catalog.intention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.feed.SearchText;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class PurchasingIntentionRepository implements PanacheRepository<PurchasingIntention> {

    public Optional<PurchasingIntention> find(String ref) {
        return find("ref", ref).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    public Optional<PurchasingIntention> lock(String ref) {
        return find("ref", ref).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** Those of a scheme whose consultation is expected to be published in a year, by reference. */
    public List<PurchasingIntention> ofYear(String scheme, int year) {
        return list("scheme = ?1 and publicationFrom between ?2 and ?3 order by ref", scheme, LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
    }

    /** @param readable the buyers whose intentions the caller may read; empty for all */
    public IntentionList all(IntentionQuery query, Optional<Set<String>> readable) {
        return new IntentionList(new IntentionSearch(query, readable), getEntityManager());
    }

    /** As {@link #all}, those that are not at their end. */
    public IntentionList open(IntentionQuery query, Optional<Set<String>> readable) {
        return new IntentionList(new IntentionSearch(query, readable).open(), getEntityManager());
    }

    /** As {@link #all}, those that do without a social condition and say why. */
    public IntentionList withoutSocialCondition(IntentionQuery query, Optional<Set<String>> readable) {
        return new IntentionList(new IntentionSearch(query, readable).withoutSocialCondition(), getEntityManager());
    }

    /** Those that may count among the figures of a year. */
    public List<PurchasingIntention> concerning(int year, Optional<Set<String>> readable) {
        return new IntentionSearch(new IntentionQuery(), readable).concerning(year).all(getEntityManager());
    }

    /** Reference of one of the same title, coordinator and year of publication, whatever the case of its letters. */
    public Optional<String> named(PurchasingIntentionBody body) {
        LocalDate year = ExpectedDates.first(body.publication()).withDayOfYear(1);
        return getEntityManager().createNativeQuery("""
                SELECT ref FROM intention
                WHERE buyers[1] = :buyer AND lower(body ->> 'title') = lower(:title)
                  AND publication_from >= :first AND publication_from < :next ORDER BY ref LIMIT 1""", String.class)
                .setParameter("buyer", body.buyers().get(0)).setParameter("title", body.title())
                .setParameter("first", year).setParameter("next", year.plusYears(1))
                .getResultStream().map(String.class::cast).findFirst();
    }

    /**
     * Waits until no other import is under way, and lets none begin before this transaction ends: two at once would give the
     * same references, or each other's intentions a second one. One lock for all of them, as those of several buyers could
     * else wait for each other.
     */
    public void awaitOtherImports() {
        getEntityManager().createNativeQuery("SELECT true FROM pg_advisory_xact_lock(hashtext('intention imports'))",
                Boolean.class).getSingleResult();
    }

    /** The next reference of its coordinator and year: the last four digits of the SIREN, the year, a number. */
    public String freshRef(PurchasingIntentionBody body) {
        String buyer = body.buyers().get(0);
        String prefix = buyer.substring(buyer.length() - 4) + "-" + ExpectedDates.first(body.publication()).getYear() + "-";
        Number last = (Number) getEntityManager().createNativeQuery("""
                SELECT coalesce(max(substring(ref FROM '[0-9]{1,9}$')::int), 0) FROM intention
                WHERE starts_with(ref, :prefix) AND ref ~ '^[0-9]{4}-[0-9]{4}-[0-9]{1,9}$'""", Integer.class)
                .setParameter("prefix", prefix).getSingleResult();
        return prefix + "%04d".formatted(last.intValue() + 1);
    }

    /** Keeps by which words it is found. */
    void index(PurchasingIntention intention) {
        getEntityManager().createNativeQuery("UPDATE intention SET words = french_words(:words) WHERE ref = :ref")
                .setParameter("words", SearchText.plain(words(intention))).setParameter("ref", intention.ref()).executeUpdate();
    }

    private static String words(PurchasingIntention intention) {
        PurchasingIntentionBody body = intention.body();
        return Stream.of(Stream.of(intention.ref(), body.title()),
                Stream.of(body.description(), body.expectations(), body.lead()).filter(text -> text != null),
                body.lots().stream().map(Lot::title), body.tags().stream()).flatMap(texts -> texts)
                .collect(Collectors.joining(" "));
    }
}
