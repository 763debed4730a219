package fr.sillage.reporting.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.kind.Section;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;

/** Puts a content into words, from the first page to the last. */
public final class PageBuilder {

    private final ReportContent content;
    private final Imprint imprint;
    private final String heading;
    private final Moment moment;
    private final MissingDataWords missing;
    private final List<String> oddities;
    private final ReportPage.Governance governance;
    private final TeamPages team;
    private final ReportPage.Errata errata;
    private final EvaluationPage evaluation;
    private final PurchasesPage purchases;

    PageBuilder(ReportContent content, Imprint imprint) {
        this(content, imprint, Moment.ofReport(content));
    }

    PageBuilder(ReportContent content, Imprint imprint, Moment moment) {
        this.content = content;
        this.imprint = imprint;
        this.heading = kind(content).title() + " " + content.year();
        this.moment = moment;
        this.missing = new MissingDataWords(content);
        this.oddities = new OddityWords(content).all();
        this.governance = new GovernanceWords(content).all();
        this.team = new TeamPages(content);
        this.errata = new ErrataWords(content).all();
        this.evaluation = content.evaluation() == null ? null : new EvaluationWords(content).all();
        this.purchases = content.purchases() == null ? null : purchases(content);
    }

    private static PurchasesPage purchases(ReportContent content) {
        return kind(content) == ReportKind.REASONS ? new RegisterWords(content).all() : new ProgrammeWords(content).all();
    }

    private static ReportKind kind(ReportContent content) {
        return ReportKind.of(content.kind())
                .orElseThrow(() -> new IllegalStateException("There is no kind of report " + content.kind()));
    }

    ReportPage build() {
        YearWords year = new YearWords(content, moment);
        List<Section> told = content.sections().stream().flatMap(code -> Section.of(code).stream()).filter(this::isTold)
                .toList();
        BodyPages body = new BodyPages(content, team, moment);
        List<ReportPage.Section> sections = body.sections();
        return new ReportPage(cover(), contents(told, sections), told.stream().map(this::part).toList(),
                told.contains(Section.HALF_YEAR) ? new HalfYearWords(content, moment.lastDay()).brief() : year.brief(),
                year.overview(), sections, body.actionsByAxis(), governance, new DecisionWords(content).all(),
                new OutlookWords(content, moment.lastDay()).all(), missing.all(), oddities, method(), errata, team.lessons(),
                evaluation, purchases);
    }

    /**
     * A section that nothing could fill in this scheme is left out: words nobody wrote, committees it does not have. One that
     * is empty this year only says so in a sentence.
     */
    private boolean isTold(Section section) {
        return team.of(section, 2) != null || switch (section) {
            case FOREWORD -> false;
            case LESSONS -> !team.lessons().isEmpty();
            case ACTIONS -> content.allActions().findAny().isPresent();
            case GOVERNANCE -> !governance.committees().isEmpty() || !governance.leads().rows().isEmpty();
            case DECISIONS -> !content.committees().isEmpty();
            case DEFINITIONS -> !definitions().isEmpty();
            case ODDITIES -> !oddities.isEmpty();
            case ERRATA -> errata != null;
            case EVALUATION, EVALUATED_ACTIONS, POLLS -> evaluation != null;
            case REGISTER, REASONS, PROGRAMME, INTENTIONS -> purchases != null;
            case RECOMMENDATIONS -> evaluation != null && !evaluation.lessons().isEmpty();
            case KEY_FIGURES, HALF_YEAR, OBJECTIVES, OUTLOOK, METHOD, MISSING -> true;
        };
    }

    private ReportPage.Part part(Section section) {
        return new ReportPage.Part(section.code(), section.anchor(), title(section), team.of(section, 2));
    }

    private String title(Section section) {
        return switch (section) {
            case OUTLOOK -> section.title() + (moment.lastDay().getMonthValue() == 12 ? " " + (content.year() + 1)
                    : " du second semestre " + content.year());
            case LESSONS -> section.title() + " de " + content.year();
            default -> section.title();
        };
    }

