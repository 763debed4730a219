package fr.sillage.catalog.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.feed.ToldIntention;
import fr.sillage.catalog.ocds.ReleasePackage.Release;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Procedure;
import fr.sillage.catalog.vocabulary.Theme;

/** The codes below are the closed and open codelists of OCDS 1.1.5 and its sustainability extension (2023-04-12). */
class ReleaseMappingTest {

    private static final Set<String> TENDER_STATUS = Set.of("planning", "planned", "active", "cancelled", "unsuccessful",
            "complete", "withdrawn");
    private static final Set<String> METHODS = Set.of("open", "selective", "limited", "direct");
    private static final Set<String> STRATEGIES = Set.of("awardCriteria", "contractPerformanceConditions", "marginOfPreference",
            "reservedParticipation", "selectionCriteria", "technicalSpecifications");
    private static final Set<String> GOALS = Set.of("economic", "economic.formalEmploymentPromotion",
            "economic.innovativePurchase", "economic.localEconomyPromotion", "economic.marketInnovationPromotion",
            "economic.processInnovationPromotion", "economic.productInnovationPromotion",
            "economic.researchDevelopmentActivities", "environmental", "environmental.biodiversityProtectionRestoration",
            "environmental.carbonEmissionsReduction", "environmental.circularEconomy", "environmental.climateChangeAdaptation",
            "environmental.climateChangeMitigation", "environmental.energyEfficiency", "environmental.pollutionPrevention",
            "environmental.recycling", "environmental.resourceReuse", "environmental.waterResourcesProtection",
            "environmental.wasteReduction", "social", "social.accessibility", "social.disadvantagedEmploymentOpportunities",
            "social.ethnicEquality", "social.genderEquality", "social.humanRightsInSupplyChains", "social.laborRightsPromotion",
            "social.smeInclusion", "social.womenInclusion");

    private final ReleaseMapping mapping = new ReleaseMapping("ocds-000000");

    private static PublicIntention.Consideration consideration(String kind, Theme theme, String description) {
        return new PublicIntention.Consideration(kind, theme.name(), theme.pillar().name(), null, description, null, List.of(),
                null, null);
    }

    private static PublicIntention intention(PublicIntention.Status status, PublicIntention.Amount amount, Procedure procedure,
            List<PublicIntention.Consideration> considerations) {
        return new PublicIntention(1, "35-2026-001", 3, status, new PublicIntention.Source("self", null, null),
                List.of(new PublicIntention.Buyer("223500018", "Département d’Ille-et-Vilaine", "DEPARTEMENT"),
                        new PublicIntention.Buyer("243500139", "Rennes Métropole", "EPCI")),
                "Toiture", null, "Réemploi", new PublicIntention.Family("batiments", "Bâtiments", null), "45261000-4",
                List.of("45262500-6"), "WORKS", amount, amount == null, procedure.name(), "FRAMEWORK",
                List.of(new PublicIntention.Lot(1, "Gros œuvre", "45223220-4", null,
                        List.of(consideration("RESERVED", Theme.INSERTION, null)))),
                List.of(), "2027-Q2", "2027-10", 24, 1, List.of(new PublicIntention.Contract("22350001800013", "2023-12")),
                null,
                null, considerations, false, LocalDate.parse("2026-01-05"));
    }

    private Release release(PublicIntention intention, boolean first) {
        return mapping.release(new ToldIntention(intention, LocalDate.parse("2027-04-01"), LocalDate.parse("2027-06-30"),
                Instant.parse("2026-11-21T08:00:00Z"), first));
    }

    private static PublicIntention.Amount range() {
        return new PublicIntention.Amount(null, new BigDecimal("100000.00"), new BigDecimal("250000.00"));
    }

    @Test
    void A_first_text_is_a_plan_and_a_later_one_brings_it_up_to_date() {
        PublicIntention intention = intention(PublicIntention.Status.PUBLISHED, range(), Procedure.OPEN, List.of());
        Release release = release(intention, true);
        assertThat(release.ocid()).isEqualTo("ocds-000000-35-2026-001");
        assertThat(release.id()).isEqualTo("35-2026-001-3");
        assertThat(release.date()).hasToString("2026-11-21T09:00+01:00");
        assertThat(release.tag()).containsExactly("planning");
        assertThat(release(intention, false).tag()).containsExactly("planningUpdate");
    }

