package fr.sillage.catalog.campaign;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;

/** Which actions of a scheme are evaluated in a year. */
@Entity
public class Campaign extends Item<CampaignBody> {

    /** Subject of the opinions on the choice. */
    static final String SUBJECT = "campaign";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long schemeId;
    private int year;
    private List<String> actions;
    private String method;
    private String note;

    protected Campaign() {
    }

    Campaign(Long schemeId, int year) {
        this.schemeId = schemeId;
        this.year = year;
    }

    public Long id() {
        return id;
    }

    public Long schemeId() {
        return schemeId;
    }

    public int year() {
        return year;
    }

    public List<String> actions() {
        return actions;
    }

    @Override
    public String address() {
        return schemeId + "/" + year;
    }

    @Override
    protected CampaignBody body() {
        return new CampaignBody(actions, method, note);
    }

    @Override
    protected void fill(CampaignBody body) {
        actions = body.actions();
        method = body.method();
        note = body.note();
    }
}
