package fr.sillage.catalog.intention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;

/** Contracts in their order, each with the intention that it came of. */
@ApplicationScoped
class ContractLinks {

    /** @param ref of the intention */
    private record Link(String buyer, String contract, String ref) {

        private static Link of(Object[] row) {
            return new Link((String) row[0], (String) row[1], (String) row[2]);
        }

        /** The number of a contract may hold whatever sets the others apart: it stands in the middle. */
        private static Link read(String key) {
            int first = key.indexOf('|');
            int last = key.lastIndexOf('|');
            if (first == last) {
                throw new IllegalArgumentException(key);
            }
            return new Link(key.substring(0, first), key.substring(first + 1, last), key.substring(last + 1));
        }

        private String key() {
            return buyer + "|" + contract + "|" + ref;
        }
    }

    private final EntityManager database;

    ContractLinks(EntityManager database) {
        this.database = database;
    }

    /**
     * To be read in one transaction.
     *
     * @param buyer SIRET; null for all
     * @param contract null for all
     * @param readable the buyers whose intentions may be read; empty for all
     */
    Page<ContractLinkView> page(String buyer, String contract, Optional<Set<String>> readable, PageRequest page) {
        Page<Link> links = Page.of(links(buyer, contract, readable, page), page, Link::key, Function.identity());
        Map<String, PurchasingIntention> intentions = intentions(links.items().stream().map(Link::ref).distinct().toList());
        return new Page<>(links.items().stream().map(link -> {
            PurchasingIntention intention = intentions.get(link.ref());
            return new ContractLinkView(link.buyer(), link.contract(), intention.ref(), intention.body().title(),
                    intention.status());
        }).toList(), links.next(), null);
    }

    private List<Link> links(String buyer, String contract, Optional<Set<String>> readable, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        if (buyer != null) {
            conditions.add("buyer = :buyer");
            values.put("buyer", buyer);
        }
        if (contract != null) {
            conditions.add("contract = :contract");
            values.put("contract", contract);
        }
        readable.ifPresent(buyers -> {
            conditions.add("intention_contracts_id = ANY (:own)");
            values.put("own", own(buyers));
        });
        page.after(Link::read).ifPresent(last -> {
            conditions.add("(buyer, contract, ref) > (:lastBuyer, :lastContract, :lastRef)");
            values.putAll(
                    Map.of("lastBuyer", last.buyer(), "lastContract", last.contract(), "lastRef", last.ref()));
        });
        var query = database.createNativeQuery("SELECT buyer, contract, ref FROM contract_link WHERE "
                + String.join(" AND ", conditions) + " ORDER BY buyer, contract, ref LIMIT :rows",
                Object[].class).setParameter("rows", page.rows());
        values.forEach(query::setParameter);
        return query.getResultStream().map(row -> Link.of((Object[]) row)).toList();
    }

    /** Numbers of the lists of contracts of what these have bought: they lie together, and are not looked up one by one. */
    private Long[] own(Set<String> buyers) {
        @SuppressWarnings("unchecked")
        List<Long> own = database.createNativeQuery("""
                SELECT id FROM intention_contracts
                WHERE intention_id = ANY (ARRAY(SELECT id FROM intention WHERE buyers && :buyers))""", Long.class)
                .setParameter("buyers", buyers.toArray(String[]::new)).getResultList();
        return own.toArray(Long[]::new);
    }

    private Map<String, PurchasingIntention> intentions(List<String> refs) {
        return database.createQuery("from PurchasingIntention where ref in ?1", PurchasingIntention.class)
                .setParameter(1, refs).getResultStream()
                .collect(Collectors.toMap(PurchasingIntention::ref, Function.identity()));
    }
}
