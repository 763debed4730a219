package fr.sillage.indicators.indicator;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import fr.sillage.api.Item;

/**
 * What is followed, by a definition that may change. Its version counts the definitions: an indicator is never deleted, so no
 * version is ever borne twice.
 */
@Entity
public class Indicator extends Item<IndicatorBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private int version;

    @OneToMany(mappedBy = "indicator", cascade = CascadeType.PERSIST)
    @OrderBy("version")
    private List<IndicatorVersion> versions = new ArrayList<>();

    protected Indicator() {
    }

    Indicator(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    @Override
    public long version() {
        return version;
    }

    /** By which it was last written. */
    long changeSet() {
        return super.version();
    }

    Definition definition() {
        return latest().definition(code);
    }

    List<Definition> definitions() {
        return versions.stream().map(each -> each.definition(code)).toList();
    }

    private IndicatorVersion latest() {
        return versions.get(versions.size() - 1);
    }

    @Override
    protected IndicatorBody body() {
        return latest().body();
    }

    @Override
    protected void fill(IndicatorBody body) {
        version++;
        versions.add(new IndicatorVersion(this, version, body));
    }
}
