package fr.sillage.catalog.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.sillage.api.Fault;
import fr.sillage.catalog.vocabulary.Theme;

class LibraryRulesTest {

    private static final LibraryRules.Known ALL = new LibraryRules.Known(true, true, Set.of("papier"));

    private static List<String> faults(LibraryItemBody body, LibraryRules.Known known) {
        return LibraryRules.faults("un-code", body, known).stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }

    private static LibraryItemBody bare(LibraryKind kind) {
        return new LibraryItemBody("223500018", kind, "Un titre", null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    private static LibraryItemBody criterion(String from, String to) {
        return new LibraryItemBody("223500018", LibraryKind.CRITERION, "Un critère", null, null, null, "Énoncé", null, null,
                null, null, null, List.of("papier"), List.of(Theme.RECYCLED), null,
                new Criterion(new BigDecimal(from), new BigDecimal(to), "Sur barème", "Attestation"), null);
    }

    @ParameterizedTest
    @EnumSource(names = { "GUIDE", "LABEL", "LEGAL_TEXT", "WATCH_NOTE" })
    void What_is_kept_elsewhere_needs_no_more_than_a_title(LibraryKind kind) {
        assertThat(faults(bare(kind), ALL)).isEmpty();
    }

    @Test
    void Each_kind_asks_for_what_it_is_of_no_use_without() {
        assertThat(faults(bare(LibraryKind.SITE), ALL)).containsExactly("/url library-wanted");
        assertThat(faults(bare(LibraryKind.MODEL_CLAUSE), ALL)).containsExactly("/text library-wanted",
                "/themes library-wanted");
        assertThat(faults(bare(LibraryKind.ACRONYM), ALL)).containsExactly("/expansion library-wanted");
        assertThat(faults(bare(LibraryKind.DEFINITION), ALL)).containsExactly("/text library-wanted");
        assertThat(faults(bare(LibraryKind.TEMPLATE), ALL)).containsExactly("/text library-wanted");
    }

    @Test
    void A_criterion_has_its_wording_families_weights_way_of_judging_and_proof() {
        assertThat(faults(bare(LibraryKind.CRITERION), ALL)).containsExactly("/text library-wanted", "/families library-wanted",
                "/criterion/weightFrom library-wanted", "/criterion/weightTo library-wanted",
                "/criterion/judging library-wanted", "/criterion/proof library-wanted");
        assertThat(faults(criterion("10", "10.0"), ALL)).isEmpty();
        assertThat(faults(criterion("20", "10"), ALL)).containsExactly("/criterion/weightTo library-weights-crossed");
    }

    @Test
    void A_word_of_the_lexicon_has_nothing_that_only_other_shelves_show() {
        var word = new LibraryItemBody("223500018", LibraryKind.DEFINITION, "Mot", "Rubrique", 1, "Résumé", "Sens",
                List.of("Éditeur"), "2016", null, null, List.of("Partie"), null, null, "schema",
                new Criterion(BigDecimal.ONE, null, null, null), "Développé");
        assertThat(LibraryRules.faults("mot", word, ALL)).extracting(Fault::pointer).containsExactly("/criterion",
                "/expansion", "/heading", "/place", "/summary", "/publishers", "/issued", "/contents", "/scheme");
    }

    @Test
    void What_it_refers_to_must_be_there() {
        var body = new LibraryItemBody("223500018", LibraryKind.GUIDE, "Un guide", null, null, null, null, null, null, null,
                null, null, List.of("papier", "inconnue", "papier"), List.of(Theme.WATER, Theme.WATER), "nulle-part", null,
                null);
        assertThat(faults(body, new LibraryRules.Known(false, false, Set.of("papier")))).containsExactlyInAnyOrder(
                "/buyer organisation-unknown", "/scheme scheme-unknown", "/families/1 family-unknown",
                "/families/2 named-twice", "/themes/1 named-twice");
    }

    @ParameterizedTest
    @ValueSource(strings = { "shelves", "links", "imports", "export.csv", "export.xlsx" })
    void A_code_that_is_a_route_is_taken(String code) {
        assertThat(LibraryRules.faults(code, bare(LibraryKind.GUIDE), ALL)).extracting(Fault::code)
                .containsExactly("library-code-taken");
    }
}
