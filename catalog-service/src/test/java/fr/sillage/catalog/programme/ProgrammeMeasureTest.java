package fr.sillage.catalog.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.intention.Consideration;
import fr.sillage.catalog.intention.IntentionStatus;
import fr.sillage.catalog.intention.IntentionsAsOf;
import fr.sillage.catalog.intention.Lot;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.programme.ProgrammeFiguresView.Figure;
import fr.sillage.catalog.programme.ProgrammeFiguresView.Item;
import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Theme;

class ProgrammeMeasureTest {

    private static final Consideration HOURS = new Consideration(ConsiderationKind.CLAUSE, Theme.INSERTION, null, null, 400,
            List.of(), null);
    private static final Consideration CARBON = new Consideration(ConsiderationKind.CRITERION, Theme.CARBON, null, null, null,
            List.of(), null);
    private static final Consideration RESERVED = new Consideration(ConsiderationKind.RESERVED, Theme.INSERTION, null, null,
            null, List.of(), Beneficiary.SIAE);

    private static Purchase purchase(IntentionStatus status, String publication, String recordedOn, String endedOn,
            List<Lot> lots, Consideration... considerations) {
        var body = new PurchasingIntentionBody(List.of("223500018"), null, "Essai", null, null, "essai", null, List.of(),
                Category.WORKS, null, null, null, lots, List.of(), publication.substring(0, 4), null, null, null, List.of(),
                null,
                null, List.of(), null, Arrays.asList(considerations), false, false, false, false, null,
                LocalDate.parse(recordedOn),
                List.of());
        LocalDate ended = endedOn == null ? null : LocalDate.parse(endedOn);
        return new Purchase("essai-1", status, body, new IntentionsAsOf.Then(LocalDate.parse(publication), null),
                status == IntentionStatus.NOTIFIED ? ended : null, ended, true, List.of(1, 2), Set.of(2027));
    }

    private static Purchase notified(List<Lot> lots, Consideration... considerations) {
        return purchase(IntentionStatus.NOTIFIED, "2025-06-01", "2025-01-10", "2026-03-02", lots, considerations);
    }

    private static int value(ProgrammeMeasure measure, Purchase purchase, int year) {
        return measure.items(purchase, year).mapToInt(item -> item.value().intValue()).sum();
    }

    private static boolean recorded(IntentionStatus status, String publication, String recordedOn, String endedOn, int year) {
        return value(ProgrammeMeasure.RECORDED, purchase(status, publication, recordedOn, endedOn, List.of()), year) == 1;
    }

    @Test
    void An_intention_is_recorded_for_the_year_of_its_publication_by_the_end_of_January() {
        assertThat(recorded(IntentionStatus.PLANNED, "2026-10-01", "2026-01-31", null, 2026)).isTrue();
        assertThat(recorded(IntentionStatus.PLANNED, "2026-10-01", "2026-02-01", null, 2026)).isFalse();
        assertThat(recorded(IntentionStatus.PLANNED, "2027-01-01", "2026-01-31", null, 2026)).isFalse();
        assertThat(recorded(IntentionStatus.DRAFT, "2026-10-01", "2025-12-01", null, 2026)).isFalse();
    }

    @Test
    void One_withdrawn_before_the_survey_was_over_is_not_recorded_and_one_withdrawn_later_is() {
        assertThat(recorded(IntentionStatus.WITHDRAWN, "2026-10-01", "2025-12-01", "2026-01-31", 2026)).isFalse();
        assertThat(recorded(IntentionStatus.WITHDRAWN, "2026-10-01", "2025-12-01", "2026-02-01", 2026)).isTrue();
    }

    @Test
    void What_an_intention_was_when_the_survey_was_over_counts_and_not_what_it_is_now() {
        assertThat(recordedAs(IntentionStatus.PLANNED, "2026-10-01", IntentionStatus.DRAFT)).isTrue();
        assertThat(recordedAs(IntentionStatus.DRAFT, "2026-10-01", IntentionStatus.PLANNED)).isFalse();
        assertThat(recordedAs(IntentionStatus.PLANNED, "2027-01-01", IntentionStatus.PLANNED)).isFalse();
    }

