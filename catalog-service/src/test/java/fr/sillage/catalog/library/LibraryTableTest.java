package fr.sillage.catalog.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.table.TableRow;
import fr.sillage.api.table.WorkbookTable;
import fr.sillage.catalog.vocabulary.Theme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is exported comes back as it was, whatever people wrote. */
class LibraryTableTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final List<String> AWKWARD = List.of("=1+1", "'=x", "a | b", "a\\|b", "fin\\", "1,5", "2016-10", "007",
            "« Éco‑achat\u202F! »", "ligne\r\nsuivante\rencore", "\u00A0bord ", "guillemet \" seul", "point; virgule",
            "+33", "@nom", "_x0041_", "\uD83C\uDF31", "e\u0301", "<b>&amp;", "\t", "#REF!", "VRAI", "\u0007x", "-");

    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final MediaType XLSX = MediaType.valueOf(WorkbookTable.MEDIA_TYPE);

    @Property(tries = 300)
    void A_CSV_file_that_was_exported_changes_nothing(@ForAll("bodies") LibraryItemBody body) {
        assertUnchanged(body, CSV, csv(body));
    }

    @Property(tries = 40)
    void A_workbook_that_was_exported_changes_nothing(@ForAll("bodies") LibraryItemBody body) {
        assertUnchanged(body, XLSX, workbook(body));
    }

    @Property(tries = 300)
    void A_CSV_file_that_was_exported_makes_the_same_again_elsewhere(@ForAll("bodies") LibraryItemBody body) {
        byte[] file = csv(body);
        var read = LibraryReading.read(rows(CSV, file).get(0), Optional.empty(), Map.of(), null, JSON);
        assertThat(read.faults()).isEmpty();
        assertThat(read.body()).isEqualTo(body);
        assertThat(read.state()).isEqualTo(LibraryState.DRAFT);
    }

    @Example
    void Columns_may_come_in_any_order_and_be_named_anyhow() {
        String file = """
                PONDERATION MAXIMALE (%);Themes;  Intitulé ;TYPE;pondération_minimale (%);Code;parution
                20 %;matières recyclées|INSERTION;Un critère;critere;10,5;c-1;avril 2026
                """;
        var body = LibraryReading.read(rows(CSV, file.getBytes(StandardCharsets.UTF_8)).get(0), Optional.empty(), Map.of(),
                "223500018", JSON).body();
        assertThat(body.criterion()).isEqualTo(new Criterion(new BigDecimal("10.5"), new BigDecimal("20"), null, null));
        assertThat(body.themes()).containsExactly(Theme.RECYCLED, Theme.INSERTION);
        assertThat(body.issued()).isEqualTo("2026-04");
        assertThat(body.buyer()).isEqualTo("223500018");
    }

    @Example
    void A_column_that_is_not_there_leaves_what_it_would_say_and_an_empty_cell_takes_it_away() {
        LibraryItemBody before = body("Titre", "Résumé", List.of("Un éditeur"), "2016-10", null);
        byte[] file = "code;type;intitulé;résumé\nc;Guide;Autre titre;\n".getBytes(StandardCharsets.UTF_8);
        var after = LibraryReading.read(rows(CSV, file).get(0), Optional.of(before), Map.of(), null, JSON).body();
        assertThat(after).isEqualTo(body("Autre titre", null, List.of("Un éditeur"), "2016-10", null));
    }

    @Example
    void Cells_that_cannot_be_read_are_all_named_with_their_column() {
        byte[] file = """
                code;type;intitulé;rang;parution;thèmes;pondération minimale (%);état
                c;Guid;Titre;premier;bientôt;vert;beaucoup;prête
                """.getBytes(StandardCharsets.UTF_8);
        var read = LibraryReading.read(rows(CSV, file).get(0), Optional.empty(), Map.of(), null, JSON);
        assertThat(read.body()).isNull();
        assertThat(read.faults()).extracting(fault -> fault.pointer() + " " + fault.code()).containsExactlyInAnyOrder(
                "type survey-no-such-word", "rang survey-no-number", "parution library-no-date", "thèmes survey-no-such-word",
                "pondération minimale (%) survey-no-number", "état survey-no-such-word");
    }

    private static void assertUnchanged(LibraryItemBody body, MediaType type, byte[] file) {
        var read = LibraryReading.read(rows(type, file).get(0), Optional.of(body), Map.of(), null, JSON);
        assertThat(read.faults()).isEmpty();
        assertThat(read.body()).isEqualTo(body);
    }

    private static byte[] csv(LibraryItemBody body) {
        var file = new ByteArrayOutputStream();
        try {
            LibraryTable.FILES.writeCsv(file, Stream.of(LibraryTable.line(item(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] workbook(LibraryItemBody body) {
        var file = new ByteArrayOutputStream();
        try {
            LibraryTable.FILES.writeWorkbook(file, Stream.of(LibraryTable.line(item(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static List<TableRow<LibraryColumn>> rows(MediaType type, byte[] file) {
        try {
            return LibraryColumn.FORM.read(type, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LibraryItem item(LibraryItemBody body) {
        var item = new LibraryItem("un-code", 1, "auteur");
        item.fill(body);
        return item;
    }

    private static LibraryItemBody body(String title, String summary, List<String> publishers, String issued,
            Criterion criterion) {
        return new LibraryItemBody("223500018", LibraryKind.GUIDE, title, null, null, summary, null, publishers, issued, null,
                null, null, null, null, null, criterion, null);
    }

    @Provide
    Arbitrary<LibraryItemBody> bodies() {
        Arbitrary<String> words = Arbitraries.oneOf(Arbitraries.of(AWKWARD),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(text -> !hasLoneSurrogate(text)));
        Arbitrary<String> text = words.injectNull(0.3);
        Arbitrary<String> titles = words.map(word -> "T" + word);
        Arbitrary<List<String>> lists = words.map(word -> "p" + word).map(word -> word.replaceAll("\\\\+$", ""))
                .list().ofMaxSize(3);
        Arbitrary<List<Theme>> themes = Arbitraries.of(Theme.class).list().ofMaxSize(3).uniqueElements();
        Arbitrary<String> dates = Arbitraries.of("2016", "2016-10", "2016-10-31").injectNull(0.3);
        Arbitrary<Criterion> criteria = Combinators.combine(
                Arbitraries.bigDecimals().between(BigDecimal.ONE, BigDecimal.TEN).ofScale(2).injectNull(0.3), text)
                .as((weight, word) -> new Criterion(weight, weight, word, word));
        return Combinators.combine(titles, text, text, lists, themes, dates, criteria, Arbitraries.integers().between(1, 9999)
                .injectNull(0.3)).as(
                        (title, summary, long_, list, about, issued, criterion, place) -> new LibraryItemBody(
                                "223500018", LibraryKind.CRITERION, title, summary, place, summary, long_, list, issued, long_,
                                "https://exemple.fr/?a=b&c", list, List.of("papier", "pain"), about, null, criterion, summary));
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
