package fr.sillage.catalog.partner;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import fr.sillage.api.ChangeSet;

/** What is kept of a key: enough to know it again when it is sent, not enough to send it. */
@Entity
class PartnerKey {

    @Id
    private String id;

    private Long partnerId;
    private String label;
    private String sha256;
    private Instant createdAt;
    private Instant revokedAt;
    private LocalDate lastUsed;
    private long changeSet;

    protected PartnerKey() {
    }

    PartnerKey(Partner partner, ApiKey key, String label, Instant now, ChangeSet change) {
        id = key.id();
        partnerId = partner.id();
        this.label = label;
        sha256 = key.sha256();
        createdAt = now;
        changeSet = change.id();
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Null for one that is good. */
    Instant revokedAt() {
        return revokedAt;
    }

    /** The last day on which somebody signed in with it; null where nobody did. */
    LocalDate lastUsed() {
        return lastUsed;
    }

    void revoke(Instant now, ChangeSet change) {
        revokedAt = now;
        changeSet = change.id();
    }
}
