package fr.sillage.catalog.framework;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.CodeOrder;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class FrameworkFileRepository implements PanacheRepository<FrameworkFile> {

    List<MarkdownFile> of(Framework framework) {
        return list("frameworkId", framework.id()).stream().map(FrameworkFile::file).toList();
    }

    /** In the order people count. */
    List<String> paths(Framework framework) {
        return getEntityManager().createQuery("select f.path from FrameworkFile f where f.frameworkId = ?1", String.class)
                .setParameter(1, framework.id()).getResultStream().sorted(CodeOrder.NATURAL).toList();
    }

    Optional<MarkdownFile> find(Framework framework, String path) {
        return find("frameworkId = ?1 and path = ?2", framework.id(), path).singleResultOptional()
                .map(FrameworkFile::file);
    }

    void delete(Framework framework, String path) {
        delete("frameworkId = ?1 and path = ?2", framework.id(), path);
    }
}
