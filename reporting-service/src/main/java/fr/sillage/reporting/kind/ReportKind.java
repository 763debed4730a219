package fr.sillage.reporting.kind;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/**
 * The sorts of report, by the slug that stands for them in URLs, bodies and tables: a title, and sections in an order. Those
 * that cannot be made yet are named and refused, each with its reason in French.
 */
public enum ReportKind {
    ANNUAL("annual", "Bilan annuel", "bilan-annuel", MonthDay.of(12, 31), List.of(Section.FOREWORD, Section.KEY_FIGURES,
            Section.OBJECTIVES, Section.GOVERNANCE, Section.DECISIONS, Section.LESSONS, Section.OUTLOOK, Section.METHOD,
            Section.DEFINITIONS, Section.MISSING, Section.ODDITIES, Section.ERRATA)),
    MID_YEAR("mid-year", "Point d’étape", "point-d-etape", MonthDay.of(6, 30), List.of(Section.FOREWORD, Section.HALF_YEAR,
            Section.ACTIONS, Section.MISSING, Section.OUTLOOK, Section.METHOD)),
    EVALUATION("evaluation", "Bilan d’évaluation annuel", "bilan-evaluation-annuel", MonthDay.of(12, 31),
            List.of(Section.FOREWORD,
                    Section.EVALUATION, Section.EVALUATED_ACTIONS, Section.POLLS, Section.RECOMMENDATIONS, Section.DECISIONS,
                    Section.LESSONS, Section.METHOD, Section.DEFINITIONS, Section.MISSING, Section.ODDITIES, Section.ERRATA)),
    OVERALL("overall", "Bilan d’évaluation global", "bilan-evaluation-global", MonthDay.of(12, 31), List.of(Section.FOREWORD,
            Section.EVALUATION, Section.RECOMMENDATIONS, Section.EVALUATED_ACTIONS, Section.POLLS, Section.DECISIONS,
            Section.LESSONS, Section.METHOD, Section.DEFINITIONS, Section.MISSING, Section.ODDITIES, Section.ERRATA)),
    REASONS("reasons", "Registre des motifs", "registre-des-motifs", MonthDay.of(12, 31), List.of(Section.FOREWORD,
            Section.REGISTER, Section.REASONS, Section.METHOD, Section.MISSING)),
    /** Told at the beginning of its year, of what is to come in it. */
    DIGEST("digest", "Recueil des intentions d’achat", "recueil-des-intentions-d-achat", MonthDay.of(1, 1),
            List.of(Section.FOREWORD, Section.PROGRAMME, Section.INTENTIONS, Section.METHOD, Section.MISSING)),
    LEGAL("legal", "Indicateurs légaux",
            "ces indicateurs se calculent à partir des marchés notifiés, qui ne sont pas encore enregistrés");

    private final String slug;
    private final String title;
    private final String fileName;
    private final MonthDay end;
    private final List<Section> sections;
    private final String reason;

    ReportKind(String slug, String title, String fileName, MonthDay end, List<Section> sections) {
        this.slug = slug;
        this.title = title;
        this.fileName = fileName;
        this.end = end;
        this.sections = sections;
        this.reason = null;
    }

    ReportKind(String slug, String title, String reason) {
        this.slug = slug;
        this.title = title;
        this.fileName = null;
        this.end = null;
        this.sections = List.of();
        this.reason = reason;
    }

    /** A kind that can be made; empty where there is none of that name, or its data is not kept yet. */
    public static Optional<ReportKind> of(String slug) {
        return named(slug).filter(ReportKind::isAvailable);
    }

    private static Optional<ReportKind> named(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    /** What is wrong with a body that asks for a kind of report, where something is. */
    public static Optional<Fault> fault(String slug) {
        Optional<ReportKind> kind = named(slug);
        return kind.isEmpty() ? Optional.of(Fault.at("/kind", "report-kind-unknown", slug, known()))
                : kind.filter(k -> !k.isAvailable())
                        .map(k -> Fault.at("/kind", "report-kind-not-ready", k.title, k.reason));
    }

    /**
     * The kind that a URL names.
     *
     * @throws ProblemException 404 where there is no such kind, 409 where its data is not kept yet
     */
    public static ReportKind require(String slug) {
        ReportKind kind = named(slug)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "report-kind-unknown", slug, known()));
        if (!kind.isAvailable()) {
            throw ProblemException.of(ProblemType.CONFLICT, "report-kind-not-ready", kind.title, kind.reason);
        }
        return kind;
    }

    private static String known() {
        return Arrays.stream(values()).map(ReportKind::slug).collect(Collectors.joining(", "));
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    /** The stem of the names of its files. */
    public String fileName() {
        return fileName;
    }

    public boolean isAvailable() {
        return reason == null;
    }

    public String reason() {
        return reason;
    }

    public List<Section> sections() {
        return sections;
    }

    /** The last day that a report of this kind tells of. */
    public LocalDate lastDay(int year) {
        return end.atYear(year);
    }

    /** Whether it tells of a year that is over, so that a figure of it that is not there is missing. */
    public boolean tellsWholeYear() {
        return end.equals(MonthDay.of(12, 31));
    }

    /** Whether it tells what came of actions that a campaign chose. */
    public boolean isEvaluation() {
        return sections.contains(Section.EVALUATION);
    }

    /** Whether it tells purchases, and no objectives, actions or figures. */
    public boolean tellsPurchases() {
        return sections.contains(Section.REASONS) || sections.contains(Section.INTENTIONS);
    }

    /** Whether it has a place for each objective, which can be led to. */
    public static boolean tellsObjectives(String slug) {
        return of(slug).filter(kind -> kind.sections.contains(Section.OBJECTIVES)).isPresent();
    }

    /** Whether its publication settles the figures of its year. */
    public boolean closesItsYear() {
        return this == ANNUAL;
    }
}
