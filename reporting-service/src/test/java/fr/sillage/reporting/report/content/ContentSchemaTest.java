package fr.sillage.reporting.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import fr.sillage.reporting.report.Engines;
import fr.sillage.reporting.report.HtmlRenderer;
import fr.sillage.reporting.report.Imprint;
import fr.sillage.reporting.report.workbook.CsvRenderer;
import fr.sillage.reporting.report.workbook.XlsxRenderer;

class ContentSchemaTest {

    static IntStream versions() {
        return IntStream.rangeClosed(1, ReportContent.SCHEMA_VERSION);
    }

    private static String fixture(Object name) throws IOException {
        return resource("/contents/v" + name + ".json");
    }

    private static String resource(String name) throws IOException {
        try (var in = ContentSchemaTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void The_published_schema_is_that_of_the_content() throws IOException {
        String name = "/report-schemas/v" + ReportContent.SCHEMA_VERSION + ".json";
        assertThat(resource(name)).as("%s: the main method of ContentSchema writes it", name)
                .isEqualTo(ContentSchema.written(ReportContent.SCHEMA_VERSION));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void What_was_frozen_in_any_version_is_valid_and_can_still_be_made_into_every_format(int version) throws IOException {
        String frozen = fixture(version);
        ContentSchema.requireValid(frozen);
        ReportContent content = ContentJson.read(frozen);
        assertThat(content.schemaVersion()).isEqualTo(version);
        assertThat(new HtmlRenderer(Engines.plain()).render(content)).contains("Bilan annuel 2025", "intentions");
        assertThat(new CsvRenderer().render(content)).isNotEmpty();
        assertThat(new XlsxRenderer().render(content, Imprint.PREVIEW, "")).isNotEmpty();
    }

    @Test
    void An_evaluation_that_was_frozen_is_valid_and_can_still_be_made_into_every_format() throws IOException {
        String frozen = fixture("3-evaluation");
        ContentSchema.requireValid(frozen);
        ReportContent content = ContentJson.read(frozen);
        assertThat(new HtmlRenderer(Engines.plain()).render(content)).contains("Bilan d’évaluation global 2026",
                "Reconduire le schéma.");
        assertThat(new CsvRenderer().render(content)).isNotEmpty();
        assertThat(new XlsxRenderer().render(content, Imprint.PREVIEW, "")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "4-register,Registre des motifs 2026,Licences de logiciels",
            "4-digest,Recueil des intentions d’achat 2026,Réhabilitation du collège" })
    void Purchases_that_were_frozen_are_valid_and_can_still_be_made_into_every_format(String name, String title, String told)
            throws IOException {
        String frozen = fixture(name);
        ContentSchema.requireValid(frozen);
        ReportContent content = ContentJson.read(frozen);
        assertThat(new HtmlRenderer(Engines.plain()).render(content)).contains(title, told);
        assertThat(new String(new CsvRenderer().render(content), StandardCharsets.UTF_8)).contains(told);
        assertThat(new XlsxRenderer().render(content, Imprint.PREVIEW, "")).isNotEmpty();
    }

    @Test
    void Contents_are_valid() {
        ContentSchema.requireValid(ContentJson.write(SampleReport.content()));
    }

    @Test
    void A_content_with_errata_is_valid() {
        ReportContent.Buyer buyer = new ReportContent.Buyer("223500018", "Acheteur");
        Errata.Known known = new Errata.Known(BigDecimal.TEN, ReportContent.Qualifier.EXACT, "NORMAL");
        Errata.Erratum full = new Errata.Erratum("1", "m", "Mesure", buyer, "p", "Poste", "2025", known, known,
                "h", "erreur de saisie", LocalDate.of(2026, 3, 1));
        Errata.Erratum bare = new Errata.Erratum(null, "m", null, buyer, "_T", null, "2025", null,
                new Errata.Known(null, null, null), null, null, null);
        ContentSchema.requireValid(ContentJson.write(SampleReport.content().with(new Errata(
                new Errata.Since(1, 5, LocalDate.of(2026, 2, 1)), false, List.of(full, bare),
                List.of(new Errata.Change("1", "i", "Indicateur", buyer, "p", "Poste", 2024, known, known, "h", 0))))));
    }

    @Test
    void A_content_that_breaks_the_schema_is_told_with_the_place() {
        String broken = ContentJson.write(SampleReport.content()).replaceFirst("\"direction\":\"UP\"",
                "\"direction\":\"HIGHER\"");
        assertThatThrownBy(() -> ContentSchema.requireValid(broken)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("direction");
        String unknown = ContentJson.write(SampleReport.content()).replaceFirst("\\{", "{\"more\":1,");
        assertThatThrownBy(() -> ContentSchema.requireValid(unknown)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("more");
    }
}
