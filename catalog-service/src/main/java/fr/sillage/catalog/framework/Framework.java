package fr.sillage.catalog.framework;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Item;

/** A list of measures that somebody publishes, in levels or with points, by which authorities judge how far they are. */
@Entity
public class Framework extends Item<FrameworkBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String title;
    private String publisher;
    private String edition;
    private String source;
    private String note;

    @Enumerated(EnumType.STRING)
    private Generation generation;

    protected Framework() {
    }

    Framework(String code) {
        this.code = code;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** That of its files; null before any were imported. */
    Generation generation() {
        return generation;
    }

    /** Its files are others now: it is another version. */
    void imported(Generation generation, ChangeSet change) {
        touch(change);
        this.generation = generation;
    }

    @Override
    public String address() {
        return code;
    }

    @Override
    protected FrameworkBody body() {
        return new FrameworkBody(title, publisher, edition, source, note);
    }

    @Override
    protected void fill(FrameworkBody body) {
        title = body.title();
        publisher = body.publisher();
        edition = body.edition();
        source = body.source();
        note = body.note();
    }
}
