package fr.sillage.reporting.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.reporting.edition.EditionView;
import fr.sillage.reporting.edition.ReportCard;
import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.page.Frame;
import fr.sillage.reporting.page.Visit;
import fr.sillage.reporting.report.ContentWords;
import fr.sillage.reporting.report.ReportPage;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.ActionWords;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.schedule.LateReports;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** The pages of a scheme for people: as the views tell it to those who may read it, as published to anyone else. */
@Path("/schemas/{scheme}")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public class SchemePages {

    private final Template scheme;
    private final Template objective;
    private final Template board;
    private final Showings showings;
    private final LateReports schedules;
    private final Rights rights;
    private final Visit visit;

    SchemePages(@Location("page/scheme.html") Template scheme, @Location("page/objective.html") Template objective,
            @Location("page/board.html") Template board, Showings showings, LateReports schedules, Rights rights,
            Visit visit) {
        this.scheme = scheme;
        this.objective = objective;
        this.board = board;
        this.showings = showings;
        this.schedules = schedules;
        this.rights = rights;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public Response scheme(String scheme, @RestQuery("annee") Integer year) {
        Showing told = showings.of(scheme, year);
        ReportPage words = told.words().page();
        List<DeadlineLine> deadlines = told.isLive() ? DeadlineLine.next(told.situation()) : List.of();
        return visit.show(this.scheme.data("frame", visit.frame(words.cover().title()))
                .data("source", Source.of(told)).data("page", SchemePage.of(words))
                .data("deadlines", deadlines)
                .data("piloted", deadlines.stream().anyMatch(deadline -> !deadline.who().isEmpty()))
                .data("awaited", Awaited.of(told.isLive() ? schedules.schedulesOf(scheme) : List.of()))
                .data("preparation", isPreparedBy(told) ? Preparation.of(scheme, told.content().year()) : null)
                .data("reports", cards(told.editions(), "")));
    }

    private boolean isPreparedBy(Showing told) {
        return told.isLive() && rights.has(Role.CONTRIBUTOR, told.situation().catalog().scheme().buyers());
    }

    @GET
    @Path("objectifs/{code}")
    @Operation(hidden = true)
    public Response objective(String scheme, String code, @RestQuery("annee") Integer year) {
        Showing told = showings.of(scheme, year);
        ContentWords words = told.words();
        List<ReportContent.Objective> all = told.content().allObjectives().toList();
        ReportContent.Objective found = all.stream().filter(o -> o.code().equals(code)).findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "not-found.objective", scheme, code));
        int at = all.indexOf(found);
        return visit.show(objective
                .data("frame", visit.frame(words.objective(found).title(), crumb(told)))
                .data("source", Source.of(told))
                .data("section", told.hasFigures() ? words.objective(found) : words.purpose(found))
                .data("promises", told.hasFigures() ? List.of() : words.promises(found))
                .data("history", told.isLive() ? HistoryLine.of(told.situation().catalog(), code) : List.of())
                .data("reports", cards(told.editions().stream().filter(e -> ReportKind.tellsObjectives(e.kind())).toList(),
                        "#objectif-" + code))
                .data("before", at == 0 ? null : all.get(at - 1))
                .data("after", at == all.size() - 1 ? null : all.get(at + 1)));
    }

    @GET
    @Path("tableau-de-bord")
    @Operation(hidden = true)
    public Response board(String scheme, @RestQuery("annee") Integer year, @RestQuery("axe") String axis) {
        Showing told = showings.of(scheme, year);
        return visit.show(board.data("frame", visit.frame("Tableau de bord", crumb(told))).data("source", Source.of(told))
                .data("board", BoardPage.of(told.content(), axis == null || axis.isEmpty() ? null : axis)));
    }

    private static Frame.Crumb crumb(Showing told) {
        ReportContent.Scheme scheme = told.content().scheme();
        return new Frame.Crumb(French.typeset(scheme.title()), "/schemas/" + scheme.code());
    }

    /** What was said of an action of the objective, and when. */
    public record HistoryLine(LocalDate on, String day, String action, String status, String note) {

        static List<HistoryLine> of(CatalogSnapshot catalog, String objective) {
            return catalog.actions().stream().filter(action -> objective.equals(action.objective()))
                    .flatMap(action -> action.progress().stream()
                            .map(entry -> new HistoryLine(entry.on(), French.date(entry.on()),
                                    French.typeset(action.title()),
                                    ActionWords.label(ReportContent.ActionStatus.valueOf(entry.status())),
                                    entry.note() == null ? "" : French.typeset(entry.note()))))
                    .sorted(Comparator.comparing(HistoryLine::on).reversed()).toList();
        }
    }

    /** Something that is to be done by a day that lies ahead. */
    public record DeadlineLine(String day, String what, String who) {

        private static final int SHOWN = 8;

        static List<DeadlineLine> next(Situation situation) {
            var structure = new Structure(situation.catalog());
            return new Deadlines(structure, new Lines(situation.figures()), situation.year(), situation.today()).next(SHOWN)
                    .stream().map(due -> new DeadlineLine(French.date(due.day()), French.typeset(what(due)), who(due)))
                    .toList();
        }

        private static String what(Due due) {
            return switch (due.kind()) {
                case STEP -> due.title() + " : " + due.step();
                case TARGETED_ACTION -> "Action ciblée : " + due.title();
                case OBJECTIVE -> "Objectif " + due.code() + " : " + due.title();
                case REVIEW -> "Bilan d’étape : " + due.title();
            };
        }

        private static String who(Due due) {
            return Stream.concat(Stream.ofNullable(due.lead()), due.leadDirectorates().stream().map(DirectorateName::name))
                    .distinct().map(French::typeset).collect(Collectors.joining(", "));
        }
    }

    private static List<ReportCard> cards(List<EditionView> editions, String anchor) {
        return editions.stream().map(edition -> ReportCard.of(edition, anchor)).toList();
    }
}
