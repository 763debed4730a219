package fr.sillage.reporting.report.workbook;

import java.math.BigDecimal;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;

import fr.sillage.reporting.kind.Section;
import fr.sillage.reporting.report.PurchaseWords;
import fr.sillage.reporting.report.content.Missing;
import fr.sillage.reporting.report.content.PurchasesContent;
import fr.sillage.reporting.report.content.ReportContent;
import fr.sillage.reporting.report.french.French;
import fr.sillage.reporting.report.french.PurchaseGapWords;

/** The table of the purchases that a report tells, for the workbook and for the CSV. */
final class PurchaseSheets {

    private final PurchasesContent purchases;
    private final Missing missing;
    private final boolean isRegister;

    /** @param content without sheets here where it tells no purchases */
    PurchaseSheets(ReportContent content) {
        this.purchases = content.purchases();
        this.missing = content.missing();
        this.isRegister = content.sections().contains(Section.REASONS.code());
    }

    SheetWriter<PurchasesContent.Purchase> table() {
        SheetWriter<PurchasesContent.Purchase> table = new SheetWriter<PurchasesContent.Purchase>()
                .text("Référence", 20, PurchasesContent.Purchase::ref)
                .text("Intitulé", 44, PurchasesContent.Purchase::title)
                .text("Acheteurs (SIREN)", 14,
                        p -> p.buyers().stream().map(ReportContent.Buyer::siren).collect(Collectors.joining(" ")))
                .text("Noms des acheteurs", 34, PurchaseWords::buyers)
                .text("Famille d’achat", 26, p -> p.family().label())
                .text("Nature", 14, p -> p.category().label())
                .text("Consultation", 18, p -> French.period(p.publication()))
                .text("État", 22, p -> PurchaseWords.state(p.state()))
                .number("Montant au moins (€ HT)", PurchaseSheets::least, p -> decimals(least(p)))
                .number("Montant au plus (€ HT)", PurchaseSheets::most, p -> decimals(most(p)))
                .text("Montant", 22, p -> p.amountWithheld() ? "non communiqué" : p.amount() == null ? "non renseigné" : null)
                .text("Considérations", 50, p -> p.considerations().stream().map(PurchaseWords::consideration).distinct()
                        .collect(Collectors.joining("\n")));
        return !isRegister ? table
                : table.text("Motif", 44, p -> p.without().ground().label())
                        .text("Article", 20, p -> p.without().ground().article())
                        .text("Justification", 60, p -> p.without().justification());
    }

    private static int decimals(BigDecimal amount) {
        return amount == null ? 0 : Math.max(0, amount.stripTrailingZeros().scale());
    }

    private static BigDecimal least(PurchasesContent.Purchase purchase) {
        return purchase.amount() == null ? null : purchase.amount().least();
    }

    private static BigDecimal most(PurchasesContent.Purchase purchase) {
        return purchase.amount() == null ? null : purchase.amount().most();
    }

    void write(Workbook workbook) {
        if (purchases == null) {
            return;
        }
        table().write(workbook, "Achats", purchases.told());
        new SheetWriter<PurchasesContent.Untold>()
                .text("Motif", 60, u -> u.ground().label())
                .text("Article", 20, u -> u.ground().article())
                .year("Achats", PurchasesContent.Untold::purchases)
                .write(workbook, "Achats non publiés", purchases.untold());
        new SheetWriter<Missing.MissingOfPurchase>()
                .text("Référence", 20, each -> each.ref() == null ? "intention non publiée" : each.ref())
                .text("Intitulé", 44, Missing.MissingOfPurchase::title)
                .text("Il manque", 60, each -> French.capitalised(PurchaseGapWords.what(each.gap())))
                .write(workbook, "Achats à compléter", missing.purchases());
    }
}
