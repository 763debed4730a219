package fr.sillage.catalog.purchasemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import fr.sillage.catalog.purchasemap.Diagnosis.Candidate;
import fr.sillage.catalog.purchasemap.Diagnosis.Ranked;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Assessed;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Considered;
import fr.sillage.catalog.purchasemap.MapFamilyBody.DirectorateSpend;
import fr.sillage.catalog.purchasemap.MapFamilyBody.Stake;
import fr.sillage.catalog.vocabulary.Theme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DiagnosisTest {

    private static final MapFamilyBody NOTHING = family(null, null, null, null, null, null);

    private static MapFamilyBody family(String spend, Integer suppliers, Degree stake, Degree risk, Degree leeway,
            String share) {
        return new MapFamilyBody(spend == null ? null : new BigDecimal(spend), suppliers, List.of(),
                stake == null ? List.of() : List.of(new Stake(Theme.CARBON, stake, null)),
                risk == null ? null : new Assessed(risk, null), leeway == null ? null : new Assessed(leeway, null),
                share == null ? null : new Considered(new BigDecimal(share), List.of(), null), null);
    }

    private static Ranked only(MapFamilyBody body, int upcoming) {
        return Diagnosis.rank(List.of(new Candidate("papier", body, upcoming))).get(0);
    }

    private static List<String> ranking(Candidate... candidates) {
        return Diagnosis.rank(List.of(candidates)).stream().map(ranked -> ranked.candidate().family()).toList();
    }

    @Example
    void A_family_counts_its_importance_times_its_room_times_what_includes_no_consideration_yet() {
        Ranked ranked = only(family("1000", 5, Degree.HIGH, Degree.MEDIUM, Degree.HIGH, "25"), 2);
        assertThat(ranked.importance()).isEqualTo(3 + 3 + 2);
        assertThat(ranked.room()).isEqualTo(3 + 1);
        assertThat(ranked.score()).isEqualByComparingTo("24");
        assertThat(ranked.reasons()).extracting(DiagnosisReason::criterion).containsExactly(DiagnosisCriterion.SPEND,
                DiagnosisCriterion.STAKES, DiagnosisCriterion.RISK, DiagnosisCriterion.LEEWAY, DiagnosisCriterion.UPCOMING,
                DiagnosisCriterion.CONSIDERED);
    }

    @Example
    void The_share_of_the_spend_counts_from_one_from_three_and_from_ten_percent_on() {
        List<Ranked> ranked = Diagnosis.rank(List.of(new Candidate("dix", family("1000", null, null, null, null, null), 0),
                new Candidate("trois", family("300", null, null, null, null, null), 0),
                new Candidate("moins-de-trois", family("299.99", null, null, null, null, null), 0),
                new Candidate("un", family("100", null, null, null, null, null), 0),
                new Candidate("moins-d-un", family("99.99", null, null, null, null, null), 0),
                new Candidate("reste", family("8200.02", null, null, null, null, null), 0)));
        assertThat(ranked).extracting(one -> one.candidate().family() + " " + one.importance()).containsExactly("reste 3",
                "dix 3", "trois 2", "moins-de-trois 1", "un 1", "moins-d-un 0");
    }

    @Example
    void What_nobody_said_counts_nothing_and_is_told() {
        Ranked ranked = only(NOTHING, 0);
        assertThat(ranked.score()).isZero();
        assertThat(ranked.reasons()).extracting(reason -> reason.words().code()).containsExactly("diagnosis-spend-unknown",
                "diagnosis-stakes-unknown", "diagnosis-risk-unknown", "diagnosis-leeway-unknown");
    }

    @Example
    void A_single_supplier_takes_room_away_and_never_the_last_of_it() {
        assertThat(only(family("1000", 1, null, null, Degree.HIGH, null), 0).room()).isEqualTo(2);
        Ranked least = only(family("1000", 1, null, null, Degree.LOW, null), 0);
        assertThat(least.room()).isEqualTo(1);
        assertThat(least.reasons()).extracting(DiagnosisReason::criterion)
                .doesNotContain(DiagnosisCriterion.SINGLE_SUPPLIER);
    }

    @Example
    void Directorates_say_what_the_family_spends_where_it_does_not_itself() {
        var body = new MapFamilyBody(null, null, List.of(new DirectorateSpend("routes", new BigDecimal("200"), 1),
                new DirectorateSpend("colleges", new BigDecimal("100"), 1)), null, null, null, null, null);
        assertThat(only(body, 0).reasons().get(0).words().arguments()).containsExactly(new BigDecimal("300.00"),
                new BigDecimal("1E+2"));
    }

    @Example
    void Among_equals_the_greater_spend_comes_first_and_then_the_code() {
        assertThat(ranking(new Candidate("b", NOTHING, 0), new Candidate("a", NOTHING, 0),
                new Candidate("c", family("0", null, null, null, null, null), 0),
                new Candidate("d", family("5", null, null, null, null, "100"), 0))).containsExactly("d", "a", "b", "c");
    }

    @Example
    void Nothing_at_all_is_an_empty_list() {
        assertThat(Diagnosis.rank(List.of())).isEmpty();
    }

    @Property(tries = 300)
    void Every_family_has_one_rank_and_no_order_of_the_lines_changes_it(@ForAll("maps") List<MapFamilyBody> bodies,
            @ForAll Random random) {
        List<Candidate> candidates = candidates(bodies);
        List<Ranked> ranked = Diagnosis.rank(candidates);
        assertThat(ranked).extracting(Ranked::rank)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, bodies.size()).boxed().toList());
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        assertThat(Diagnosis.rank(shuffled)).isEqualTo(ranked);
    }

    @Property(tries = 300)
    void The_points_of_the_reasons_come_to_the_importance_and_the_room(@ForAll("maps") List<MapFamilyBody> bodies) {
        assertThat(Diagnosis.rank(candidates(bodies))).allSatisfy(ranked -> {
            int points = ranked.reasons().stream().filter(reason -> reason.points() != null)
                    .mapToInt(DiagnosisReason::points).sum();
            assertThat(points).isEqualTo(ranked.importance() + ranked.room());
            assertThat(ranked.importance()).isBetween(0, 9);
            assertThat(ranked.room()).isBetween(1, 4);
        });
    }

    @Property(tries = 300)
    void More_at_stake_more_risk_more_leeway_or_less_done_never_lowers_a_rank(@ForAll("maps") List<MapFamilyBody> bodies,
            @ForAll("families") MapFamilyBody one) {
        int before = rankOfFirst(one, bodies);
        assertThat(rankOfFirst(with(one, Degree.HIGH, one.risk(), one.leeway(), one.considered()), bodies))
                .isLessThanOrEqualTo(before);
        assertThat(rankOfFirst(with(one, stake(one), new Assessed(Degree.HIGH, null), one.leeway(), one.considered()), bodies))
                .isLessThanOrEqualTo(before);
        assertThat(rankOfFirst(with(one, stake(one), one.risk(), new Assessed(Degree.HIGH, null), one.considered()), bodies))
                .isLessThanOrEqualTo(before);
        assertThat(rankOfFirst(with(one, stake(one), one.risk(), one.leeway(), null), bodies)).isLessThanOrEqualTo(before);
    }

    private static Degree stake(MapFamilyBody body) {
        return body.highestStake().orElse(null);
    }

    private static MapFamilyBody with(MapFamilyBody body, Degree stake, Assessed risk, Assessed leeway,
            Considered considered) {
        return new MapFamilyBody(body.spend(), body.suppliers(), body.directorates(),
                stake == null ? List.of() : List.of(new Stake(Theme.CARBON, stake, null)), risk, leeway, considered, null);
    }

    private static int rankOfFirst(MapFamilyBody first, List<MapFamilyBody> others) {
        List<Candidate> all = new ArrayList<>(candidates(others));
        all.add(new Candidate("la-premiere", first, 0));
        return Diagnosis.rank(all).stream().filter(ranked -> ranked.candidate().family().equals("la-premiere")).findFirst()
                .orElseThrow().rank();
    }

    private static List<Candidate> candidates(List<MapFamilyBody> bodies) {
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> new Candidate("famille-%03d".formatted(i), bodies.get(i), i % 3)).toList();
    }

    @Provide
    Arbitrary<List<MapFamilyBody>> maps() {
        return families().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<MapFamilyBody> families() {
        Arbitrary<Degree> degrees = Arbitraries.of(Degree.class).injectNull(0.3);
        return Combinators.combine(Arbitraries.integers().between(0, 2_000_000).map(String::valueOf).injectNull(0.2),
                Arbitraries.integers().between(1, 4).injectNull(0.3), degrees, degrees, degrees,
                Arbitraries.integers().between(0, 100).map(String::valueOf).injectNull(0.5)).as(DiagnosisTest::family);
    }
}