    private ReportPage.Cover cover() {
        ReportContent.Scheme scheme = content.scheme();
        String title = French.typeset(scheme.title());
        String buyers = French.list(scheme.buyers().stream().map(ReportContent.Buyer::name).map(French::typeset).toList());
        return new ReportPage.Cover(heading, heading + (imprint.isPreview() ? ", aperçu non scellé"
                : ", édition " + imprint.edition()), imprint.isPreview() ? null : edition(imprint), title, content.year(),
                buyers, buyers,
                "du " + French.date(scheme.start()) + " au " + French.date(scheme.end()), adoption(scheme),
                French.dateTime(content.gatheredAt()),
                content.fictitious() ? fictitiousBanner() : null, missing.nothing(), missing.summary(), missing.withheld(),
                heading + French.NARROW_NO_BREAK_SPACE + ": " + title);
    }

    /** Whether it is published its bytes cannot say, as they do not change. */
    public static String edition(Imprint imprint) {
        return imprint.edition() + ", qui fait foi une fois publiée";
    }

    private static String fictitiousBanner() {
        return "Ce rapport contient des données fictives, inventées pour une démonstration. Elles portent la mention "
                + French.quoted("donnée fictive") + " partout où elles apparaissent et ne disent rien de l’action réelle.";
    }

    private static String adoption(ReportContent.Scheme scheme) {
        if (!"ADOPTED".equals(scheme.status())) {
            return "projet de schéma, non adopté";
        }
        return "schéma adopté" + Optional.ofNullable(scheme.adoptedOn()).map(on -> " le " + French.date(on)).orElse("")
                + Optional.ofNullable(scheme.adoptionReference()).map(r -> " (" + French.typeset(r) + ")").orElse("");
    }

    private List<ReportPage.Entry> contents(List<Section> told, List<ReportPage.Section> body) {
        return told.stream().flatMap(section -> Stream.concat(
                Stream.of(new ReportPage.Entry(2, section.anchor(), null, title(section))),
                switch (section) {
                    case OBJECTIVES -> body.stream().map(s -> new ReportPage.Entry(s.level(), s.id(), s.kicker(), s.title()));
                    case EVALUATED_ACTIONS -> EvaluationWords.entries(evaluation).stream();
                    case REASONS, INTENTIONS -> purchases.entries();
                    default -> Stream.empty();
                }))
                .toList();
    }

    /** A code in words says nothing to the reader; a number does. */
    public static String numbered(String what, String code) {
        return Character.isDigit(code.charAt(0)) ? what + French.NO_BREAK_SPACE + code : what;
    }

    private ReportPage.Method method() {
        ReportContent.Positions at = content.positions();
        String positions = content.purchases() == null
                ? "Schéma lu à la position " + at.catalog() + " de son journal" + written(at.catalogCommittedAt())
                        + French.NARROW_NO_BREAK_SPACE + "; chiffres lus à la position " + at.indicators() + " du leur"
                        + written(at.indicatorsCommittedAt()) + "."
                : "Achats lus dans le catalogue, à partir de la position " + at.catalog() + " de son journal"
                        + written(at.catalogCommittedAt()) + ".";
        boolean results = Stream.of(Section.KEY_FIGURES, Section.OBJECTIVES, Section.EVALUATED_ACTIONS)
                .anyMatch(section -> content.sections().contains(section.code()));
        return new ReportPage.Method(results, content.fictitious(), positions, definitions());
    }

    private static String written(Instant last) {
        return last == null ? "" : " (dernière écriture le " + French.dateTime(last) + ")";
    }

    private List<ReportPage.Definition> definitions() {
        Map<String, ReportContent.Indicator> byCode = content.allObjectives().flatMap(o -> o.indicators().stream())
                .collect(Collectors.toMap(ReportContent.Indicator::code, i -> i, (a, b) -> a, LinkedHashMap::new));
        return byCode.values().stream().filter(i -> Objects.nonNull(i.definition()))
                .map(i -> new ReportPage.Definition(French.typeset(i.title()),
                        French.sentence(French.typeset(i.definition())) + " Définition n°" + French.NO_BREAK_SPACE
                                + i.version() + ", code " + i.code() + "."))
                .toList();
    }
}
