package fr.sillage.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A scheme of 20 objectives with three indicators each, five years of figures and targets: 60 trajectories to draw. */
final class ReportScheme {

    static final String CODE = "benchmark";
    static final int LAST_YEAR = 2025;
    static final int OBJECTIVES = 20;
    static final int CHARTS = 60;

    private static final int FIRST_YEAR = 2021;
    private static final int AXES = 4;
    private static final int INDICATORS = CHARTS / OBJECTIVES;
    private static final String BUYER = "223500018";

    private ReportScheme() {
    }

    static void load(Api catalog, Api indicators) throws IOException, InterruptedException {
        catalog.asAdmin().put("/api/v1/organisations/" + BUYER, """
                {"name": "Département", "kind": "DEPARTEMENT"}""");
        String scheme = "/api/v1/schemes/" + CODE;
        catalog.put(scheme,
                """
                        {"title": "Schéma de mesure", "period": {"start": "%d-01-01", "end": "%d-12-31"}, "buyers": ["%s"],
                         "status": "ADOPTED", "adoption": {"reference": "Délibération d’essai"}, "introduction": "Un schéma d’essai."}"""
                        .formatted(FIRST_YEAR, LAST_YEAR + 3, BUYER));
        for (int axis = 1; axis <= AXES; axis++) {
            catalog.put(scheme + "/axes/" + axis, """
                    {"title": "Axe de travail numéro %d", "introduction": "Ce que cet axe veut changer, en une phrase."}"""
                    .formatted(axis));
        }
        StringBuilder observations = new StringBuilder("measure,buyer,period,value\n");
        for (int objective = 1; objective <= OBJECTIVES; objective++) {
            catalog.put(scheme + "/objectives/" + objective, objective(objective));
            for (int i = 0; i < INDICATORS; i++) {
                define(indicators, scheme, objective + "-" + i);
                for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                    observations.append("m-%d-%d,%s,%d,%d.5%n".formatted(objective, i, BUYER, year,
                            20 + 7 * (year - FIRST_YEAR) + objective + i));
                }
            }
        }
        indicators.post(observations.toString().getBytes(StandardCharsets.UTF_8), Format.CSV);
    }

    private static String objective(int objective) {
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < INDICATORS; i++) {
            codes.append(i == 0 ? "" : ", ").append("\"i-").append(objective).append('-').append(i).append('"');
        }
        return """
                {"axis": "%d", "title": "Objectif de mesure numéro %d", "context": "Pourquoi cet objectif, en deux phrases. La seconde dit comment.",
                 "stakes": ["Un premier enjeu", "Un second enjeu"], "means": ["Une modalité"],
                 "deadline": {"until": "2028"}, "indicators": [%s]}"""
                .formatted((objective - 1) % AXES + 1, objective, codes);
    }

    private static void define(Api indicators, String scheme, String code) throws IOException, InterruptedException {
        indicators.put("/api/v1/measures/m-" + code, """
                {"title": "Mesure %s", "unit": "%%", "scale": 2, "timeAggregation": "NONE", "origin": "OBSERVED"}"""
                .formatted(code));
        indicators.put("/api/v1/indicators/i-" + code, """
                {"title": "Part des marchés concernés, série %s", "unit": "%%", "decimals": 1, "direction": "UP",
                 "definition": "Marchés concernés, rapportés aux marchés notifiés dans l’année",
                 "formula": {"numerator": {"measure": "m-%s"}}}""".formatted(code, code));
        indicators.put(scheme + "/targets/i-" + code + "/" + BUYER + "/_T", """
                {"kind": "ADOPTED", "source": "Schéma", "interpolation": "LINEAR",
                 "points": [{"period": "2021", "value": 20}, {"period": "2028", "value": 100}]}""");
    }
}
