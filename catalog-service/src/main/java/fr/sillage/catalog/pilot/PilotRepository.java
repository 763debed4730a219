package fr.sillage.catalog.pilot;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.PageRequest;
import fr.sillage.catalog.organisation.BuyerItemRepository;
import io.quarkus.panache.common.Parameters;

@ApplicationScoped
public class PilotRepository extends BuyerItemRepository<Pilot> {

    /**
     * By code.
     *
     * @param family with its parts; null for all
     * @param state null for all
     */
    List<Pilot> page(String buyer, String family, PilotState state, PageRequest page) {
        String where = "buyer = :buyer and code > :after";
        Parameters asked = Parameters.with("buyer", buyer).and("after", page.afterKey());
        if (state != null) {
            where += " and state = :state";
            asked.and("state", state);
        }
        if (family != null) {
            where += " and family in (select f.code from PurchaseFamily f where f.code = :family or f.parent = :family)";
            asked.and("family", family);
        }
        return find(where + " order by code", asked).page(0, page.rows()).list();
    }
}
