package fr.sillage.catalog.programme;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.sillage.catalog.intention.Consideration;
import fr.sillage.catalog.programme.ProgrammeFiguresView.Item;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Pillar;
import fr.sillage.catalog.vocabulary.Theme;

/** What is counted of a programme in a year. A figure is the sum of the values of its items, and is nothing else. */
enum ProgrammeMeasure implements Counted {
    RECORDED("intentions-recensees", "Intentions d’achat recensées au début de l’année", "intentions",
            (purchase, year) -> purchase.wasRecordedFor(year) ? one(purchase) : Stream.empty()),
    TARGETED("dossiers-cibles", "Dossiers ciblés retenus pour l’année", "dossiers",
            (purchase, year) -> purchase.selectedFor().contains(year) ? one(purchase) : Stream.empty()),
    NOTIFIED("programme-intentions-notifiees", "Intentions notifiées dans l’année", "intentions", notified(any -> true)),
    SOUNDED("programme-sourcages", "Intentions notifiées après un sourçage", "intentions", notified(Purchase::sounded)),
    REVIEWS("programme-bilans", "Bilans de fin de marché dressés dans l’année", "bilans",
            (purchase, year) -> purchase.reviews().stream().map(review -> Item.ofReview(purchase, review))),
    RESERVED("programme-lots-reserves", "Lots réservés, notifiés dans l’année", "lots", ProgrammeMeasure::reserved),
    SOCIAL("programme-consideration-sociale", "Intentions notifiées avec une considération sociale", "intentions",
            with(consideration -> consideration.theme().pillar() == Pillar.SOCIAL)),
    ENVIRONMENTAL("programme-consideration-environnementale", "Intentions notifiées avec une considération environnementale",
            "intentions", with(consideration -> consideration.theme().pillar() == Pillar.ENVIRONMENTAL)),
    EQUALITY("programme-egalite", "Intentions notifiées avec une mesure d’égalité entre les femmes et les hommes", "intentions",
            with(about(Theme.EQUALITY))),
    REUSE("programme-reemploi", "Intentions notifiées avec du réemploi ou des matières recyclées", "intentions",
            with(about(Theme.REUSE, Theme.RECYCLED))),
    REPAIRABILITY("programme-reparabilite", "Intentions notifiées avec une exigence de réparabilité", "intentions",
            with(about(Theme.REPAIRABILITY))),
    CARBON("programme-carbone", "Intentions notifiées qui tiennent compte des émissions de gaz à effet de serre", "intentions",
            with(about(Theme.CARBON))),
    LIFE_CYCLE_COST("programme-cout-complet", "Intentions notifiées jugées au coût du cycle de vie", "intentions",
            with(about(Theme.LIFE_CYCLE_COST))),
    HOURS("programme-heures-prevues", "Heures d’insertion prévues par les intentions notifiées", "heures",
            ProgrammeMeasure::hours),
    REASONS("programme-motifs", "Intentions notifiées sans condition sociale, avec leur motif", "intentions",
            notified(purchase -> purchase.body().withoutSocialCondition() != null));

    private interface Counting {

        Stream<Item> items(Purchase purchase, int year);
    }

    private final String code;
    private final String title;
    private final String unit;
    private final Counting counting;

    ProgrammeMeasure(String code, String title, String unit, Counting counting) {
        this.code = code;
        this.title = title;
        this.unit = unit;
        this.counting = counting;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String unit() {
        return unit;
    }

    /** What of a purchase counts in a year. */
    Stream<Item> items(Purchase purchase, int year) {
        return counting.items(purchase, year);
    }

    private static Stream<Item> one(Purchase purchase) {
        return Stream.of(Item.ofWhole(purchase, BigDecimal.ONE));
    }

    private static Counting notified(Predicate<Purchase> wanted) {
        return (purchase, year) -> purchase.wasNotifiedIn(year) && wanted.test(purchase) ? one(purchase) : Stream.empty();
    }

    private static Counting with(Predicate<Consideration> wanted) {
        return notified(purchase -> purchase.has(wanted));
    }

    private static Predicate<Consideration> about(Theme... themes) {
        return consideration -> Arrays.asList(themes).contains(consideration.theme());
    }

    /** Each reserved lot; the whole counts once where it is reserved and not divided. */
    private static Stream<Item> reserved(Purchase purchase, int year) {
        if (!purchase.wasNotifiedIn(year)) {
            return Stream.empty();
        }
        Predicate<Consideration> isReserved = consideration -> consideration.kind() == ConsiderationKind.RESERVED;
        boolean whole = purchase.body().considerations().stream().anyMatch(isReserved);
        if (whole && purchase.body().lots().isEmpty()) {
            return one(purchase);
        }
        return purchase.body().lots().stream().filter(lot -> whole || lot.considerations().stream().anyMatch(isReserved))
                .map(lot -> Item.ofLot(purchase, lot));
    }

    private static Stream<Item> hours(Purchase purchase, int year) {
        int hours = purchase.body().allConsiderations().map(Consideration::plannedHours).filter(planned -> planned != null)
                .mapToInt(Integer::intValue).sum();
        return purchase.wasNotifiedIn(year) && hours > 0
                ? Stream.of(Item.ofWhole(purchase, BigDecimal.valueOf(hours)))
                : Stream.empty();
    }
}
