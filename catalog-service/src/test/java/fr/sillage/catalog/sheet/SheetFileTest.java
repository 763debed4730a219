package fr.sillage.catalog.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.Fault;
import fr.sillage.api.table.CsvTable;
import fr.sillage.api.table.Field;
import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.action.ActionBody;
import fr.sillage.catalog.action.ActionSheet;
import fr.sillage.catalog.action.EvaluationIndicator;
import fr.sillage.catalog.action.EvaluationMean;
import fr.sillage.catalog.action.KeyFigure;
import fr.sillage.catalog.action.PlanReference;
import fr.sillage.catalog.action.SheetPart;
import fr.sillage.catalog.action.Step;
import fr.sillage.catalog.scheme.Deadline;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a sheet says goes into a file and comes back from it, as CSV and as a workbook. */
class SheetFileTest {

    private static final ObjectMapper JSON = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    private static final Map<String, String> NO_DIRECTORATES = Map.of();

    private static TableRow<SheetColumn> fromCsv(ActionBody body) throws IOException {
        var file = new ByteArrayOutputStream();
        SheetTable.FILES.writeCsv(file, Stream.of(line(body)));
        return read(CsvTable.MEDIA_TYPE, file);
    }

    private static TableRow<SheetColumn> fromWorkbook(ActionBody body) throws IOException {
        var file = new ByteArrayOutputStream();
        SheetTable.FILES.writeWorkbook(file, Stream.of(line(body)));
        return read(WorkbookTable.MEDIA_TYPE, file);
    }

    private static TableRow<SheetColumn> read(String type, ByteArrayOutputStream file) throws IOException {
        return SheetColumn.FORM.read(MediaType.valueOf(type), new ByteArrayInputStream(file.toByteArray())).get(0);
    }

    private static Map<SheetColumn, String> line(ActionBody body) {
        Map<SheetColumn, String> line = SheetTable.texts("1-1.1", body);
        line.put(SheetColumn.STATUS, "en cours");
        return line;
    }

    private static ActionBody read(TableRow<SheetColumn> row, ActionBody existing) {
        var read = SheetReading.read(row, Optional.ofNullable(existing), NO_DIRECTORATES, JSON);
        assertThat(read.faults()).isEmpty();
        return read.body();
    }

    private static ActionBody typed(Map<SheetColumn, String> cells, ActionBody existing) {
        return read(new TableRow<>(2, cells, List.of()), existing);
    }

    @Property(tries = 300)
    void A_file_says_all_of_an_action_to_a_scheme_that_has_it_not(@ForAll("actions") ActionBody body) throws IOException {
        assertThat(read(fromCsv(body), null)).isEqualTo(body);
    }

    @Property(tries = 60)
    void So_does_a_workbook(@ForAll("actions") ActionBody body) throws IOException {
        assertThat(read(fromWorkbook(body), null)).isEqualTo(body);
    }

    @Property(tries = 300)
    void What_was_exported_changes_nothing(@ForAll("actions") ActionBody body) throws IOException {
        assertThat(read(fromCsv(body), body)).isEqualTo(body);
    }

    @Test
    void Not_applicable_and_empty_are_two_things() {
        ActionBody sheet = typed(Map.of(SheetColumn.TITLE, "T", SheetColumn.MEANS, "Sans objet.", SheetColumn.INDICATORS, ""),
                null);
        assertThat(sheet.sheet().notApplicable()).containsExactly(SheetPart.EVALUATION_MEANS);
        assertThat(sheet.sheet().evaluationIndicators()).isEmpty();
        ActionBody filled = typed(Map.of(SheetColumn.MEANS, "Sondage\nBilan"), sheet);
        assertThat(filled.sheet().notApplicable()).isEmpty();
        assertThat(filled.sheet().evaluationMeans()).extracting(EvaluationMean::text).containsExactly("Sondage", "Bilan");
        assertThat(typed(Map.of(SheetColumn.MEANS, ""), filled).sheet()).isNull();
    }

    @Test
    void Steps_are_read_as_people_write_them() {
        assertThat(typed(Map.of(SheetColumn.TITLE, "T", SheetColumn.STEPS,
                "État des lieux // septembre 2017 | Critères // // à la suite"), null)
                .steps())
                .containsExactly(new Step("État des lieux", "2017-09", null), new Step("Critères", null, "à la suite"));
        assertThat(typed(Map.of(SheetColumn.TITLE, "T", SheetColumn.UNTIL, "T2 2017"), null).sheet().deadline())
                .isEqualTo(new Deadline(null, "2017-06", null));
    }

