package fr.sillage.catalog.framework;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class FrameworkImportRepository implements PanacheRepository<FrameworkImport> {

    private static final String WITH_WHO_AND_WHEN = "select i, w from FrameworkImport i join Authorship w on w.id = i.changeSet ";

    /** Newest first. */
    List<FrameworkImportView> page(Framework framework, PageRequest page) {
        return getEntityManager()
                .createQuery(WITH_WHO_AND_WHEN + "where i.frameworkId = ?1 and i.id < ?2 order by i.id desc", Object[].class)
                .setParameter(1, framework.id()).setParameter(2, page.afterNumber(Long::valueOf, Long.MAX_VALUE))
                .setMaxResults(page.rows()).getResultStream().map(FrameworkImportRepository::view).toList();
    }

    Optional<FrameworkImportView> find(Framework framework, long id) {
        return getEntityManager().createQuery(WITH_WHO_AND_WHEN + "where i.frameworkId = ?1 and i.id = ?2", Object[].class)
                .setParameter(1, framework.id()).setParameter(2, id).getResultStream().map(FrameworkImportRepository::view)
                .findFirst();
    }

    private static FrameworkImportView view(Object[] row) {
        return FrameworkImportView.from((FrameworkImport) row[0], (Authorship) row[1]);
    }
}
