package fr.sillage.catalog.digest;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;
import fr.sillage.catalog.vocabulary.Theme;

/** A network that is told by e-mail what is new among the published intentions, and what of it concerns them. */
@Entity
public class DigestList extends Item<DigestListBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String title;
    private List<String> recipients;
    private List<String> families;
    private List<String> themes;

    protected DigestList() {
    }

    DigestList(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    @Override
    public String address() {
        return code;
    }

    @Override
    protected DigestListBody body() {
        return new DigestListBody(title, recipients, families, themes.stream().map(Theme::valueOf).toList());
    }

    /** To whom it went is personal: it is forgotten once they are taken off the list. */
    @Override
    public Object told() {
        return new DigestListBody(title, List.of(), families, body().themes());
    }

    @Override
    protected void fill(DigestListBody body) {
        title = body.title();
        recipients = body.recipients();
        families = body.families();
        themes = body.themes().stream().map(Enum::name).toList();
    }
}
