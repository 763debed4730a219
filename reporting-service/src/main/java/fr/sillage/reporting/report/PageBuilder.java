package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a content into words, from the first page to the last. */
final class PageBuilder {

    private final ReportContent content;
    private final ObjectiveWords objectives;
    private final MissingDataWords missing;
    private final List<String> oddities;
    private final List<ReportPage.Section> sections = new ArrayList<>();

    PageBuilder(ReportContent content) {
        this.content = content;
        this.objectives = new ObjectiveWords(content);
        this.missing = new MissingDataWords(content);
        this.oddities = new OddityWords(content).all();
    }

    ReportPage build() {
        addSections();
        YearWords year = new YearWords(content);
        return new ReportPage(cover(), contents(), year.brief(), year.overview(), sections, missing.all(), oddities,
                method());
    }

    private ReportPage.Cover cover() {
        ReportContent.Scheme scheme = content.scheme();
        String title = French.typeset(scheme.title());
        String buyers = French.list(scheme.buyers().stream().map(ReportContent.Buyer::name).map(French::typeset).toList());
        return new ReportPage.Cover("Bilan annuel " + content.year(), title, content.year(), buyers, buyers,
                "du " + French.date(scheme.start()) + " au " + French.date(scheme.end()), adoption(scheme),
                French.dateTime(content.gatheredAt()),
                content.fictitious() ? fictitiousBanner() : null, missing.summary(),
                "Bilan annuel " + content.year() + French.NO_BREAK_SPACE + ": " + title);
    }

    private static String fictitiousBanner() {
        return "Ce bilan contient des données fictives, inventées pour une démonstration. Elles portent la mention "
                + French.quoted("donnée fictive") + " partout où elles apparaissent et ne disent rien de l’action réelle.";
    }

    private static String adoption(ReportContent.Scheme scheme) {
        if (!"ADOPTED".equals(scheme.status())) {
            return "projet de schéma, non adopté";
        }
        return "schéma adopté" + Optional.ofNullable(scheme.adoptedOn()).map(on -> " le " + French.date(on)).orElse("")
                + Optional.ofNullable(scheme.adoptionReference()).map(r -> " (" + French.typeset(r) + ")").orElse("");
    }

    private List<ReportPage.Entry> contents() {
        Stream<ReportPage.Entry> first = Stream.of(new ReportPage.Entry(2, "annee", null, "L’année en une page"),
                new ReportPage.Entry(2, "ensemble", null, "Objectif par objectif"));
        Stream<ReportPage.Entry> last = Stream.of(
                Stream.of(new ReportPage.Entry(2, "manques", null, "Données manquantes")),
                oddities.isEmpty() ? Stream.<ReportPage.Entry> empty()
                        : Stream.of(new ReportPage.Entry(2, "verifier", null, "À vérifier")),
                Stream.of(new ReportPage.Entry(2, "methode", null, "Méthode"))).flatMap(s -> s);
        Stream<ReportPage.Entry> body = sections.stream()
                .map(s -> new ReportPage.Entry(s.level(), s.id(), s.kicker(), s.title()));
        return Stream.of(first, body, last).flatMap(s -> s).toList();
    }

    private void addSections() {
        content.axes().forEach(this::addAxis);
        if (!content.workstreams().isEmpty()) {
            add(2, "chantiers", null, "Chantiers", null, List.of());
            content.workstreams().forEach(w -> addWorkstream(w, w.code()));
        }
        if (!content.objectives().isEmpty() || !content.actions().isEmpty()) {
            boolean alone = content.axes().isEmpty() && content.workstreams().isEmpty();
            String title = content.objectives().isEmpty() ? "Actions" : "Objectifs";
            add(2, "objectifs", null, alone ? title : "Autres " + title.toLowerCase(Locale.FRENCH), null,
                    content.actions());
            content.objectives().forEach(o -> addObjective(3, o));
        }
    }

    private void addAxis(ReportContent.Axis axis) {
        add(2, "axe-" + axis.code(), numbered("Axe", axis.code()), axis.title(), axis.introduction(), axis.actions());
        // Workstreams are numbered anew in each axis: the axis is not said twice.
        axis.workstreams().forEach(w -> addWorkstream(w,
                w.code().startsWith(axis.code() + "-") ? w.code().substring(axis.code().length() + 1) : w.code()));
        axis.objectives().forEach(o -> addObjective(3, o));
    }

    private void addWorkstream(ReportContent.Workstream workstream, String number) {
        add(3, "chantier-" + workstream.code(), numbered("Chantier", number), workstream.title(), workstream.introduction(),
                List.of());
        workstream.objectives().forEach(o -> addObjective(4, o));
    }

    private void add(int level, String id, String kicker, String title, String text, List<ReportContent.Action> actions) {
        sections.add(new ReportPage.Section(level, id, kicker, French.typeset(title), Paragraphs.of(text), null,
                actions.stream().flatMap(objectives::action).toList()));
    }

    private void addObjective(int level, ReportContent.Objective objective) {
        sections.add(new ReportPage.Section(level, "objectif-" + objective.code(), numbered("Objectif", objective.code()),
                French.typeset(objective.title()), Paragraphs.of(objective.context()), objectives.of(objective, level),
                List.of()));
    }

    /** A code in words says nothing to the reader; a number does. */
    static String numbered(String what, String code) {
        return Character.isDigit(code.charAt(0)) ? what + French.NO_BREAK_SPACE + code : what;
    }

    private ReportPage.Method method() {
        ReportContent.Positions at = content.positions();
        String positions = "Schéma lu à la position " + at.catalog() + " de son journal"
                + Optional.ofNullable(at.catalogCommittedAt()).map(t -> " (dernière écriture le " + French.dateTime(t) + ")")
                        .orElse("")
                + French.NARROW_NO_BREAK_SPACE + "; chiffres lus à la position " + at.indicators() + " du leur"
                + Optional.ofNullable(at.indicatorsCommittedAt()).map(t -> " (dernière écriture le " + French.dateTime(t) + ")")
                        .orElse("")
                + ".";
        Map<String, ReportContent.Indicator> byCode = content.allObjectives().flatMap(o -> o.indicators().stream())
                .collect(Collectors.toMap(ReportContent.Indicator::code, i -> i, (a, b) -> a, LinkedHashMap::new));
        return new ReportPage.Method(content.fictitious(), positions,
                byCode.values().stream().filter(i -> Objects.nonNull(i.definition()))
                        .map(i -> new ReportPage.Definition(French.typeset(i.title()),
                                French.sentence(French.typeset(i.definition()))
                                        + " Définition n°" + French.NO_BREAK_SPACE + i.version() + ", code " + i.code() + "."))
                        .toList());
    }
}
