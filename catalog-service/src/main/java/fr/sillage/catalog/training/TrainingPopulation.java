package fr.sillage.catalog.training;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;
import fr.sillage.catalog.scheme.Scheme;

/** The people to be trained. */
@Entity
public class TrainingPopulation extends Item<TrainingPopulationBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long schemeId;
    private String buyer;
    private int year;
    private Integer pilots;
    private Integer contributors;
    private Integer agents;
    private String note;

    protected TrainingPopulation() {
    }

    TrainingPopulation(Scheme scheme, String buyer, int year) {
        this.schemeId = scheme.id();
        this.buyer = buyer;
        this.year = year;
    }

    Long schemeId() {
        return schemeId;
    }

    String buyer() {
        return buyer;
    }

    int year() {
        return year;
    }

    @Override
    public String address() {
        return schemeId + "/" + buyer + "/" + year;
    }

    @Override
    protected TrainingPopulationBody body() {
        return new TrainingPopulationBody(pilots, contributors, agents, note);
    }

    @Override
    protected void fill(TrainingPopulationBody body) {
        pilots = body.pilots();
        contributors = body.contributors();
        agents = body.agents();
        note = body.note();
    }
}
