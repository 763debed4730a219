package fr.sillage.catalog.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import fr.sillage.api.Item;

/** A part of an organisation that leads objectives and actions, or is affected by them. */
@Entity
public class Directorate extends Item<DirectorateBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    private Organisation organisation;

    private String code;
    private String name;

    protected Directorate() {
    }

    Directorate(Organisation organisation, String code) {
        this.organisation = organisation;
        this.code = code;
    }

    public String organisation() {
        return organisation.siren();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    @Override
    protected DirectorateBody body() {
        return new DirectorateBody(name);
    }

    @Override
    protected void fill(DirectorateBody body) {
        name = body.name();
    }
}
