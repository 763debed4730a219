package fr.sillage.reporting.report.workbook;

import java.util.List;

import org.dhatim.fastexcel.Workbook;

import fr.sillage.reporting.report.EvaluatedActionWords;
import fr.sillage.reporting.report.content.EvaluationContent;
import fr.sillage.reporting.report.french.ActionWords;

/** The sheets on what came of an evaluation. */
final class EvaluationSheets {

    private final EvaluationContent evaluation;

    /** @param evaluation null where the report is not of one: there are no sheets then */
    EvaluationSheets(EvaluationContent evaluation) {
        this.evaluation = evaluation;
    }

    void write(Workbook workbook) {
        if (evaluation != null) {
            findings(workbook);
            counted(workbook);
            answers(workbook);
        }
    }

    private record Found(EvaluationContent.Campaign in, EvaluationContent.EvaluatedAction action) {
    }

    private List<Found> found() {
        return evaluation.campaigns().stream().flatMap(c -> c.actions().stream().map(a -> new Found(c, a))).toList();
    }

    private void findings(Workbook workbook) {
        new SheetWriter<Found>()
                .year("Année évaluée", f -> f.in().year())
                .text("Action", 10, f -> f.action().code())
                .text("Titre", 44, f -> f.action().title())
                .text("Objectif", 10, f -> f.action().objective())
                .text("Directions pilotes", 30, f -> String.join("\n", f.action().leadDirectorates()))
                .text("Situation", 14, f -> ActionWords.label(f.action().status()))
                .text("Résultats", 60, f -> f.action().results())
                .text("Pratiques", 60, f -> f.action().practices())
                .text("Suite proposée", 20, f -> EvaluatedActionWords.advice(f.action().advice()))
                .write(workbook, "Constats", found());
    }

    private void counted(Workbook workbook) {
        record Line(Found of, EvaluationContent.Counted counted) {
        }
        new SheetWriter<Line>()
                .year("Année évaluée", l -> l.of().in().year())
                .text("Action", 10, l -> l.of().action().code())
                .text("Rubrique", 24, l -> l.counted().heading())
                .text("Ce que la fiche mesure", 70, l -> l.counted().wording())
                .text("Précision", 44, l -> l.counted().note())
                .text("Indicateurs", 40, l -> String.join(" ", l.counted().indicators()))
                .write(workbook, "Ce que les fiches mesurent", found().stream()
                        .flatMap(f -> f.action().counts().stream().map(c -> new Line(f, c))).toList());
    }

    private void answers(Workbook workbook) {
        record Line(EvaluationContent.Campaign in, EvaluationContent.Poll poll, EvaluationContent.Question question,
                EvaluationContent.Choice choice) {
        }
        new SheetWriter<Line>()
                .year("Année évaluée", l -> l.in().year())
                .text("Questionnaire", 36, l -> l.poll().title())
                .text("Public", 28, l -> l.poll().audience())
                .year("Invités", l -> Math.toIntExact(l.poll().invited()))
                .year("Répondants", l -> l.poll().respondents())
                .text("Question", 50, l -> l.question().wording())
                .text("Réponse", 36, l -> l.choice().label())
                .year("Nombre", l -> l.choice().count())
                .year("Réponses à la question", l -> l.question().answered())
                .write(workbook, "Réponses aux questionnaires", evaluation.campaigns().stream()
                        .flatMap(c -> c.polls().stream().flatMap(p -> p.questions().stream()
                                .flatMap(q -> q.choices().stream().map(choice -> new Line(c, p, q, choice)))))
                        .toList());
    }
}
