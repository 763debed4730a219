package fr.sillage.catalog.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.Item;

/** A public body: a buyer, or a partner that reads the purchasing intentions of others. */
@Entity
public class Organisation extends Item<OrganisationBody> {

    /** Sorts of public bodies, as the law on local authorities tells them apart. */
    @Schema(name = "OrganisationKind")
    public enum Kind {
        MUNICIPALITY,
        EPCI,
        DEPARTEMENT,
        REGION,
        STATE,
        OTHER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String siren;
    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    protected Organisation() {
    }

    Organisation(String siren) {
        this.siren = siren;
    }

    public String siren() {
        return siren;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String address() {
        return siren;
    }

    @Override
    protected OrganisationBody body() {
        return new OrganisationBody(name, kind);
    }

    @Override
    protected void fill(OrganisationBody body) {
        name = body.name();
        kind = body.kind();
    }
}
