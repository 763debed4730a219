package fr.sillage.catalog.scheme;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import fr.sillage.api.Item;

/** Something that a scheme holds under a code of its own. */
@MappedSuperclass
public abstract class SchemeItem<B> extends Item<B> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long schemeId;
    private String code;

    protected SchemeItem() {
    }

    protected SchemeItem(Scheme scheme, String code) {
        this.schemeId = scheme.id();
        this.code = code;
    }

    public Long id() {
        return id;
    }

    public Long schemeId() {
        return schemeId;
    }

    public String code() {
        return code;
    }

    @Override
    public String address() {
        return schemeId + "/" + code;
    }
}
