package fr.sillage.catalog;

import fr.sillage.api.CommittedContract;

class ContractIT extends CommittedContract {

    ContractIT() {
        super("catalog");
    }
}
