package fr.sillage.catalog.charter;

import java.util.List;

import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeItem;

/** A commitment to responsible purchasing that organisations sign, whether or not the scheme is theirs. */
@Entity
public class Charter extends SchemeItem<CharterBody> {

    private String title;
    private String summary;
    private String origin;
    private String since;
    private String coordinator;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CharterPart> parts;

    private List<String> actions;
    private String url;

    protected Charter() {
    }

    Charter(Scheme scheme, String code) {
        super(scheme, code);
    }

    @Override
    protected CharterBody body() {
        return new CharterBody(title, summary, origin, since, coordinator, parts, actions, url);
    }

    @Override
    protected void fill(CharterBody body) {
        title = body.title();
        summary = body.summary();
        origin = body.origin();
        since = body.since();
        coordinator = body.coordinator();
        parts = body.parts();
        actions = body.actions();
        url = body.url();
    }
}
