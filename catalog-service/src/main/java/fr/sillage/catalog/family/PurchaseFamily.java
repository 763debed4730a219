package fr.sillage.catalog.family;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;

/** A sort of purchases that a buyer deals with as one, such as paper or road works. */
@Entity
public class PurchaseFamily extends Item<PurchaseFamilyBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String title;
    private String parent;
    private List<String> cpvPrefixes;
    private boolean archived;

    protected PurchaseFamily() {
    }

    PurchaseFamily(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** Code of the family that it is a part of; null for one that stands by itself. */
    public String parent() {
        return parent;
    }

    public boolean isArchived() {
        return archived;
    }

    @Override
    public String address() {
        return code;
    }

    @Override
    protected PurchaseFamilyBody body() {
        return new PurchaseFamilyBody(title, parent, cpvPrefixes, archived);
    }

    @Override
    protected void fill(PurchaseFamilyBody body) {
        title = body.title();
        parent = body.parent();
        cpvPrefixes = body.cpvPrefixes();
        archived = body.archived();
    }
}
