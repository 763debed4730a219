package fr.sillage.catalog.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import fr.sillage.api.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class NetworkMeetingRepository implements PanacheRepository<NetworkMeeting> {

    /** Before any day that there is. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    Optional<NetworkMeeting> find(BuyersNetwork network, LocalDate day) {
        return find("buyer = ?1 and network = ?2 and day = ?3", network.buyer(), network.code(), day).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<NetworkMeeting> lock(BuyersNetwork network, LocalDate day) {
        return find("buyer = ?1 and network = ?2 and day = ?3", network.buyer(), network.code(), day)
                .withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** The first one first. */
    List<NetworkMeeting> of(BuyersNetwork network) {
        return list("buyer = ?1 and network = ?2 order by day", network.buyer(), network.code());
    }

    List<NetworkMeeting> page(BuyersNetwork network, PageRequest page) {
        return find("buyer = ?1 and network = ?2 and day > ?3 order by day", network.buyer(), network.code(),
                page.after(LocalDate::parse).orElse(BEFORE_ALL)).page(0, page.rows()).list();
    }
}
