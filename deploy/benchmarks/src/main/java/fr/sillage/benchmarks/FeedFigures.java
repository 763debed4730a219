package fr.sillage.benchmarks;

import java.io.IOException;
import java.sql.SQLException;

/** A feed of made-up intentions of the size that real ones have: one published through the API, the others copied from it. */
final class FeedFigures {

    private FeedFigures() {
    }

    static void publish(Api api, Postgres postgres, int intentions) throws IOException, InterruptedException, SQLException {
        Api admin = api.asAdmin();
        admin.put("/api/v1/organisations/223500018", """
                {"name": "Département d’Ille-et-Vilaine", "kind": "DEPARTEMENT"}""");
        String path = "/api/v1/purchasing-intentions/f-0";
        admin.put(path,
                """
                        {"buyers": ["223500018"], "title": "Réhabilitation du collège f-0", "description": "@",
                         "expectations": "Offres qui limitent les nuisances pour les élèves et réemploient les matériaux déposés",
                         "family": "batiments-renovation", "cpv": "45453100-8", "category": "WORKS", "procedure": "ADAPTED",
                         "amount": {"from": 1200000, "to": 1500000}, "publication": "2026-03", "start": "2026-10", "durationMonths": 14,
                         "places": [{"code": "35", "kind": "DEPARTEMENT", "name": "Ille-et-Vilaine"}],
                         "contact": {"name": "Service de la commande publique", "email": "achats@exemple.example", "published": true},
                         "lots": [{"number": 1, "title": "Façades", "cpv": "45321000-3", "amount": {"value": 800000},
                           "considerations": [{"kind": "OBJECT", "theme": "CARBON", "description": "Isolants biosourcés"}]},
                          {"number": 2, "title": "Chauffage et ventilation", "cpv": "45331000-6", "amount": {"value": 500000}}],
                         "considerations": [{"kind": "CRITERION", "theme": "ENERGY", "weight": 15, "description": "Engagement sur trois hivers"},
                          {"kind": "CLAUSE", "theme": "INSERTION", "plannedHours": 1200, "publics": ["YOUTH", "WOMEN"]},
                          {"kind": "CLAUSE", "theme": "CLEAN_SITE", "description": "Tri à la source et pénalités"}],
                         "recordedOn": "2026-01-15"}""");
        admin.add(path + "/transitions", """
                {"to": "PLANNED", "on": "2026-01-15"}""");
        admin.add(path + "/transitions", """
                {"to": "PUBLISHED", "on": "2026-01-15"}""");
        // a description of 100 words drawn for each, so that packing has something to do
        postgres.execute(
                """
                        INSERT INTO catalog.feed (ref, position, state, document)
                        SELECT 'f-' || n, position + n, 'LIVE', replace(replace(document, 'f-0', 'f-' || n), '"@"', '"' || (
                            SELECT string_agg((string_to_array('le la un une des par pour avec sans sur collège route véhicule repas mobilier '
                                || 'énergie chantier entretien fourniture service lot réemploi insertion biodiversité carbone eau déchets '
                                || 'site toiture façade école agent usager territoire filière durée réparation accessibilité numérique '
                                || 'formation achat besoin marché groupement', ' '))[1 + abs(hashtext(n || '/' || word) %% 45)], ' ')
                            FROM generate_series(1, 100) word) || '"')
                        FROM catalog.feed, generate_series(1, %d) n WHERE ref = 'f-0'"""
                        .formatted(intentions - 1));
        postgres.execute("""
                INSERT INTO catalog.feed_search (ref, source, status, buyers, families, cpv, places, considerations,
                    innovation, publication_from, publication_until, amount_from, amount_to, words)
                SELECT 'f-' || n, source, status, buyers, families, cpv, places, considerations, innovation,
                    publication_from + n %% 900, publication_until + n %% 900, amount_from, amount_to, words
                FROM catalog.feed_search, generate_series(1, %d) n WHERE ref = 'f-0'""".formatted(intentions - 1));
        postgres.execute("UPDATE catalog.ledger_head SET position = position + " + intentions);
        postgres.execute("UPDATE catalog.feed_head SET position = (SELECT max(position) FROM catalog.feed)");
        postgres.execute("VACUUM ANALYZE");
    }
}
