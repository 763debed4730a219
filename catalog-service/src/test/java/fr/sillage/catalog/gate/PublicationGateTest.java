package fr.sillage.catalog.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.catalog.committee.Opinion;
import fr.sillage.catalog.committee.Opinion.Decision;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.committee.Subject;
import fr.sillage.catalog.needs.NeedsSheetBody;
import fr.sillage.catalog.needs.NeedsSheetBody.Alternative;
import fr.sillage.catalog.needs.NeedsSheetBody.NeedToBuy;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.strategy.Expertise;

class PublicationGateTest {

    private static final String TEXT = "a".repeat(64);
    private static final String EARLIER_TEXT = "b".repeat(64);

    private static final Purchasing RULES = new Purchasing(
            new Purchasing.StrategyThreshold(new BigDecimal("40000"), "Schéma, page 12"), null, null, "strategique", "revue",
            null);

    private static final Set<Expertise> ALL = EnumSet.allOf(Expertise.class);

    private String amount = "40000.00";
    private boolean open;
    private boolean targeted;
    private NeedsSheetBody sheet = sheet(NeedToBuy.Answer.YES);
    private Set<Expertise> heard;
    private List<OpinionView> opinions = List.of();
    private Purchasing rules = RULES;

    private List<String> missing() {
        return PublicationGate.missing(rules, new PublicationGate.Prepared(
                Optional.ofNullable(amount).map(BigDecimal::new),
                Optional.ofNullable(open ? null : amount).map(BigDecimal::new), targeted, Optional.ofNullable(sheet),
                Optional.ofNullable(heard).map(advice -> new PublicationGate.Strategy(TEXT, advice)), "Revue des achats",
                opinions)).stream().map(Fault::code).toList();
    }

    private static NeedsSheetBody sheet(NeedToBuy.Answer answer) {
        return new NeedsSheetBody(new NeedToBuy(answer, null), "Bruit", "Horaires",
                List.of(new Alternative(Alternative.Kind.NONE, null)), "Sols", "Haies", "Insertion", null);
    }

    private static OpinionView opinion(String sha256, Decision decision, String sitting) {
        return new OpinionView(1, "revue", "Revue des achats", LocalDate.parse(sitting),
                new Subject("purchase-strategy", "35-2026-001", sha256), decision, null, null, null, false,
                Opinion.Recorder.MEMBER,
                Instant.EPOCH, 1);
    }

    @Test
    void A_purchase_of_exactly_the_threshold_needs_no_strategy() {
        amount = "40000.00";
        assertThat(missing()).isEmpty();
    }

    @Test
    void A_cent_above_the_threshold_a_strategy_with_three_advices_is_asked_for() {
        amount = "40000.01";
        assertThat(missing()).containsExactly("gate-strategy", "gate-advice-purchasing", "gate-advice-environment",
                "gate-advice-social");
        heard = EnumSet.of(Expertise.ENVIRONMENT);
        assertThat(missing()).containsExactly("gate-advice-purchasing", "gate-advice-social");
        heard = ALL;
        assertThat(missing()).isEmpty();
    }

    @Test
    void An_amount_that_nobody_knows_is_asked_for_where_the_scheme_has_a_threshold() {
        amount = null;
        assertThat(missing()).containsExactly("gate-amount");
        rules = new Purchasing(null, null, null, "strategique", "revue", null);
        assertThat(missing()).isEmpty();
    }

    @Test
    void So_is_the_most_of_a_range_that_is_open_above_the_threshold_unless_a_strategy_is_owed_anyway() {
        open = true;
        amount = "40000.00";
        assertThat(missing()).containsExactly("gate-amount");
        heard = ALL;
        amount = "40000.01";
        assertThat(missing()).isEmpty();
        targeted = true;
        amount = null;
        assertThat(missing()).containsExactly("gate-opinion-missing");
    }

