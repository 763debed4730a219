package fr.sillage.catalog.axis;

import jakarta.persistence.Entity;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeItem;

/** The widest division of a scheme. */
@Entity
public class Axis extends SchemeItem<AxisBody> {

    private String title;
    private String introduction;

    protected Axis() {
    }

    Axis(Scheme scheme, String code) {
        super(scheme, code);
    }

    @Override
    protected AxisBody body() {
        return new AxisBody(title, introduction);
    }

    @Override
    protected void fill(AxisBody body) {
        title = body.title();
        introduction = body.introduction();
    }
}
