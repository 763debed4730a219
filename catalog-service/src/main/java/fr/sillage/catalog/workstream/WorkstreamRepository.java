package fr.sillage.catalog.workstream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.SchemeItemRepository;

@ApplicationScoped
public class WorkstreamRepository extends SchemeItemRepository<Workstream> {
}
