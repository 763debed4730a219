package fr.sillage.reporting.edition;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class RenditionRepository implements PanacheRepository<Rendition> {

    /** The digest alone, to answer 304 without reading the bytes. */
    String sha256(Edition edition, Format format) {
        return find("select sha256 from Rendition where editionId = ?1 and format = ?2", edition.id(), format)
                .project(String.class).singleResult();
    }

    byte[] bytes(Edition edition, Format format) {
        return find("editionId = ?1 and format = ?2", edition.id(), format).singleResult().bytes();
    }
}
