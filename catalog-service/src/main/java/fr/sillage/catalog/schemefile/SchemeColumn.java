package fr.sillage.catalog.schemefile;

import fr.sillage.catalog.schemefile.CellKinds.Field;

/** The rows of the sheet that says what a scheme is: a heading and what is to be said under it. */
enum SchemeColumn implements BodyColumn {
    CODE("code", null, CellKinds.TEXT),
    STATE("empreinte", null, CellKinds.TEXT),
    TITLE("intitulé", "/title", CellKinds.TEXT, "titre"),
    START("début", "/period/start", CellKinds.DAY),
    END("fin", "/period/end", CellKinds.DAY),
    BUYERS("acheteurs", "/buyers", CellKinds.SIRENS, "acheteur", "siren"),
    FOLLOWS("fait suite à", "/follows", CellKinds.TEXT),
    STATUS("état", "/status", CellKinds.word(Words.STATUS), "statut"),
    ADOPTED_ON("adopté le", "/adoption/on", CellKinds.DAY),
    ADOPTION("acte d’adoption", "/adoption/reference", CellKinds.TEXT, "délibération"),
    INTRODUCTION("présentation", "/introduction", CellKinds.TEXT, "introduction"),
    GOALS("finalités", "/goals", CellKinds.items(new Field("code", CellKinds.TEXT), new Field("title", CellKinds.TEXT),
            new Field("source", CellKinds.TEXT))),
    VALIDATION("validation des bilans", "/validation", CellKinds.items(new Field("committee", CellKinds.TEXT),
            new Field("source", CellKinds.TEXT))),
    INCOMPLETE("bilans incomplets", "/reporting/incomplete", CellKinds.word(Words.INCOMPLETE)),
    INCOMPLETE_SOURCE("bilans incomplets — source", "/reporting/source", CellKinds.TEXT),
    THRESHOLD("seuil de stratégie (€ HT)", "/purchasing/strategyThreshold/amount", CellKinds.AMOUNT),
    THRESHOLD_SOURCE("seuil de stratégie — source", "/purchasing/strategyThreshold/source", CellKinds.TEXT),
    CRITERION("critère environnemental (%)", "/purchasing/environmentalCriterion/percent", CellKinds.AMOUNT),
    CRITERION_SOURCE("critère environnemental — source", "/purchasing/environmentalCriterion/source", CellKinds.TEXT),
    FILES_FROM("dossiers ciblés, au moins", "/purchasing/targetedFiles/from", CellKinds.COUNT),
    FILES_TO("dossiers ciblés, au plus", "/purchasing/targetedFiles/to", CellKinds.COUNT),
    FILES_SOURCE("dossiers ciblés — source", "/purchasing/targetedFiles/source", CellKinds.TEXT),
    STRATEGIC("comité qui choisit les dossiers ciblés", "/purchasing/strategicCommittee", CellKinds.TEXT),
    REVIEW("comité qui examine les stratégies", "/purchasing/reviewCommittee", CellKinds.TEXT),
    SOUNDING_DAYS("jours du sourçage à la stratégie", "/purchasing/leadTimes/soundingDays", CellKinds.COUNT),
    STRATEGY_DAYS("jours de la stratégie au comité", "/purchasing/leadTimes/strategyDays", CellKinds.COUNT),
    COMMITTEE_DAYS("jours du comité à la publication", "/purchasing/leadTimes/committeeDays", CellKinds.COUNT),
    PUBLICATION_DAYS("jours de la publication à la notification", "/purchasing/leadTimes/publicationDays", CellKinds.COUNT),
    NOTIFICATION_DAYS("jours de la notification au démarrage", "/purchasing/leadTimes/notificationDays", CellKinds.COUNT),
    ORDER("ordre des comités", "/governance/order/committees", CellKinds.CODES),
    ORDER_TYPES("ordre des comités — sujets", "/governance/order/types", CellKinds.CODES),
    ORDER_SOURCE("ordre des comités — source", "/governance/order/source", CellKinds.TEXT),
    EXIT_YEARS("années d’une action avant sa sortie", "/governance/actionExit/years", CellKinds.COUNT),
    EXIT_SOURCE("sortie d’une action — source", "/governance/actionExit/source", CellKinds.TEXT),
    PARTS("parts de l’évaluation", "/evaluation/parts", CellKinds.COUNT),
    CHOICE("comités qui choisissent les actions à évaluer", "/evaluation/choice", CellKinds.CODES),
    EVALUATED("comités qui valident une évaluation", "/evaluation/validation", CellKinds.CODES),
    OVERALL("comités qui valident l’évaluation d’ensemble", "/evaluation/overall", CellKinds.CODES),
    BASELINE("année du Temps 0", "/evaluation/baselineYear", CellKinds.COUNT),
    EVALUATION_SOURCE("évaluation — source", "/evaluation/source", CellKinds.TEXT);

    private final Traits traits;
    private final CellKind cell;

    SchemeColumn(String heading, String pointer, CellKind cell, String... otherHeadings) {
        // it stands in a line of its own, so no column is as wide as it needs
        traits = Traits.of(heading, 0, pointer, otherHeadings);
        this.cell = cell;
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public CellKind cell() {
        return cell;
    }
}
