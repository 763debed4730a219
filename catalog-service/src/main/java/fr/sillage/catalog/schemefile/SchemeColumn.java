package fr.sillage.catalog.schemefile;

import fr.sillage.catalog.schemefile.Cells.Field;

/** The rows of the sheet that says what a scheme is: a heading and what is to be said under it. */
enum SchemeColumn implements BodyColumn {
    CODE("code", null, Cells.TEXT),
    STATE("empreinte", null, Cells.TEXT),
    TITLE("intitulé", "/title", Cells.TEXT, "titre"),
    START("début", "/period/start", Cells.DAY),
    END("fin", "/period/end", Cells.DAY),
    BUYERS("acheteurs", "/buyers", Cells.SIRENS, "acheteur", "siren"),
    FOLLOWS("fait suite à", "/follows", Cells.TEXT),
    STATUS("état", "/status", Cells.word(Words.STATUS), "statut"),
    ADOPTED_ON("adopté le", "/adoption/on", Cells.DAY),
    ADOPTION("acte d’adoption", "/adoption/reference", Cells.TEXT, "délibération"),
    INTRODUCTION("présentation", "/introduction", Cells.TEXT, "introduction"),
    GOALS("finalités", "/goals", Cells.items(new Field("code", Cells.TEXT), new Field("title", Cells.TEXT),
            new Field("source", Cells.TEXT))),
    VALIDATION("validation des bilans", "/validation", Cells.items(new Field("committee", Cells.TEXT),
            new Field("source", Cells.TEXT))),
    INCOMPLETE("bilans incomplets", "/reporting/incomplete", Cells.word(Words.INCOMPLETE)),
    INCOMPLETE_SOURCE("bilans incomplets — source", "/reporting/source", Cells.TEXT),
    THRESHOLD("seuil de stratégie (€ HT)", "/purchasing/strategyThreshold/amount", Cells.AMOUNT),
    THRESHOLD_SOURCE("seuil de stratégie — source", "/purchasing/strategyThreshold/source", Cells.TEXT),
    CRITERION("critère environnemental (%)", "/purchasing/environmentalCriterion/percent", Cells.AMOUNT),
    CRITERION_SOURCE("critère environnemental — source", "/purchasing/environmentalCriterion/source", Cells.TEXT),
    FILES_FROM("dossiers ciblés, au moins", "/purchasing/targetedFiles/from", Cells.COUNT),
    FILES_TO("dossiers ciblés, au plus", "/purchasing/targetedFiles/to", Cells.COUNT),
    FILES_SOURCE("dossiers ciblés — source", "/purchasing/targetedFiles/source", Cells.TEXT),
    STRATEGIC("comité qui choisit les dossiers ciblés", "/purchasing/strategicCommittee", Cells.TEXT),
    REVIEW("comité qui examine les stratégies", "/purchasing/reviewCommittee", Cells.TEXT),
    SOUNDING_DAYS("jours du sourçage à la stratégie", "/purchasing/leadTimes/soundingDays", Cells.COUNT),
    STRATEGY_DAYS("jours de la stratégie au comité", "/purchasing/leadTimes/strategyDays", Cells.COUNT),
    COMMITTEE_DAYS("jours du comité à la publication", "/purchasing/leadTimes/committeeDays", Cells.COUNT),
    PUBLICATION_DAYS("jours de la publication à la notification", "/purchasing/leadTimes/publicationDays", Cells.COUNT),
    NOTIFICATION_DAYS("jours de la notification au démarrage", "/purchasing/leadTimes/notificationDays", Cells.COUNT),
    ORDER("ordre des comités", "/governance/order/committees", Cells.CODES),
    ORDER_TYPES("ordre des comités — sujets", "/governance/order/types", Cells.CODES),
    ORDER_SOURCE("ordre des comités — source", "/governance/order/source", Cells.TEXT),
    EXIT_YEARS("années d’une action avant sa sortie", "/governance/actionExit/years", Cells.COUNT),
    EXIT_SOURCE("sortie d’une action — source", "/governance/actionExit/source", Cells.TEXT),
    PARTS("parts de l’évaluation", "/evaluation/parts", Cells.COUNT),
    CHOICE("comités qui choisissent les actions à évaluer", "/evaluation/choice", Cells.CODES),
    EVALUATED("comités qui valident une évaluation", "/evaluation/validation", Cells.CODES),
    OVERALL("comités qui valident l’évaluation d’ensemble", "/evaluation/overall", Cells.CODES),
    BASELINE("année du Temps 0", "/evaluation/baselineYear", Cells.COUNT),
    EVALUATION_SOURCE("évaluation — source", "/evaluation/source", Cells.TEXT);

    private final Traits traits;
    private final Cell cell;

    SchemeColumn(String heading, String pointer, Cell cell, String... otherHeadings) {
        // it stands in a line of its own, so no column is as wide as it needs
        traits = Traits.of(heading, 0, pointer, otherHeadings);
        this.cell = cell;
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public Cell cell() {
        return cell;
    }
}
