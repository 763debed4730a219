package fr.sillage.indicators;

import fr.sillage.api.CommittedContract;

class ContractIT extends CommittedContract {

    ContractIT() {
        super("indicators");
    }
}
