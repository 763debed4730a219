package fr.sillage.reporting.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.sillage.reporting.gathering.Opinion;
import fr.sillage.reporting.gathering.SittingPack;
import fr.sillage.reporting.gathering.SittingPack.Said;
import fr.sillage.reporting.report.ReportPage.Fact;
import fr.sillage.reporting.report.ReportPage.Row;
import fr.sillage.reporting.report.ReportPage.Table;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.Paragraphs;

/** Puts the pack of a sitting into French. */
final class PackWords {

    private static final String NOBODY = "non désigné";

    private final SittingPack pack;

    PackWords(SittingPack pack) {
        this.pack = pack;
    }

    PackPage page() {
        String sitting = "Séance du " + French.date(pack.date());
        return new PackPage(French.typeset(pack.committee().title()), French.typeset(pack.scheme().title()), sitting,
                Optional.ofNullable(pack.title()).map(French::typeset).orElse(null), Paragraphs.of(pack.agenda()),
                pack.items().stream().map(PackWords::item).toList(), pack.proposals().stream().map(PackWords::said).toList(),
                files(), lateActions(), lateTargetedActions(), pack.decisions().stream().map(PackWords::said).toList());
    }

    private static String item(SittingPack.Item item) {
        String presenter = item.presenter() == null ? "" : " (" + item.presenter() + ")";
        String note = item.note() == null ? "" : " : " + item.note();
        return French.typeset(item.title() + presenter + note);
    }

    private static String said(Said said) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s, %s : %s sur %s.".formatted(said.title(), French.date(said.sitting()), decision(said.decision()),
                subject(said.subject())));
        Optional.ofNullable(said.text()).map(French::sentence).ifPresent(sentences::add);
        Optional.ofNullable(said.conditions()).map(French::sentence).ifPresent(text -> sentences.add("Demandes : " + text));
        return French.typeset(String.join(" ", sentences));
    }

    /** What committees speak of is named by its path; its last part is the name that people know it by. */
    private static String subject(Opinion.Subject subject) {
        String name = subject.ref().substring(subject.ref().lastIndexOf('/') + 1);
        return switch (subject.type()) {
            case "objective" -> "l’objectif " + name;
            case "action" -> "l’action " + name;
            case "target" -> "la cible « " + name + " »";
            case "campaign" -> "le choix des actions à évaluer de " + name;
            case "targeted-file" -> "le dossier ciblé " + name;
            case "purchase-strategy" -> "la stratégie d’achat " + name;
            default -> "« " + subject.ref() + " »";
        };
    }

    private static String decision(String decision) {
        return switch (decision) {
            case "FAVOURABLE" -> "avis favorable";
            case "FAVOURABLE_WITH_RESERVATIONS" -> "avis favorable avec réserves";
            case "UNFAVOURABLE" -> "avis défavorable";
            case "DEFERRED" -> "avis reporté";
            default -> decision;
        };
    }

    private List<PackPage.File> files() {
        List<PackPage.File> files = new ArrayList<>();
        for (SittingPack.Strategy file : pack.strategies()) {
            files.add(new PackPage.File("dossier-" + (files.size() + 1),
                    French.typeset(file.title() + " (" + file.ref() + ")"), facts(file), StrategyWords.of(file.strategy()),
                    NeedsWords.of(file.needsSheet())));
        }
        return files;
    }

    private static List<Fact> facts(SittingPack.Strategy file) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Consultation prévue", French.period(file.publication())));
        facts.add(new Fact("Pilote", French.typeset(Optional.ofNullable(file.lead()).orElse(NOBODY))));
        Optional.ofNullable(file.earlier())
                .ifPresent(earlier -> facts.add(new Fact("Dernier avis de ce comité", said(earlier))));
        return facts;
    }

    private Table lateActions() {
        return new Table("Actions en retard au jour de la séance", List.of("Action", "Pilote", "Échéance passée", "État"),
                pack.lateActions().stream().map(action -> new Row(French.typeset(action.code() + " " + action.title()),
                        List.of(French.typeset(Optional.ofNullable(action.lead()).orElse(NOBODY)), due(action),
                                "NOT_STARTED".equals(action.status()) ? "non initiée" : "en cours")))
                        .toList());
    }

    private static String due(SittingPack.LateAction action) {
        String what = action.step() == null ? "échéance de l’objectif" : action.step();
        return French.typeset(French.period(action.due()) + " : " + what);
    }

    private Table lateTargetedActions() {
        return new Table("Actions ciblées en retard au jour de la séance",
                List.of("Action ciblée", "Objectif", "Ce qui manque"),
                pack.lateTargetedActions().stream().map(action -> new Row(French.typeset(action.title()),
                        Stream.of(action.objective(), action.year() != null ? "réalisation de " + action.year()
                                : "attendue pour " + French.period(action.due())).toList()))
                        .toList());
    }
}
