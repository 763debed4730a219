package fr.sillage.catalog.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;

import fr.sillage.catalog.family.FamilyRenamed;
import fr.sillage.catalog.vocabulary.Theme;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class LibraryRepository implements PanacheRepository<LibraryItem> {

    Optional<LibraryItem> find(String code) {
        return find("code", code).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<LibraryItem> lock(String code) {
        return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** Those of the codes that there are, by code. */
    Map<String, LibraryItem> of(Collection<String> codes) {
        return list("code in ?1", codes).stream().collect(Collectors.toMap(LibraryItem::code, Function.identity()));
    }

    /** Those of the families that a new item may name. */
    Set<String> openFamilies(Collection<String> codes) {
        return Set.copyOf(getEntityManager()
                .createQuery("select f.code from PurchaseFamily f where f.code in ?1 and not f.archived", String.class)
                .setParameter(1, codes).getResultList());
    }

    /**
     * In the order in which they were found. By their numbers, which lie together where what they belong to was written at
     * once.
     */
    List<LibraryItem> inOrder(List<LibrarySearch.Found> found) {
        Map<Long, LibraryItem> items = list("id in ?1", found.stream().map(LibrarySearch.Found::id).toList()).stream()
                .collect(Collectors.toMap(LibraryItem::id, Function.identity()));
        return found.stream().map(one -> items.get(one.id())).toList();
    }

    /** Titles of the families that there are, by code. */
    Map<String, String> familyTitles() {
        return getEntityManager().createQuery("select f.code, f.title from PurchaseFamily f", Object[].class).getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /**
     * Waits until no other import is under way, and lets none begin before this transaction ends: they could wait for each
     * other.
     */
    void awaitOtherImports() {
        getEntityManager().createNativeQuery("SELECT true FROM pg_advisory_xact_lock(hashtext('library imports'))",
                Boolean.class).getSingleResult();
    }

    /** Keeps by which words it is found: its title first, what surrounds it next, its text last. */
    void index(LibraryItem item) {
        flush();
        getEntityManager().createNativeQuery("""
                UPDATE library_item SET words =
                    setweight(french_words(:titleApart) || french_words(:titleTogether), 'A')
                    || setweight(french_words(:aroundApart) || french_words(:aroundTogether), 'B')
                    || setweight(french_words(:textApart) || french_words(:textTogether), 'D')
                WHERE code = :code""").setParameter("code", item.code())
                .setParameter("titleApart", Compounds.apart(item.body().title()))
                .setParameter("titleTogether", Compounds.together(item.body().title()))
                .setParameter("aroundApart", Compounds.apart(around(item.body())))
                .setParameter("aroundTogether", Compounds.together(around(item.body())))
                .setParameter("textApart", Compounds.apart(text(item.body())))
                .setParameter("textTogether", Compounds.together(text(item.body()))).executeUpdate();
    }

    /** An item is found by the titles of the families that it helps to buy. */
    void follow(@Observes FamilyRenamed family) {
        @SuppressWarnings("unchecked")
        List<String> helping = getEntityManager().createNativeQuery(
                "SELECT code FROM library_item WHERE families @> CAST(ARRAY[:code] AS varchar[])", String.class)
                .setParameter("code", family.code()).getResultList();
        of(helping).values().forEach(this::index);
    }

    private String around(LibraryItemBody body) {
        Map<String, String> families = familyTitles();
        return joined(Stream.of(Stream.of(body.kind().label(), body.heading(), body.reference(), body.expansion(), body.url()),
                body.publishers().stream(), body.themes().stream().map(Theme::label),
                body.families().stream().map(families::get)).flatMap(words -> words));
    }

    /** What is read of an item beside its title. */
    static String text(LibraryItemBody body) {
        Criterion criterion = body.criterion();
        return joined(Stream.of(Stream.of(body.summary(), body.text()), body.contents().stream(),
                criterion == null ? Stream.<String> of() : Stream.of(criterion.judging(), criterion.proof()))
                .flatMap(words -> words));
    }

    /** All words of an item that a passage may be cut from; its title, which lists show anyway, comes last. */
    static String read(LibraryItemBody body) {
        return joined(Stream.of(Stream.of(text(body), body.expansion()), body.publishers().stream(), Stream.of(body.title()))
                .flatMap(words -> words));
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> text != null && !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** In the texts given, the passages where the words stand; none where they stand elsewhere. */
    List<List<Passage.Part>> passages(List<String> texts, String words) {
        List<String> asked = Compounds.asked(words);
        List<String> apart = new ArrayList<>();
        List<String> together = new ArrayList<>();
        texts.forEach(text -> {
            List<String> forms = Passage.forms(text);
            apart.add(forms.get(0));
            together.add(forms.get(1));
        });
        @SuppressWarnings("unchecked")
        List<String> marked = getEntityManager().createNativeQuery("""
                SELECT (SELECT h FROM (VALUES (french_headline(t.apart, query.q)), (french_headline(t.together, query.q))) v (h)
                        WHERE h IS NOT NULL ORDER BY length(replace(h, chr(57344), '')) - length(h) LIMIT 1)
                FROM (SELECT french_query(:apartAsked) || french_query(:togetherAsked) AS q) query,
                    unnest(CAST(:apart AS text[]), CAST(:together AS text[])) WITH ORDINALITY t (apart, together, n)
                ORDER BY t.n""", String.class)
                .setParameter("apartAsked", asked.get(0)).setParameter("togetherAsked", asked.get(1))
                .setParameter("apart", apart.toArray(String[]::new))
                .setParameter("together", together.toArray(String[]::new)).getResultList();
        List<List<Passage.Part>> passages = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            passages.add(Passage.of(texts.get(i), marked.get(i)));
        }
        return passages;
    }
}
