package fr.sillage.catalog.axis;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.SchemeItemRepository;

@ApplicationScoped
public class AxisRepository extends SchemeItemRepository<Axis> {
}