    @Test
    void A_needs_sheet_that_says_not_to_buy_closes_the_gate_and_one_that_is_unsure_is_not_complete() {
        sheet = sheet(NeedToBuy.Answer.NO);
        assertThat(missing()).containsExactly("gate-no-need");
        sheet = sheet(NeedToBuy.Answer.UNSURE);
        assertThat(missing()).containsExactly("needs-sheet-need");
    }

    @Test
    void Every_purchase_needs_its_needs_sheet_whatever_it_costs() {
        amount = "1";
        sheet = null;
        assertThat(missing()).containsExactly("gate-needs-sheet");
    }

    @Test
    void A_needs_sheet_without_words_tells_each_question_that_is_open() {
        sheet = new NeedsSheetBody(null, " ", null, null, null, null, null, null);
        assertThat(missing()).containsExactly("needs-sheet-need", "needs-sheet-impacts", "needs-sheet-reductions",
                "needs-sheet-alternatives", "needs-sheet-environment", "needs-sheet-biodiversity", "needs-sheet-social");
    }

    @Test
    void All_that_is_missing_of_a_targeted_file_is_said_at_once() {
        amount = "40000.01";
        targeted = true;
        sheet = null;
        assertThat(missing()).containsExactly("gate-needs-sheet", "gate-strategy", "gate-advice-purchasing",
                "gate-advice-environment", "gate-advice-social", "gate-opinion-missing");
    }

    @Test
    void A_targeted_file_needs_its_strategy_also_below_the_threshold() {
        amount = "12000";
        targeted = true;
        assertThat(missing()).startsWith("gate-strategy-targeted").endsWith("gate-opinion-missing");
    }

    @Test
    void Only_a_favourable_opinion_on_this_very_text_opens_the_gate() {
        targeted = true;
        heard = ALL;
        opinions = List.of(opinion(TEXT, Decision.FAVOURABLE, "2026-03-12"));
        assertThat(missing()).isEmpty();
        opinions = List.of(opinion(TEXT, Decision.FAVOURABLE_WITH_RESERVATIONS, "2026-03-12"));
        assertThat(missing()).isEmpty();
        opinions = List.of(opinion(TEXT, Decision.DEFERRED, "2026-03-12"));
        assertThat(missing()).containsExactly("gate-opinion-deferred");
        opinions = List.of(opinion(EARLIER_TEXT, Decision.FAVOURABLE, "2026-03-12"));
        assertThat(missing()).containsExactly("gate-opinion-outdated");
        opinions = List.of(opinion(null, Decision.FAVOURABLE, "2026-03-12"));
        assertThat(missing()).containsExactly("gate-opinion-without-text");
    }

    @Test
    void The_last_opinion_on_a_text_counts() {
        targeted = true;
        heard = ALL;
        opinions = List.of(opinion(TEXT, Decision.FAVOURABLE, "2026-03-12"),
                opinion(TEXT, Decision.UNFAVOURABLE, "2026-06-02"));
        assertThat(missing()).containsExactly("gate-opinion-unfavourable");
        opinions = List.of(opinion(TEXT, Decision.UNFAVOURABLE, "2026-03-12"), opinion(TEXT, Decision.FAVOURABLE, "2026-06-02"),
                opinion(EARLIER_TEXT, Decision.UNFAVOURABLE, "2026-09-02"));
        assertThat(missing()).isEmpty();
    }

    @Test
    void An_opinion_that_nobody_asked_for_closes_nothing() {
        heard = ALL;
        opinions = List.of(opinion(TEXT, Decision.UNFAVOURABLE, "2026-03-12"));
        assertThat(missing()).isEmpty();
    }

    @Test
    void Rules_that_the_scheme_does_not_have_are_not_held() {
        amount = "5000000";
        rules = new Purchasing(null, null, null, null, null, null);
        assertThat(missing()).isEmpty();
        targeted = true;
        heard = ALL;
        assertThat(missing()).isEmpty();
    }
}
