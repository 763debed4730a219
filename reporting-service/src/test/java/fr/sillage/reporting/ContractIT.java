package fr.sillage.reporting;

import fr.sillage.api.CommittedContract;

class ContractIT extends CommittedContract {

    ContractIT() {
        super("reporting");
    }
}
