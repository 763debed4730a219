package fr.sillage.catalog.axis;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemePartRepository;

@ApplicationScoped
public class AxisRepository extends SchemePartRepository<AxisBody, Axis> {

    @Override
    protected Axis fresh(Scheme scheme, String code) {
        return new Axis(scheme, code);
    }

    @Override
    public AxisBody bodyOf(Axis item) {
        return item.body();
    }
}
