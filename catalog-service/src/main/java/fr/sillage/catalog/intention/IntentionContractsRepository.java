package fr.sillage.catalog.intention;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
public class IntentionContractsRepository implements PanacheRepository<IntentionContracts> {

    /** A row of the list of links, and where the page after it begins. */
    record Linked(String cursor, ContractLinkView view) {
    }

    Optional<IntentionContracts> of(PurchasingIntention intention) {
        return find("intentionId", intention.id()).singleResultOptional();
    }

    /** Whether a contract was said to come of an intention. */
    public boolean isLinked(PurchasingIntention intention, ContractKey contract) {
        return of(intention).filter(contracts -> contracts.body().contracts().contains(contract)).isPresent();
    }

    /**
     * In the order of the contracts, each with what it came of.
     *
     * @param buyer SIRET; null for all
     * @param contract null for all
     * @param readable the buyers whose intentions may be read; empty for all
     */
    List<Linked> links(String buyer, String contract, Optional<Set<String>> readable, PageRequest page) {
        var query = getEntityManager().createNativeQuery("""
                SELECT cursor, buyer, contract, ref, title, status FROM (
                    SELECT l.buyer || '|' || l.contract || '|' || i.ref AS cursor, l.buyer, l.contract, i.ref,
                           i.body ->> 'title' AS title, i.status
                    FROM contract_link l JOIN intention_contracts c ON c.id = l.intention_contracts_id
                    JOIN intention i ON i.id = c.intention_id
                    WHERE :buyer IN ('', l.buyer) AND :contract IN ('', l.contract)
                      AND (:all OR i.buyers && :readable)) linked
                WHERE cursor > :after ORDER BY cursor LIMIT :rows""", Object[].class)
                .setParameter("buyer", orEmpty(buyer)).setParameter("contract", orEmpty(contract))
                .setParameter("all", readable.isEmpty())
                .setParameter("readable", readable.orElse(Set.of()).toArray(String[]::new))
                .setParameter("after", page.afterKey()).setParameter("rows", page.rows());
        return query.getResultStream().map(row -> linked((Object[]) row)).toList();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Linked linked(Object[] row) {
        return new Linked((String) row[0], new ContractLinkView((String) row[1], (String) row[2], (String) row[3],
                (String) row[4], IntentionStatus.valueOf((String) row[5])));
    }
}
