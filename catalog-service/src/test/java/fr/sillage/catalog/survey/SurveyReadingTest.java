package fr.sillage.catalog.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import fr.sillage.api.Fault;
import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableRow;
import fr.sillage.catalog.intention.Amount;
import fr.sillage.catalog.intention.Consideration;
import fr.sillage.catalog.intention.Contact;
import fr.sillage.catalog.intention.ContractKey;
import fr.sillage.catalog.intention.Lot;
import fr.sillage.catalog.intention.Place;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.intention.WithoutSocialCondition;
import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Ground;
import fr.sillage.catalog.vocabulary.PlaceKind;
import fr.sillage.catalog.vocabulary.Procedure;
import fr.sillage.catalog.vocabulary.TargetPublic;
import fr.sillage.catalog.vocabulary.Technique;
import fr.sillage.catalog.vocabulary.Theme;

class SurveyReadingTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private static final Consideration INSERTION = new Consideration(ConsiderationKind.CLAUSE, Theme.INSERTION, null,
            "Avec : un tutorat | et un suivi", 400, List.of(TargetPublic.YOUTH, TargetPublic.WOMEN), null);
    private static final Consideration CARBON = new Consideration(ConsiderationKind.CRITERION, Theme.CARBON,
            new BigDecimal("17.5"), null, null, List.of(), null);
    private static final Consideration RESERVED = new Consideration(ConsiderationKind.RESERVED, Theme.INSERTION, null, null,
            null, List.of(), Beneficiary.SIAE);

    private static final PurchasingIntentionBody FULL = new PurchasingIntentionBody(List.of("223500018", "243500139"), "schema",
            " Réhabilitation ; « du » collège\n= suite", "Deux\r\nlignes", "Attentes", "batiments-renovation", "45210000-2",
            List.of("45331100-7", "45261000"), Category.WORKS,
            new Amount(null, new BigDecimal("1200000"), new BigDecimal("1500000.5"), true), Procedure.ADAPTED,
            Technique.FRAMEWORK,
            List.of(new Lot(1, "Gros œuvre | maçonnerie", "45223000", new Amount(BigDecimal.TEN, null, null, false),
                    List.of(RESERVED)), new Lot(3, "Peinture", null, null, List.of())),
            List.of(new Place("35", PlaceKind.DEPARTEMENT, "Ille-et-Vilaine"), new Place("35239", PlaceKind.COMMUNE, null)),
            "2027-Q2", "2027-10", 18, 2, List.of(new ContractKey("22350001800013", "2023 S/12")),
            new Contact("Service achats", "achats@exemple.fr", "+33 2 99 00 00 00", "https://exemple.fr", true), "batiments",
            List.of("finances"), "Camille", List.of(INSERTION, CARBON), true, true, true, true,
            new WithoutSocialCondition(Ground.SHORT_WORKS, "Trois mois"), LocalDate.parse("2026-01-15"),
            List.of("collèges", "plan | énergie"));

    private static TableRow<SurveyColumn> row(Map<SurveyColumn, String> texts) {
        return new TableRow<>(2, texts, List.of());
    }

    private static SurveyReading read(Map<SurveyColumn, String> texts, PurchasingIntentionBody existing) {
        return SurveyReading.read(row(texts), Optional.ofNullable(existing), Map.of("papier", "fournitures-papier"),
                "223500018", JSON);
    }

    /** As a file gives them back: without the spaces around. */
    private static Map<SurveyColumn, String> sent(PurchasingIntentionBody body) {
        Map<SurveyColumn, String> texts = new EnumMap<>(SurveyTable.texts(body));
        texts.replaceAll((column, text) -> text.strip().replace("\r\n", "\n"));
        return texts;
    }

    @Test
    void What_was_exported_changes_nothing() {
        assertThat(read(sent(FULL), FULL).body()).isEqualTo(FULL);
    }

    @Test
    void A_column_that_the_file_has_not_and_what_no_cell_holds_stay_as_they_are() {
        Map<SurveyColumn, String> texts = Map.of(SurveyColumn.LOTS, "1 : Gros œuvre seul | 2 : Toiture", SurveyColumn.LEAD, "");
        PurchasingIntentionBody after = read(texts, FULL).body();
        assertThat(after.lots()).extracting(Lot::number).containsExactly(1, 2);
        assertThat(after.lots().get(0)).isEqualTo(
                new Lot(1, "Gros œuvre seul", "45223000", new Amount(BigDecimal.TEN, null, null, false), List.of(RESERVED)));
        assertThat(after.lead()).isNull();
        assertThat(after.description()).isEqualTo("Deux\r\nlignes");
    }

    @Test
    void A_new_intention_says_in_cells_nearly_all_that_there_is_to_say() {
        PurchasingIntentionBody after = read(sent(FULL), null).body();
        assertThat(after.considerations()).containsExactly(INSERTION, CARBON);
        assertThat(after.amount()).isEqualTo(FULL.amount());
        assertThat(after.places()).isEqualTo(FULL.places());
        assertThat(after.contact()).isEqualTo(FULL.contact());
        assertThat(after.renews()).isEqualTo(FULL.renews());
        assertThat(after.withoutSocialCondition()).isEqualTo(FULL.withoutSocialCondition());
        assertThat(after.tags()).isEqualTo(FULL.tags());
        assertThat(after.lots()).extracting(Lot::title).containsExactly("Gros œuvre | maçonnerie", "Peinture");
    }

    @Test
    void Cells_are_read_as_people_write_them() {
        PurchasingIntentionBody after = read(Map.of(SurveyColumn.TITLE, "Ramettes", SurveyColumn.FAMILY, "PAPIER",
                SurveyColumn.CATEGORY, "fournitures", SurveyColumn.AMOUNT, "38 000 € HT", SurveyColumn.PUBLICATION, "mars-27",
                SurveyColumn.INNOVATION, "Oui", SurveyColumn.DURATION, "12", SurveyColumn.PLACES, "35 Ille-et-Vilaine",
                SurveyColumn.CONSIDERATIONS, "Critère d’attribution : Réemploi et réutilisation : 15 %"), null).body();
        assertThat(after.buyers()).containsExactly("223500018");
        assertThat(after.family()).isEqualTo("fournitures-papier");
        assertThat(after.amount().value()).isEqualByComparingTo("38000");
        assertThat(after.publication()).isEqualTo("2027-03");
        assertThat(after.innovation()).isTrue();
        assertThat(after.places()).containsExactly(new Place("35", PlaceKind.DEPARTEMENT, "Ille-et-Vilaine"));
        assertThat(after.considerations()).containsExactly(new Consideration(ConsiderationKind.CRITERION, Theme.REUSE,
                new BigDecimal("15"), null, null, List.of(), null));
    }

    @Test
    void All_that_cannot_be_read_in_a_line_is_told_by_its_column() {
        assertThat(read(Map.of(SurveyColumn.AMOUNT, "beaucoup", SurveyColumn.PUBLICATION, "bientôt", SurveyColumn.CATEGORY,
                "Choses", SurveyColumn.INNOVATION, "peut-être", SurveyColumn.RECORDED_ON, "2027", SurveyColumn.CONSIDERATIONS,
                "clause : SOLEIL"), null).faults()).extracting(Fault::pointer).containsExactlyInAnyOrder("montant",
                        "publication",
                        "nature", "innovation", "recensée le", "considérations");
    }

    @Test
    void What_rules_point_at_is_named_as_the_column_that_says_it() {
        assertThat(FormColumn.headingAt(SurveyColumn.class, "/amount/from")).isEqualTo(SurveyColumn.AMOUNT_FROM.heading());
        assertThat(FormColumn.headingAt(SurveyColumn.class, "/amount/value")).isEqualTo(SurveyColumn.AMOUNT.heading());
        assertThat(FormColumn.headingAt(SurveyColumn.class, "/considerations/0/weight"))
                .isEqualTo(SurveyColumn.CONSIDERATIONS.heading());
        assertThat(FormColumn.headingAt(SurveyColumn.class, "/otherCpv/1")).isEqualTo(SurveyColumn.OTHER_CPV.heading());
    }
}
