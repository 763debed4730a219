package fr.sillage.catalog.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;

/**
 * An authority that publishes its purchasing intentions with us: it sends them with a key, or we take them from its own feed.
 */
@Entity
public class Partner extends Item<PartnerBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String name;
    private String siren;
    private String url;
    private boolean harvest;
    private boolean active;

    protected Partner() {
    }

    Partner(String code) {
        this.code = code;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String siren() {
        return siren;
    }

    /** Where its catalog answers; null for one that only sends. */
    public String url() {
        return url;
    }

    boolean isActive() {
        return active;
    }

    /** Whether its feed is to be followed. */
    public boolean isHarvested() {
        return active && harvest;
    }

    @Override
    public String address() {
        return code;
    }

    @Override
    protected PartnerBody body() {
        return new PartnerBody(name, siren, url, harvest, active);
    }

    @Override
    protected void fill(PartnerBody body) {
        name = body.name();
        siren = body.siren();
        url = body.url();
        harvest = body.harvest();
        active = body.active();
    }
}
