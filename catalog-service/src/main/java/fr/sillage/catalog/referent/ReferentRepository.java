package fr.sillage.catalog.referent;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.PageRequest;
import fr.sillage.catalog.organisation.BuyerItemRepository;

@ApplicationScoped
class ReferentRepository extends BuyerItemRepository<Referent> {

    /** Those who answer on one of the families or themes, and those who answer on everything; by code. */
    List<Referent> answering(String buyer, Collection<String> families, Collection<String> themes, PageRequest page) {
        return getEntityManager().createNativeQuery("""
                SELECT * FROM referent
                WHERE buyer = :buyer AND code > :after
                  AND (cardinality(families) = 0 AND cardinality(themes) = 0
                       OR families && CAST(:families AS varchar[]) OR themes && CAST(:themes AS varchar[]))
                ORDER BY code LIMIT :rows""", Referent.class)
                .setParameter("buyer", buyer).setParameter("after", page.afterKey())
                .setParameter("families", families.toArray(String[]::new))
                .setParameter("themes", themes.toArray(String[]::new)).setParameter("rows", page.rows())
                .getResultStream().map(Referent.class::cast).toList();
    }
}
