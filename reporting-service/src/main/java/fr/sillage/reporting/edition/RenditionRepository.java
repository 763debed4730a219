package fr.sillage.reporting.edition;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.reporting.report.content.ContentJson;
import fr.sillage.reporting.report.content.ReportContent;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class RenditionRepository implements PanacheRepository<Rendition> {

    private static final Logger LOG = Logger.getLogger(RenditionRepository.class);

    /** The digest alone, to answer 304 without reading the bytes; none where the edition was made before this format was. */
    Optional<String> sha256(Edition edition, Format format) {
        return find("select sha256 from Rendition where editionId = ?1 and format = ?2", edition.id(), format)
                .project(String.class).singleResultOptional();
    }

    /**
     * The bytes, once they are known to be those that were stored.
     *
     * @throws ProblemException 500 where they are not: wrong bytes are given to nobody
     */
    byte[] bytes(Edition edition, Format format) {
        Rendition rendition = find("editionId = ?1 and format = ?2", edition.id(), format).singleResult();
        if (!rendition.isIntact(edition)) {
            String file = edition.href() + "." + format.extension();
            LOG.errorf("%s is damaged: its bytes are not those of its digest", file);
            throw ProblemException.of(ProblemType.FAILURE, "edition-damaged", file);
        }
        return rendition.bytes();
    }

    /** What an edition froze. */
    ReportContent content(Edition edition) {
        return ContentJson.read(new String(bytes(edition, Format.JSON), StandardCharsets.UTF_8));
    }

    /** The files of each edition, by the edition's number among all, without their bytes. */
    Map<Long, List<EditionFile>> files(Collection<Edition> editions) {
        Map<Long, String> hrefs = editions.stream().collect(Collectors.toMap(Edition::id, Edition::href));
        return find("select editionId, format, sha256, size from Rendition where editionId in ?1", hrefs.keySet())
                .project(Row.class).stream().sorted(Comparator.comparing(Row::format))
                .collect(Collectors.groupingBy(Row::editionId,
                        Collectors.mapping(row -> new EditionFile(row.format().extension(),
                                row.sha256(), row.size(), hrefs.get(row.editionId()) + "." + row.format().extension()),
                                Collectors.toList())));
    }

    /**
     * The files whose bytes are no longer those that were stored, by their addresses; the database works the digests out, so
     * that the bytes need not travel.
     */
    List<String> damaged() {
        return getEntityManager().createNativeQuery("""
                SELECT e.report || '/editions/' || e.number || '.' || lower(r.format)
                FROM rendition r JOIN edition e ON e.id = r.edition_id
                WHERE encode(sha256(r.bytes), 'hex') <> r.sha256 OR (r.format = 'JSON' AND r.sha256 <> e.content_sha256)
                ORDER BY e.report, e.number, r.format""", String.class).getResultList();
    }

    record Row(long editionId, Format format, String sha256, int size) {
    }
}
