package fr.sillage.reporting.words;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepository;

@ApplicationScoped
class ReportSettingsRepository implements PanacheRepository<ReportSettings> {

    Optional<ReportSettings> find(String scheme, String kind) {
        return find("scheme = ?1 and kind = ?2", scheme, kind).singleResultOptional();
    }

    /** As {@link #find}, and nobody else changes it before this transaction ends. */
    Optional<ReportSettings> lock(String scheme, String kind) {
        return find("scheme = ?1 and kind = ?2", scheme, kind).withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }
}
