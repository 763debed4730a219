package fr.sillage.reporting.kind;

import java.util.Arrays;
import java.util.Optional;

/** A part of a report, by the code that stands for it in URLs and in frozen contents, and as the anchor of its heading. */
public enum Section {
    FOREWORD("foreword", "Avant-propos", "avant-propos", Need.OPTIONAL),
    KEY_FIGURES("key-figures", "L’année en une page", "annee", Need.OPTIONAL),
    HALF_YEAR("half-year", "Le semestre en une page", "semestre", Need.OPTIONAL),
    OBJECTIVES("objectives", "Objectif par objectif", "ensemble", Need.OPTIONAL),
    ACTIONS("actions", "Actions", "actions", Need.OPTIONAL),
    EVALUATION("evaluation", "L’évaluation en une page", "evaluation", Need.OPTIONAL),
    EVALUATED_ACTIONS("evaluated-actions", "Action par action", "evaluees", Need.OPTIONAL),
    POLLS("polls", "Ce que disent les personnes interrogées", "sondages", Need.OPTIONAL),
    RECOMMENDATIONS("recommendations", "Recommandations", "recommandations", Need.OPTIONAL),
    REGISTER("register", "Le registre en une page", "registre", Need.OPTIONAL),
    REASONS("reasons", "Achat par achat", "motifs", Need.ALWAYS),
    PROGRAMME("programme", "Le programme en une page", "programme", Need.OPTIONAL),
    INTENTIONS("intentions", "Intention par intention", "intentions", Need.ALWAYS),
    GOVERNANCE("governance", "Gouvernance et suivi", "gouvernance", Need.OPTIONAL),
    DECISIONS("decisions", "Ce que les comités ont décidé", "decisions", Need.OPTIONAL),
    LESSONS("lessons", "Enseignements", "enseignements", Need.OPTIONAL),
    OUTLOOK("outlook", "Perspectives", "perspectives", Need.OPTIONAL),
    METHOD("method", "Méthode", "methode", Need.ALWAYS),
    DEFINITIONS("definitions", "Définitions des indicateurs", "definitions", Need.OPTIONAL),
    MISSING("missing", "Données manquantes", "manques", Need.ALWAYS),
    ODDITIES("oddities", "À vérifier", "verifier", Need.OPTIONAL),
    ERRATA("errata", "Errata", "errata", Need.ALWAYS);

    /**
     * A report that hid how its figures are made, or that it lacks some, could not be trusted; nor could a register from which
     * purchases were left out.
     */
    private enum Need {
        ALWAYS,
        OPTIONAL
    }

    private final String code;
    private final String title;
    private final String anchor;
    private final Need need;

    Section(String code, String title, String anchor, Need need) {
        this.code = code;
        this.title = title;
        this.anchor = anchor;
        this.need = need;
    }

    public static Optional<Section> of(String code) {
        return Arrays.stream(values()).filter(section -> section.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String anchor() {
        return anchor;
    }

    /** Whether a team may leave it out. */
    public boolean isOptional() {
        return need == Need.OPTIONAL;
    }

    /** Whether a team may add words about one objective, which stand with that objective. */
    public boolean takesWordsOfObjectives() {
        return this == OBJECTIVES || this == LESSONS;
    }
}
