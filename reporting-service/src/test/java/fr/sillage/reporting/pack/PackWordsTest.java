package fr.sillage.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import fr.sillage.reporting.Neighbours;
import fr.sillage.reporting.gathering.Opinion;
import fr.sillage.reporting.gathering.SittingPack;
import fr.sillage.reporting.gathering.SittingPack.Alternative;
import fr.sillage.reporting.gathering.SittingPack.LateAction;
import fr.sillage.reporting.gathering.SittingPack.Named;
import fr.sillage.reporting.gathering.SittingPack.NeedToBuy;
import fr.sillage.reporting.gathering.SittingPack.NeedsSheet;
import fr.sillage.reporting.gathering.SittingPack.Said;
import fr.sillage.reporting.pack.PackPage.Passage;
import fr.sillage.reporting.report.Engines;
import fr.sillage.reporting.report.HtmlRenderer;
import fr.sillage.reporting.report.pdf.PdfConformance;
import fr.sillage.reporting.report.pdf.PdfRenderer;

class PackWordsTest {

    private static final Named SCHEME = new Named("essai", "Schéma d'essai");
    private static final Named COMMITTEE = new Named("revue", "Comité de revue & d'avis <pilote>");

    private static SittingPack example() throws JsonProcessingException {
        return JsonMapper.builder().addModule(new JavaTimeModule()).build()
                .readValue(Neighbours.example("sitting-pack.json"), SittingPack.class);
    }

    private static SittingPack empty() {
        return new SittingPack(SCHEME, COMMITTEE, LocalDate.of(2026, 12, 1), null, null, null, null, null, null, null, null);
    }

    private static byte[] pdf(SittingPack pack) {
        return new PdfRenderer().render(new HtmlRenderer(Engines.plain()).render("pack/pack.html", new PackWords(pack).page()));
    }

    @Test
    void The_document_of_a_pack_with_all_in_it_conforms_and_of_one_with_nothing_in_it_too() throws Exception {
        byte[] full = pdf(example());
        assertThatCode(() -> new PdfConformance().require(full)).doesNotThrowAnyException();
        assertThatCode(() -> new PdfConformance().require(pdf(empty()))).doesNotThrowAnyException();
        try (PDDocument document = Loader.loadPDF(full)) {
            assertThat(document.getDocumentInformation().getTitle()).contains("Comité de revue des achats",
                    "dossier de séance");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(4);
            assertThat(new PDFTextStripper().getText(document)).contains("Ordre du jour", "Avis attendus", "Fiche du besoin",
                    "Retards", "Dernières décisions");
        }
    }

    @Test
    void What_was_said_is_a_sentence_with_what_was_asked_for() {
        var said = new Said("Comité technique", LocalDate.of(2018, 12, 6), new Opinion.Subject("campaign", "essai/2018", null),
                "FAVOURABLE_WITH_RESERVATIONS", "Le tiers est bon", "Ajouter le Temps 0");
        var pack = new SittingPack(SCHEME, COMMITTEE, LocalDate.of(2018, 12, 13), null, null, null, List.of(said), null, null,
                null, null);

        assertThat(new PackWords(pack).page().proposals()).containsExactly(
                "Comité technique, 6\u00a0décembre 2018\u202F: avis favorable avec réserves sur le choix des actions à évaluer de "
                        + "2018. Le tiers est bon. Demandes\u202F: Ajouter le Temps 0.");
    }

    @Test
    void A_late_action_without_a_dated_step_is_late_by_its_objective() {
        var pack = new SittingPack(SCHEME, COMMITTEE, LocalDate.of(2026, 12, 1), null, null, null, null, null,
                List.of(new LateAction("1-1.1", "Papier", null, "IN_PROGRESS", "2025", null),
                        new LateAction("1-1.2", "Déchets", "Direction de l'immobilier", "NOT_STARTED", "2026-06", "Étude")),
                null, null);

        assertThat(new PackWords(pack).page().lateActions().rows()).extracting(row -> row.cells()).containsExactly(
                List.of("non désigné", "2025\u202F: échéance de l’objectif", "en cours"),
                List.of("Direction de l’immobilier", "juin 2026\u202F: Étude", "non initiée"));
    }

    @Test
    void A_needs_sheet_is_told_question_by_question_and_what_it_leaves_out_is_left_out() {
        var sheet = new NeedsSheet(new NeedToBuy("UNSURE", null), null, "Réemploi\n\nLocation",
                List.of(new Alternative("REPAIR", "Atelier du Département"), new Alternative("NONE", null)), null, " ", null);

        assertThat(NeedsWords.of(sheet)).containsExactly(
                new Passage("Faut-il acheter\u202f?", List.of("À débattre")),
                new Passage("Comment les réduire", List.of("Réemploi", "Location")),
                new Passage("Autres voies que l’achat neuf", List.of("Réparation\u202F: Atelier du Département", "Aucune")));
        assertThat(NeedsWords.of(null)).isEmpty();
    }

    @Test
    void What_people_typed_is_no_markup() {
        assertThat(new HtmlRenderer(Engines.plain()).render("pack/pack.html", new PackWords(empty()).page()))
                .contains("Comité de revue &amp; d’avis &lt;pilote&gt;", "L’ordre du jour n’est pas encore enregistré.");
    }
}
