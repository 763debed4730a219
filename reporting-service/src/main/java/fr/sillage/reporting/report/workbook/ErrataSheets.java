package fr.sillage.reporting.report.workbook;

import org.dhatim.fastexcel.Workbook;

import fr.sillage.reporting.report.ErrataWords;
import fr.sillage.reporting.report.content.Errata;
import fr.sillage.reporting.report.content.ReportContent;

/** The sheets on what is told otherwise than before; none where no edition was published before. */
final class ErrataSheets {

    private final ReportContent content;

    ErrataSheets(ReportContent content) {
        this.content = content;
    }

    void write(Workbook workbook) {
        if (content.errata() == null) {
            return;
        }
        ErrataWords words = new ErrataWords(content);
        new SheetWriter<Errata.Erratum>()
                .text(ErrataWords.COLUMNS.get(0), 60, words::figure)
                .text(ErrataWords.COLUMNS.get(1), 22, e -> ErrataWords.known(e.was(), e.unit()))
                .text(ErrataWords.COLUMNS.get(2), 22, e -> ErrataWords.known(e.is(), e.unit()))
                .text(ErrataWords.COLUMNS.get(3), 50, ErrataWords::reason)
                .date(ErrataWords.COLUMNS.get(4), Errata.Erratum::on)
                .write(workbook, "Errata", content.errata().lines());
        new SheetWriter<Errata.Change>()
                .text(ErrataWords.CHANGE_COLUMNS.get(0), 60, words::figure)
                .text(ErrataWords.CHANGE_COLUMNS.get(1), 22, c -> ErrataWords.known(c.was(), c))
                .text(ErrataWords.CHANGE_COLUMNS.get(2), 22, c -> ErrataWords.known(c.is(), c))
                .write(workbook, "Autres changements", content.errata().changes());
    }
}
