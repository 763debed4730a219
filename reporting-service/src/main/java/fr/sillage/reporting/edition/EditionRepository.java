package fr.sillage.reporting.edition;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.PageRequest;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.ReportContent;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
public class EditionRepository implements PanacheRepository<Edition> {

    private static final String PUBLISHED = "state = PUBLISHED";

    private final RenditionRepository renditions;

    EditionRepository(RenditionRepository renditions) {
        this.renditions = renditions;
    }

    /** The name of a report among all: its URL is made of the same parts. */
    static String report(String scheme, String kind, int year) {
        return scheme + "/" + kind + "/" + year;
    }

    /** The number of the next edition of a report, unless another comes before it. */
    int nextNumber(String report) {
        return 1 + editions(report).stream().mapToInt(Edition::number).max().orElse(0);
    }

    /**
     * Makes an edition of a finished report. Two at once wait for each other.
     *
     * @throws NotYetException where another one is being published, or was while this one was composed: its corrections are not
     *         told; also where the number that is printed in it was given to another one meanwhile
     */
    public Edition add(Composed composed, ChangeSet change) {
        waitForOthers(composed.report());
        ReportKind kind = ReportKind.of(composed.kind()).orElseThrow();
        if (kind.closesItsYear()
                && !lastTold(composed.report()).map(Edition::number).equals(Optional.ofNullable(composed.since()))) {
            throw new NotYetException(
                    "Une édition de ce rapport a été publiée pendant que la suivante se composait\u202F: celle-ci est "
                            + "à recomposer, pour dire ce qui a été corrigé depuis.");
        }
        if (nextNumber(composed.report()) != composed.number()) {
            throw new NotYetException("Une autre édition de ce rapport a reçu le numéro " + composed.number()
                    + " pendant que celle-ci se composait : elle est à recomposer.");
        }
        var edition = new Edition(composed, change.id());
        persist(edition);
        composed.bytes().entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(file -> renditions.persist(new Rendition(edition.id(), file.getKey(), file.getValue())));
        return edition;
    }

    /** Until the end of this transaction nobody else makes or publishes an edition of the report. */
    void waitForOthers(String report) {
        getEntityManager().createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:report, 0))", Integer.class)
                .setParameter("report", report).getSingleResult();
    }

    /** The numbers of the editions whose publication has begun and not ended. */
    List<Long> publishing() {
        return find("select id from Edition where state = PUBLISHING order by id").project(Long.class).list();
    }

    Optional<Edition> find(String report, int number) {
        return find("report = ?1 and number = ?2", report, number).singleResultOptional();
    }

    /** What an edition froze. */
    public ReportContent content(EditionView view) {
        return content(find(report(view.scheme(), view.kind(), view.year()), view.number()).orElseThrow());
    }

    ReportContent content(Edition edition) {
        return renditions.content(edition);
    }

    Edition lock(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All editions of a report, the latest first. */
    List<Edition> editions(String report) {
        return list("report = ?1 order by number desc", report);
    }

    /**
     * The edition whose corrections the next one tells, where one was published.
     *
     * @throws NotYetException while one is being published: its year is being closed, and the corrections are counted from
     *         there
     */
    Optional<Edition> lastTold(String report) {
        List<Edition> all = editions(report);
        all.stream().filter(edition -> edition.state() == Edition.State.PUBLISHING).findFirst().ifPresent(edition -> {
            throw new NotYetException(
                    ("L’édition %d de ce rapport est en cours de publication\u202F: la suivante attend qu’elle soit "
                            + "publiée, pour dire ce qui a été corrigé depuis.").formatted(edition.number()));
        });
        return all.stream().filter(Edition::isPublished).findFirst();
    }

    /** The latest published edition of each report, what was published last first. */
    public List<Edition> published() {
        return list("from Edition e where e." + PUBLISHED + latestWhere("o." + PUBLISHED)
                + " order by e.publishedAt desc, e.id desc");
    }

    /**
     * The latest edition of each report among those the reader may see.
     *
     * @param buyers whose drafts are seen; empty sees all drafts
     */
    List<Edition> page(Optional<Set<String>> buyers, PageRequest page) {
        return latest(buyers, page.afterKey(), "e.report").page(0, page.rows()).list();
    }

    /** As {@link #page}, all of them, the latest year first. */
    public List<Edition> latest(Optional<Set<String>> buyers) {
        return latest(buyers, "", "e.year desc, e.title, e.report").list();
    }

    private PanacheQuery<Edition> latest(Optional<Set<String>> buyers, String after, String order) {
        String all = "from Edition e where e.report > :after";
        if (buyers.isEmpty()) {
            return find(all + latestWhere("true") + " order by " + order, Parameters.with("after", after));
        }
        String visible = "(%1$s." + PUBLISHED + " or array_intersects(%1$s.buyers, :buyers))";
        return find(all + " and " + visible.formatted("e") + latestWhere(visible.formatted("o")) + " order by " + order,
                Parameters.with("after", after).and("buyers", buyers.get().toArray(String[]::new)));
    }

    /**
     * The latest edition of each report of a scheme among those that the reader may see, the latest year first.
     *
     * @param readsDraftsOf whether the reader sees the drafts of a scheme of these buyers
     */
    public List<EditionView> latestOf(String scheme, Predicate<List<String>> readsDraftsOf) {
        var seen = new HashSet<String>();
        List<Edition> latest = list("scheme = ?1 order by year desc, kind, number desc", scheme).stream()
                .filter(edition -> edition.isPublished() || readsDraftsOf.test(edition.buyers()))
                .filter(edition -> seen.add(report(edition.scheme(), edition.kind(), edition.year()))).toList();
        Map<Long, List<EditionFile>> files = renditions.files(latest);
        return latest.stream().map(edition -> EditionView.from(edition, files.get(edition.id()))).toList();
    }

    private static String latestWhere(String condition) {
        return " and not exists (select 1 from Edition o where o.report = e.report and o.number > e.number and "
                + condition + ")";
    }
}
