package fr.sillage.catalog.charter;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.SchemeItemRepository;

@ApplicationScoped
class CharterRepository extends SchemeItemRepository<Charter> {
}