    @Test
    void Directorates_are_known_by_their_codes_or_by_their_names() {
        var row = new TableRow<SheetColumn>(2, Map.of(SheetColumn.TITLE, "T", SheetColumn.LEAD_DIRECTORATES,
                "Direction de l'immobilier,\nvoirie achats"), List.of());
        assertThat(SheetReading.read(row, Optional.empty(), Map.of("direction de l'immobilier", "immobilier"), JSON).body()
                .leadDirectorates()).containsExactly("immobilier", "voirie", "achats");
    }

    @Test
    void All_that_cannot_be_read_in_a_line_is_told_by_its_column() {
        var row = new TableRow<SheetColumn>(2, Map.of(SheetColumn.UNTIL, "bientôt", SheetColumn.STEPS, "Une // un jour",
                SheetColumn.MEANS, "a // b // c", SheetColumn.KEY_FIGURES, "code // tous // hier"), List.of());
        assertThat(SheetReading.read(row, Optional.empty(), NO_DIRECTORATES, JSON).faults()).extracting(Fault::pointer)
                .containsExactlyInAnyOrder("échéance", "étapes", "modalités d’évaluation", "chiffres clés");
    }

    @Provide
    Arbitrary<ActionBody> actions() {
        Arbitrary<String> maybe = text().injectNull(0.4);
        Arbitrary<List<String>> codes = Arbitraries.of("achats", "1-1", "voirie.sud", "a").list().ofMaxSize(3);
        Arbitrary<List<String>> texts = text().list().ofMaxSize(3);
        Arbitrary<String> date = Arbitraries.of("2017", "2017-09", "2017-09-15");
        Arbitrary<List<Step>> steps = Combinators.combine(text(), date.injectNull(0.3), maybe).as(Step::new).list()
                .ofMaxSize(3);
        return Combinators.combine(text(), maybe, Arbitraries.of("1", "1-1").injectNull(0.5), codes, texts, steps,
                sheets(maybe, codes, texts, date))
                .as((title, description, code, directorates, partners, calendar, sheet) -> new ActionBody(code, code, code,
                        title, description, description, directorates, directorates, partners,
                        calendar, sheet, null));
    }

    private static Arbitrary<ActionSheet> sheets(Arbitrary<String> maybe, Arbitrary<List<String>> codes,
            Arbitrary<List<String>> texts, Arbitrary<String> date) {
        Arbitrary<Deadline> deadline = Combinators.combine(date.injectNull(0.5), date, date.injectNull(0.5)).as(Deadline::new)
                .injectNull(0.3);
        Arbitrary<List<PlanReference>> plans = Combinators.combine(text(), maybe).as(PlanReference::new).list().ofMaxSize(2);
        Arbitrary<List<EvaluationMean>> means = Combinators.combine(text(), maybe).as(EvaluationMean::new).list().ofMaxSize(3);
        Arbitrary<List<EvaluationIndicator>> indicators = Combinators.combine(text(), maybe, codes, maybe)
                .as(EvaluationIndicator::new).list().ofMaxSize(3);
        Arbitrary<List<KeyFigure>> figures = Combinators.combine(Arbitraries.of("part-a", "b"), text(),
                Arbitraries.integers().between(1900, 2200).injectNull(0.5)).as(KeyFigure::new).list().ofMaxSize(2);
        return Combinators.combine(maybe, texts, plans, deadline, means, indicators, figures, Arbitraries.of(true, false))
                .as((text, list, otherPlans, until, ways, counted, key, applies) -> new ActionSheet(text,
                        list, applies ? list : List.of(), otherPlans, until, text, ways, counted, key,
                        applies ? List.of() : List.of(SheetPart.LINKED_PROJECTS)));
    }

    /** As somebody types it, with whatever means something in a file. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings().withChars("aéÀ09 |\\/\nn;\"=,-+{’\u202F\u00A0").ofMinLength(1).ofMaxLength(15)
                .filter(typed -> typed.equals(Field.text(typed)));
    }
}
