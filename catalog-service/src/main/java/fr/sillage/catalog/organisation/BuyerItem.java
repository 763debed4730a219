package fr.sillage.catalog.organisation;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import fr.sillage.api.Item;

/** Something that a buyer holds under a code of its own. */
@MappedSuperclass
public abstract class BuyerItem<B> extends Item<B> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String buyer;
    private String code;

    protected BuyerItem() {
    }

    protected BuyerItem(String buyer, String code) {
        this.buyer = buyer;
        this.code = code;
    }

    public String buyer() {
        return buyer;
    }

    public String code() {
        return code;
    }

    @Override
    public String address() {
        return buyer + "/" + code;
    }

    @Override
    public abstract B body();
}
