package fr.sillage.catalog.network;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.organisation.BuyerItemRepository;

@ApplicationScoped
class NetworkRepository extends BuyerItemRepository<BuyersNetwork> {
}
