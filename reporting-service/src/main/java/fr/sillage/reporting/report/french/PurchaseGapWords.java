package fr.sillage.reporting.report.french;

import java.util.ArrayList;
import java.util.List;

import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.content.Missing;

/** Says by name what purchases lack; of those that are not published, only how many there are. */
public final class PurchaseGapWords {

    private final List<Missing.MissingOfPurchase> missing;

    public PurchaseGapWords(Missing missing) {
        this.missing = missing.purchases();
    }

    public List<String> all() {
        List<String> lines = new ArrayList<>(missing.stream().filter(each -> each.ref() != null).map(PurchaseGapWords::line)
                .map(French::typeset).toList());
        long untold = missing.stream().filter(each -> each.ref() == null).count();
        if (untold > 0) {
            lines.add(French.count(untold, "achat dont l’intention n’est pas publiée n’a",
                    "achats dont l’intention n’est pas publiée n’ont") + " ni condition sociale, ni motif pour s’en passer.");
        }
        return lines;
    }

    /** Where nothing is missing. */
    public static String nothing(ReportKind kind) {
        return French.typeset(kind == ReportKind.REASONS
                ? "Rien ne manque : chaque achat connu a une condition sociale, ou un motif pour s’en passer, là où la loi le demande."
                : "Rien ne manque : chaque intention à venir dit son trimestre, et son montant ou qu’il n’est pas communiqué.");
    }

    private static String line(Missing.MissingOfPurchase each) {
        return each.ref() + ", " + French.quoted(French.typeset(each.title())) + " : " + what(each.gap()) + ".";
    }

    public static String what(Missing.PurchaseGap gap) {
        return switch (gap) {
            case REASON -> "ni condition sociale, ni motif pour s’en passer";
            case QUARTER -> "le trimestre de la consultation n’est pas précisé";
            case AMOUNT -> "aucun montant n’est donné, ni dit non communiqué";
        };
    }

    public void summary(List<String> parts) {
        add(parts, Missing.PurchaseGap.REASON, "achat sans condition sociale ni motif",
                "achats sans condition sociale ni motif");
        add(parts, Missing.PurchaseGap.QUARTER, "intention sans trimestre", "intentions sans trimestre");
        add(parts, Missing.PurchaseGap.AMOUNT, "intention sans montant", "intentions sans montant");
    }

    private void add(List<String> parts, Missing.PurchaseGap gap, String one, String many) {
        long count = missing.stream().filter(each -> each.gap() == gap).count();
        if (count > 0) {
            parts.add(French.count(count, one, many));
        }
    }
}