    /** Now expected in 2028. */
    private static boolean recordedAs(IntentionStatus then, String publicationThen, IntentionStatus now) {
        Purchase purchase = purchase(now, "2028-01-01", "2026-01-10", null, List.of());
        var surveyed = new IntentionsAsOf.Then(LocalDate.parse(publicationThen), then);
        return value(ProgrammeMeasure.RECORDED, new Purchase(purchase.ref(), now, purchase.body(), surveyed, null, null, false,
                List.of(), Set.of()), 2026) == 1;
    }

    @Test
    void What_is_notified_counts_in_the_year_of_its_notification() {
        Purchase purchase = notified(List.of(), HOURS, CARBON);
        assertThat(value(ProgrammeMeasure.NOTIFIED, purchase, 2026)).isEqualTo(1);
        assertThat(value(ProgrammeMeasure.NOTIFIED, purchase, 2025)).isZero();
        assertThat(value(ProgrammeMeasure.SOCIAL, purchase, 2026)).isEqualTo(1);
        assertThat(value(ProgrammeMeasure.ENVIRONMENTAL, purchase, 2026)).isEqualTo(1);
        assertThat(value(ProgrammeMeasure.CARBON, purchase, 2026)).isEqualTo(1);
        assertThat(value(ProgrammeMeasure.EQUALITY, purchase, 2026)).isZero();
    }

    @Test
    void Considerations_of_lots_count_with_those_of_the_whole() {
        Purchase purchase = notified(List.of(new Lot(1, "Un", null, null, List.of(HOURS, CARBON))), HOURS);
        assertThat(value(ProgrammeMeasure.HOURS, purchase, 2026)).isEqualTo(800);
        assertThat(value(ProgrammeMeasure.CARBON, purchase, 2026)).isEqualTo(1);
    }

    @Test
    void Reserved_lots_are_counted_one_by_one_and_an_undivided_whole_as_one() {
        Lot reserved = new Lot(1, "Un", null, null, List.of(RESERVED));
        Lot open = new Lot(2, "Deux", null, null, List.of());
        assertThat(value(ProgrammeMeasure.RESERVED, notified(List.of(reserved, open)), 2026)).isEqualTo(1);
        assertThat(value(ProgrammeMeasure.RESERVED, notified(List.of(reserved, open), RESERVED), 2026)).isEqualTo(2);
        assertThat(value(ProgrammeMeasure.RESERVED, notified(List.of(), RESERVED), 2026)).isEqualTo(1);
        assertThat(value(ProgrammeMeasure.RESERVED, notified(List.of(), HOURS), 2026)).isZero();
    }

    @Test
    void A_targeted_file_counts_in_the_year_for_which_it_was_selected() {
        assertThat(value(ProgrammeMeasure.TARGETED, notified(List.of()), 2027)).isEqualTo(1);
        assertThat(value(ProgrammeMeasure.TARGETED, notified(List.of()), 2026)).isZero();
    }

    @Test
    void A_sounding_counts_once_it_led_to_a_contract_and_a_review_when_it_is_held() {
        assertThat(value(ProgrammeMeasure.SOUNDED, notified(List.of()), 2026)).isEqualTo(1);
        assertThat(value(ProgrammeMeasure.SOUNDED, notified(List.of()), 2025)).isZero();
        assertThat(value(ProgrammeMeasure.REVIEWS, notified(List.of()), 2030)).isEqualTo(2);
        assertThat(ProgrammeMeasure.REVIEWS.items(notified(List.of()), 2030)).extracting(Item::review).containsExactly(1, 2);
    }

    @Test
    void Every_figure_is_the_sum_of_its_list() {
        for (ProgrammeMeasure measure : ProgrammeMeasure.values()) {
            List<Item> items = measure.items(notified(List.of(), HOURS, CARBON, RESERVED), 2026).toList();
            Figure figure = Figure.of(new Told(measure, "223500018", items));
            assertThat(figure.items()).isEqualTo(items.size());
            assertThat(figure.value().intValue()).isEqualTo(items.stream().mapToInt(item -> item.value().intValue()).sum());
        }
    }
}
