package fr.sillage.catalog.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;

import fr.sillage.catalog.framework.FrameworkImportReport.Strategy;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is written in the grammars: what is read is what was meant, and importing its export changes nothing. */
class RoundTripTest {

    /** What somebody meant an action to say. */
    record Meant(String title, Map<SectionKind, String> sections, List<Meant> parts, int layout) {
    }

    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
    private static final Map<SectionKind, String> HEADINGS = Map.of(SectionKind.DESCRIPTION, "DESCRIPTION",
            SectionKind.CONTEXT, "Contexte", SectionKind.EXAMPLES, "exemples", SectionKind.RESOURCES, "Ressources",
            SectionKind.CRITERION, "Critere", SectionKind.EVIDENCE, "Preuve", SectionKind.POTENTIAL_REDUCTION,
            "Réduction de potentiel", SectionKind.SCOPE, "Périmètre de l'évaluation", SectionKind.DEFINITION, "Définition",
            SectionKind.PRINCIPLE, "PRINCIPE");

    @Provide
    Arbitrary<Meant> framework() {
        return meant(2);
    }

    private static Arbitrary<Meant> meant(int deeper) {
        Arbitrary<String> word = Arbitraries.strings().withChars("aàéœ’'«»%&<>[]*_-|\\\"\u00A0\u202FZ09.").ofMinLength(1)
                .ofMaxLength(12).map(letters -> letters.replace("Z", "😀"));
        Arbitrary<String> line = word.list().ofMinSize(1).ofMaxSize(4).map(words -> "l" + String.join(" ", words));
        Arbitrary<String> fence = Arbitraries.of("```\n# dedans\n```yaml\nx\n```", "~~~~ text\n```yaml\nid: 9\n~~~\n~~~~",
                "> # cité",
                "- ## liste", "    # retrait", "#collé", "Titre\n=====");
        Arbitrary<String> text = Arbitraries.frequencyOf(Tuple.of(4, line), Tuple.of(1, fence)).list()
                .ofMinSize(1).ofMaxSize(4).map(lines -> String.join("\n\n", lines));
        Arbitrary<Map<SectionKind, String>> sections = Arbitraries.maps(Arbitraries.of(HEADINGS.keySet()), text).ofMaxSize(4);
        Arbitrary<List<Meant>> parts = deeper == 0 ? Arbitraries.just(List.of()) : meant(deeper - 1).list().ofMaxSize(4);
        return Combinators.combine(line, sections, parts, Arbitraries.integers().between(0, 999)).as(Meant::new);
    }

    private static String written(Meant meant, String code, int depth, Generation generation, BigDecimal percentage) {
        StringBuilder file = new StringBuilder("#".repeat(2 * depth + 1) + " " + meant.title() + "\n```yaml\n"
                + generation.naming() + ": " + (meant.layout() % 2 == 0 ? code : "\"" + code + "\"") + "\n");
        if (percentage != null) {
            file.append("pourcentage: ").append(percentage).append('\n');
        }
        file.append("```\n").append("\n".repeat(meant.layout() % 3));
        meant.sections().forEach((kind, text) -> file.append("#".repeat(2 * depth + 2)).append(' ').append(HEADINGS.get(kind))
                .append("\n".repeat(1 + meant.layout() % 4)).append(text).append("\n".repeat(1 + meant.layout() % 5)));
        if (!meant.parts().isEmpty()) {
            boolean orientation = generation == Generation.FIRST && meant.layout() % 2 == 0;
            file.append("#".repeat(2 * depth + 2)).append(orientation ? " Niveaux\n" : " Actions\n");
        }
        for (int i = 0; i < meant.parts().size(); i++) {
            file.append(written(meant.parts().get(i), code + "." + (i + 1), depth + 1, generation,
                    generation == Generation.FIRST ? null : percentage(i, meant.parts().size())));
        }
        return file.toString();
    }

    /** All the same, and the rest goes to the first. */
    private static BigDecimal percentage(int part, int parts) {
        int each = 100 / parts;
        return BigDecimal.valueOf(part == 0 ? 100 - each * (parts - 1) : each);
    }

    private static List<MarkdownFile> files(List<Meant> measures, Generation generation, String lineEnd) {
        List<MarkdownFile> files = new ArrayList<>();
        if (generation == Generation.SECOND) {
            files.add(new MarkdownFile("d/racine.md", "# Racine\n```yaml\nidentifiant: \"\"\nreferentiel: essai\n```"));
        }
        for (int i = 0; i < measures.size(); i++) {
            String text = written(measures.get(i), String.valueOf(i + 1), 0, generation, null);
            files.add(new MarkdownFile("d/" + (i + 1) + ".md", text.replace("\n", lineEnd)));
        }
        return files;
    }

    private static void assertMeant(Map<String, ParsedAction> actions, Meant meant, String code) {
        ActionText read = actions.get(code).text();
        assertThat(read.title()).isEqualTo(meant.title().strip());
        Map<SectionKind, String> sections = new HashMap<>();
        read.sections().forEach(section -> sections.put(section.kind(), section.text()));
        Map<SectionKind, String> wanted = new HashMap<>();
        meant.sections().forEach((kind, text) -> wanted.put(kind, text.stripTrailing()));
        assertThat(sections).isEqualTo(wanted);
        for (int i = 0; i < meant.parts().size(); i++) {
            assertMeant(actions, meant.parts().get(i), code + "." + (i + 1));
        }
    }

    @Property(tries = 300)
    void What_is_read_is_what_was_meant_and_importing_the_export_changes_nothing(@ForAll("measures") List<Meant> measures,
            @ForAll Generation generation, @ForAll("lineEnds") String lineEnd) throws IOException {
        ParsedFramework framework = ParsedFramework.of(files(measures, generation, lineEnd));
        assertThat(FrameworkRules.faults(framework)).isEmpty();
        Map<String, ParsedAction> actions = framework.actions();
        for (int i = 0; i < measures.size(); i++) {
            assertMeant(actions, measures.get(i), String.valueOf(i + 1));
        }

        byte[] export = FrameworkArchive.of(framework.files().stream().map(ParsedFile::file).toList());
        FrameworkUpload upload = FrameworkUpload.read(MediaType.valueOf(FrameworkUpload.ZIP),
                new ByteArrayInputStream(export));
        ParsedFramework again = ParsedFramework.of(FrameworkMerge.of("essai", framework, upload, Strategy.REPLACE));
        assertThat(FrameworkImportReport.of(Strategy.REPLACE, framework, again, List.of()).changesNothing()).isTrue();
        assertThat(FrameworkArchive.of(again.files().stream().map(ParsedFile::file).toList())).isEqualTo(export);
    }

    @Provide
    Arbitrary<List<Meant>> measures() {
        return framework().list().ofMinSize(1).ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of(LINE_ENDS);
    }
}
