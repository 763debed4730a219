package fr.sillage.reporting.report.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;

import fr.sillage.reporting.report.DecisionWords;
import fr.sillage.reporting.report.MissingDataWords;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.DanglingCodeWords;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.ObservationWords;

/** The sheets on who follows a scheme, and on what its report lacks. */
final class FollowUpSheets {

    private final ReportContent content;

    FollowUpSheets(ReportContent content) {
        this.content = content;
    }

    void write(Workbook workbook) {
        steering(workbook);
        sittings(workbook);
        missingValues(workbook);
        unknownIndicators(workbook);
        missingCompletions(workbook);
        danglingCodes(workbook);
    }

    private void steering(Workbook workbook) {
        record Lead(String who, ReportContent.Objective objective) {
        }
        new SheetWriter<Lead>()
                .text("Pilote", 40, Lead::who)
                .text("Objectif", 10, l -> l.objective().code())
                .text("Titre de l’objectif", 60, l -> l.objective().title())
                .write(workbook, "Pilotage", content.allObjectives().flatMap(o -> Stream
                        .concat(Stream.ofNullable(o.lead()), o.leadDirectorates().stream()).distinct()
                        .map(who -> new Lead(who, o))).toList());
    }

    private void sittings(Workbook workbook) {
        record Said(ReportContent.Committee by, ReportContent.Sitting at, ReportContent.Opinion opinion) {
        }
        List<Said> said = content.committees().stream().flatMap(c -> c.sittings().stream().flatMap(s -> s.opinions().isEmpty()
                ? Stream.of(new Said(c, s, null))
                : s.opinions().stream().map(o -> new Said(c, s, o)))).toList();
        new SheetWriter<Said>()
                .text("Comité", 30, s -> s.by().title())
                .date("Date", s -> s.at().on())
                .text("Séance", 30, s -> s.at().title())
                .text("Ordre du jour", 40, s -> s.at().agenda())
                .text("Objet", 36, of(Said::opinion, o -> French.capitalised(DecisionWords.subject(o))))
                .text("Avis", 28, of(Said::opinion, o -> DecisionWords.decision(o.decision())))
                .text("Texte de l’avis", 44, of(Said::opinion, ReportContent.Opinion::text))
                .text("Réserves ou demandes", 44, of(Said::opinion, ReportContent.Opinion::conditions))
                .write(workbook, "Séances et avis", said);
    }

    private void missingValues(Workbook workbook) {
        record Lacking(Missing.MissingValue value, Missing.Owed owed) {
        }
        List<Lacking> lacking = content.missing().values().stream().flatMap(v -> v.owed().isEmpty()
                ? Stream.of(new Lacking(v, null))
                : v.owed().stream().map(o -> new Lacking(v, o))).toList();
        new SheetWriter<Lacking>()
                .text("Objectif", 10, l -> l.value().objective())
                .text("Indicateur", 24, l -> l.value().indicator())
                .text("Libellé", 40, l -> l.value().title())
                .text("Poste", 26, l -> l.value().label())
                .text("Acheteur", 26, l -> l.value().buyer())
                .year("Année", l -> l.value().year())
                .text("Motif", 26, l -> ObservationWords.reason(l.value().reason()).orElse(null))
                .text("Il manque", 50,
                        l -> l.value().operands().isEmpty() ? null : ObservationWords.operands(l.value().operands()))
                .text("Demandée à", 36, of(Lacking::owed, Missing.Owed::by))
                .text("Pour la période", 18, of(Lacking::owed, o -> French.period(o.period())))
                .date("À fournir pour le", of(Lacking::owed, Missing.Owed::dueOn))
                .text("État", 18, of(Lacking::owed, o -> MissingDataWords.state(o.state())))
                .date("En retard depuis le", of(Lacking::owed, FollowUpSheets::lateSince))
                .write(workbook, "Valeurs manquantes", lacking);
    }

    private static LocalDate lateSince(Missing.Owed owed) {
        return owed.state() == Missing.OwedState.LATE ? owed.dueOn().plusDays(1) : null;
    }

    private void unknownIndicators(Workbook workbook) {
        new SheetWriter<Missing.UnknownIndicator>()
                .text("Objectif", 10, Missing.UnknownIndicator::objective)
                .text("Indicateur", 40, Missing.UnknownIndicator::indicator)
                .write(workbook, "Indicateurs sans définition", content.missing().unknownIndicators());
    }

    private void missingCompletions(Workbook workbook) {
        new SheetWriter<Missing.MissingCompletion>()
                .text("Objectif", 10, Missing.MissingCompletion::objective)
                .text("Action ciblée", 60, Missing.MissingCompletion::title)
                .year("Année", Missing.MissingCompletion::year)
                .write(workbook, "Réalisations manquantes", content.missing().completions());
    }

    private void danglingCodes(Workbook workbook) {
        new SheetWriter<Missing.DanglingCode>()
                .text("Cité par", 40, DanglingCodeWords::holder)
                .text("Code", 30, Missing.DanglingCode::code)
                .text("Constat", 70, d -> French.capitalised(DanglingCodeWords.what(d)))
                .write(workbook, "Codes sans correspondance", content.missing().danglingCodes());
    }

    /** Of what a line may lack. */
    private static <T, P, C> Function<T, C> of(Function<T, P> part, Function<P, C> cell) {
        return line -> part.apply(line) == null ? null : cell.apply(part.apply(line));
    }
}
