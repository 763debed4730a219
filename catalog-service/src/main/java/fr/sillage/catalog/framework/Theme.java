package fr.sillage.catalog.framework;

import java.util.Set;

/** The themes of the platform "Climat pratic", by which frameworks sort their measures ({@code climat_pratic_id}). */
final class Theme {

    static final Set<String> CODES = Set.of("strategie", "urbanisme", "batiments", "energie", "mobilites", "agri_alim",
            "foret_biodiv", "conso_resp", "dechets", "eau", "preca_energie", "dev_eco", "tourisme", "orga_interne",
            "forma_sensib", "parten_coop", "eci");

    private Theme() {
    }
}
