package fr.sillage.reporting.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.reporting.gathering.Published;
import fr.sillage.reporting.gathering.Purchases;
import fr.sillage.reporting.kind.Section;

/** Puts what is published of purchases beside why they do without a social condition; what is not published is only counted. */
final class PurchaseAssembly {

    private final Purchases purchases;
    private final boolean isRegister;
    private final Map<String, Published.Intention> published;
    private final Map<String, Purchases.Reason> reasons;

    /** @param purchases null where the report tells none */
    PurchaseAssembly(Purchases purchases, Asked asked) {
        this.purchases = purchases;
        this.isRegister = asked.kind().sections().contains(Section.REASONS);
        this.published = purchases == null ? Map.of() : byRef(purchases.published(), Published.Intention::ref);
        this.reasons = purchases == null ? Map.of() : byRef(purchases.reasons(), Purchases.Reason::ref);
    }

    private static <T> Map<String, T> byRef(List<T> all, Function<T, String> ref) {
        return all.stream().collect(Collectors.toMap(ref, one -> one, (a, b) -> a, LinkedHashMap::new));
    }

    /** Null where the report tells none. */
    PurchasesContent told() {
        return purchases == null ? null
                : new PurchasesContent(published.values().stream()
                        .filter(intention -> !isRegister || reasons.containsKey(intention.ref())).map(this::purchase).toList(),
                        untold());
    }

    private List<PurchasesContent.Untold> untold() {
        Map<PurchasesContent.Ground, Integer> counts = new LinkedHashMap<>();
        reasons.values().stream().filter(reason -> !published.containsKey(reason.ref()))
                .forEach(reason -> counts.merge(ground(reason), 1, Integer::sum));
        return counts.entrySet().stream().map(count -> new PurchasesContent.Untold(count.getKey(), count.getValue())).toList();
    }

    private PurchasesContent.Purchase purchase(Published.Intention intention) {
        Published.Amount amount = intention.amount();
        return new PurchasesContent.Purchase(intention.ref(), intention.title(),
                PurchasesContent.PurchaseState.valueOf(intention.status()),
                intention.buyers().stream().map(buyer -> new ReportContent.Buyer(buyer.siren(), buyer.name())).toList(),
                new PurchasesContent.Labelled(intention.family().code(), intention.family().title()),
                labelled(intention.category()), intention.publication(),
                amount == null || intention.amountWithheld() ? null
                        : new PurchasesContent.Amount(amount.value(), amount.from(), amount.to()),
                intention.amountWithheld(), intention.allConsiderations().map(this::consideration).distinct().toList(),
                Optional.ofNullable(reasons.get(intention.ref()))
                        .map(reason -> new PurchasesContent.Without(ground(reason), reason.text())).orElse(null));
    }

    private PurchasesContent.Consideration consideration(Published.Consideration consideration) {
        return new PurchasesContent.Consideration(labelled(consideration.kind()), labelled(consideration.theme()),
                PurchasesContent.Pillar.valueOf(consideration.pillar()), labelled(consideration.reservedFor()));
    }

    private PurchasesContent.Labelled labelled(String code) {
        return code == null ? null : new PurchasesContent.Labelled(code, purchases.labels().getOrDefault(code, code));
    }

    private static PurchasesContent.Ground ground(Purchases.Reason reason) {
        return new PurchasesContent.Ground(reason.ground(), reason.label(), reason.article());
    }

    /** A register lacks reasons; a digest lacks what a firm needs in order to get ready for what is to come. */
    List<Missing.MissingOfPurchase> missing() {
        if (purchases == null) {
            return List.of();
        }
        return isRegister ? purchases.unjustified().stream().map(this::withoutReason).toList()
                : told().told().stream().filter(PurchasesContent.Purchase::isToCome).flatMap(PurchaseAssembly::vague).toList();
    }

    private Missing.MissingOfPurchase withoutReason(String ref) {
        Published.Intention known = published.get(ref);
        return known == null ? new Missing.MissingOfPurchase(null, null, Missing.PurchaseGap.REASON)
                : new Missing.MissingOfPurchase(ref, known.title(), Missing.PurchaseGap.REASON);
    }

    private static Stream<Missing.MissingOfPurchase> vague(PurchasesContent.Purchase purchase) {
        List<Missing.PurchaseGap> gaps = new ArrayList<>();
        if (purchase.quarter().isEmpty()) {
            gaps.add(Missing.PurchaseGap.QUARTER);
        }
        if (purchase.amount() == null && !purchase.amountWithheld()) {
            gaps.add(Missing.PurchaseGap.AMOUNT);
        }
        return gaps.stream().map(gap -> new Missing.MissingOfPurchase(purchase.ref(), purchase.title(), gap));
    }
}
