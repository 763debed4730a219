package fr.sillage.catalog.purchasemap;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.Item;

/** A family in the purchase map of a buyer and a year. */
@Entity
@Table(name = "purchase_map_family")
public class MapFamily extends Item<MapFamilyBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String buyer;
    private int year;
    private String family;

    @JdbcTypeCode(SqlTypes.JSON)
    private MapFamilyBody body;

    protected MapFamily() {
    }

    MapFamily(MapKey map, String family) {
        this.buyer = map.buyer();
        this.year = map.year();
        this.family = family;
    }

    public String family() {
        return family;
    }

    @Override
    public String address() {
        return buyer + "/" + year + "/" + family;
    }

    @Override
    public MapFamilyBody body() {
        return body;
    }

    @Override
    protected void fill(MapFamilyBody body) {
        this.body = body;
    }
}
