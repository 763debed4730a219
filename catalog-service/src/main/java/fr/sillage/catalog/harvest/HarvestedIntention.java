package fr.sillage.catalog.harvest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import fr.sillage.api.ChangeSet;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.partner.Partner;

/** That an intention is a partner's. Its text is in the feed. */
@Entity
class HarvestedIntention {

    @Id
    private String ref;

    private Long partnerId;
    private String theirRef;
    private boolean live;
    private String title;
    private String status;
    private String sha256;
    private int round;
    private long changeSet;

    protected HarvestedIntention() {
    }

    HarvestedIntention(Partner partner, String ref, String theirRef) {
        this.ref = ref;
        partnerId = partner.id();
        this.theirRef = theirRef;
    }

    String ref() {
        return ref;
    }

    String theirRef() {
        return theirRef;
    }

    boolean isLive() {
        return live;
    }

    /** As last told. */
    String title() {
        return title;
    }

    PublicIntention.Status status() {
        return PublicIntention.Status.valueOf(status);
    }

    boolean tells(String digest) {
        return live && digest.equals(sha256);
    }

    void see(int inRound) {
        round = inRound;
    }

    void tell(PublicIntention told, String digest, ChangeSet change) {
        live = true;
        title = told.title();
        status = told.status().name();
        sha256 = digest;
        changeSet = change.id();
    }

    void withdraw(ChangeSet change) {
        live = false;
        changeSet = change.id();
    }
}