    @Test
    void The_first_buyer_buys_for_the_group_and_all_are_parties() {
        Release release = release(intention(PublicIntention.Status.PUBLISHED, null, Procedure.OPEN, List.of()), true);
        assertThat(release.parties()).extracting(ReleasePackage.Party::id).containsExactly("FR-SIREN-223500018",
                "FR-SIREN-243500139");
        assertThat(release.parties()).extracting(ReleasePackage.Party::roles).containsExactly(
                List.of("buyer", "procuringEntity"), List.of("buyer"));
        assertThat(release.buyer().id()).isEqualTo("FR-SIREN-223500018");
    }

    @Test
    void A_range_has_both_its_ends_and_what_is_withheld_is_nowhere() {
        Release told = release(intention(PublicIntention.Status.PUBLISHED, range(), Procedure.OPEN, List.of()), true);
        assertThat(told.planning().budget().amount().amount()).isEqualByComparingTo("250000");
        assertThat(told.tender().value().amount()).isEqualByComparingTo("250000");
        assertThat(told.tender().minValue().amount()).isEqualByComparingTo("100000");
        Release withheld = release(intention(PublicIntention.Status.PUBLISHED, null, Procedure.OPEN, List.of()), true);
        assertThat(withheld.planning().budget()).isNull();
        assertThat(withheld.tender().value()).isNull();
        assertThat(withheld.tender().minValue()).isNull();
    }

    @Test
    void Days_are_the_last_that_can_be_meant_and_a_period_has_its_own_length() {
        Release release = release(intention(PublicIntention.Status.PUBLISHED, range(), Procedure.OPEN, List.of()), true);
        assertThat(release.planning().milestones()).extracting(milestone -> milestone.dueDate().toString())
                .containsExactly("2027-06-30T23:59:59+02:00", "2027-10-31T23:59:59+01:00");
        assertThat(release.tender().contractPeriod().startDate()).hasToString("2027-10-01T00:00+02:00");
        assertThat(release.tender().contractPeriod().endDate()).hasToString("2029-09-30T23:59:59+02:00");
        assertThat(release.tender().contractPeriod().durationInDays()).isEqualTo(731);
    }

    @Test
    void Considerations_with_one_goal_are_one_entry_with_all_their_means() {
        Release release = release(intention(PublicIntention.Status.PUBLISHED, range(), Procedure.OPEN,
                List.of(consideration("CRITERION", Theme.HEALTH, "Sans solvant"),
                        consideration("CLAUSE", Theme.CLEAN_SITE, "Tri"),
                        consideration("CLAUSE", Theme.REUSE, null))),
                true);
        assertThat(release.tender().sustainability()).containsExactly(
                new ReleasePackage.Sustainability("environmental.pollutionPrevention", "Sans solvant\nTri",
                        List.of("contractPerformanceConditions", "awardCriteria")),
                new ReleasePackage.Sustainability("environmental.resourceReuse", null,
                        List.of("contractPerformanceConditions")));
        assertThat(release.tender().lots().get(0).sustainability()).containsExactly(new ReleasePackage.Sustainability(
                "social.disadvantagedEmploymentOpportunities", null, List.of("reservedParticipation")));
        Release without = release(intention(PublicIntention.Status.PUBLISHED, range(), Procedure.OPEN, List.of()), true);
        assertThat(without.tender().sustainability()).isNull();
        assertThat(without.tender().hasSustainability()).as("by its lot").isTrue();
    }

    @Test
    void Every_word_of_ours_has_one_of_theirs() {
        assertThat(Stream.of(PublicIntention.Status.values())
                .map(status -> release(intention(status, range(), Procedure.OPEN, List.of()), true).tender().status()))
                .isSubsetOf(TENDER_STATUS);
        assertThat(Stream.of(Procedure.values())
                .map(procedure -> release(intention(PublicIntention.Status.PUBLISHED, range(), procedure, List.of()), true)
                        .tender().procurementMethod())
                .filter(method -> method != null)).hasSize(5).isSubsetOf(METHODS);
        assertThat(Stream.of(Theme.values()).map(Theme::goal)).isSubsetOf(GOALS);
        assertThat(Stream.of(ConsiderationKind.values()).map(ConsiderationKind::strategy)).isSubsetOf(STRATEGIES);
    }
}
