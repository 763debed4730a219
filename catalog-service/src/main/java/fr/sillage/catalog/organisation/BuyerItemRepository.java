package fr.sillage.catalog.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

/** What all kinds of things of a buyer are looked up by. */
public abstract class BuyerItemRepository<E extends BuyerItem<?>> implements PanacheRepository<E> {

    public Optional<E> find(String buyer, String code) {
        return find("buyer = ?1 and code = ?2", buyer, code).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    public Optional<E> lock(String buyer, String code) {
        return find("buyer = ?1 and code = ?2", buyer, code).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** By code. */
    public List<E> of(String buyer) {
        return list("buyer = ?1 order by code", buyer);
    }

    public List<E> page(String buyer, PageRequest page) {
        return find("buyer = ?1 and code > ?2 order by code", buyer, page.afterKey()).page(0, page.rows()).list();
    }

    /** Those of the codes that there are. */
    public Set<String> known(String buyer, Collection<String> codes) {
        return list("buyer = ?1 and code in ?2", buyer, codes).stream().map(BuyerItem::code).collect(Collectors.toSet());
    }
}
