package fr.sillage.catalog.framework;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in the grammars of frameworks, written for these tests. */
public final class Measures {

    private Measures() {
    }

    /** A measure of the first generation with three levels. */
    public static String first(String id) {
        return """
                # Acheter en pensant à la suite
                ```yaml
                id: %1$s
                climat_pratic_id: eci
                ```
                ## Description
                Ce que l’on achète sert longtemps, puis sert encore.


                ## Actions
                ### Le cadre
                ```yaml
                id: %1$s.1
                ```
                #### Description
                Niveau 1 : Le cadre

                Une note dit comment on achète.



                ### Les essais
                ```yaml
                id: %1$s.2
                ```
                #### Description
                Niveau 2 : Les essais

                Trois marchés essaient.



                ### La durée
                ```yaml
                id: %1$s.10
                ```
                #### Description
                Niveau 3 : La durée

                Tous les marchés suivent.



                """.formatted(id);
    }

    /** A whole framework of the second generation: a root of 100 points, two axes, a measure with nested actions. */
    public static Map<String, String> second() {
        return Map.of("essai/essai.md", """
                # Un essai
                ```yaml
                identifiant: ""
                points: 100
                referentiel: "essai"
                ```
                """, "essai/1.md", """
                # Décider
                ```yaml
                identifiant: 1
                points: 40
                ```
                """, "essai/2.md", """
                # Acheter
                ```yaml
                identifiant: 2
                points: 60
                ```
                Un texte sans titre est une description.
                """, "essai/2.1.md", """
                # Acheter autrement
                ```yaml
                identifiant: 2.1
                points: 60
                climat_pratic_id: conso_resp
                ```
                ## Description
                Ce que la mesure attend.

                ## Contexte
                **Règles**

                ## Périmètre de l'évaluation
                Toute la collectivité.

                ## Actions
                ### Écrire la politique
                ```yaml
                identifiant: 2.1.1
                pourcentage: 25
                categorie: bases
                ```
                #### Preuve
                - La délibération

                #### Actions
                ##### Décider
                ```yaml
                identifiant: 2.1.1.1
                ```

                ##### Publier
                ```yaml
                identifiant: 2.1.1.2
                ```
                ###### Description
                Sur le site.

                ### Acheter
                ```yaml
                identifiant: 2.1.2
                pourcentage: 75
                categorie: mise en œuvre
                ```
                #### Critère
                La part des marchés.
                """);
    }

    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }

    static ParsedFramework parsed(Map<String, String> files) {
        return ParsedFramework
                .of(files.entrySet().stream().map(file -> new MarkdownFile(file.getKey(), file.getValue())).toList());
    }

    static ParsedAction only(String text) {
        return FileParser.parse(new MarkdownFile("essai.md", text)).roots().get(0);
    }

    /** Every fault of a file by itself and of those together, as {@code line rule}. */
    static List<String> faults(String text) {
        return faults(Map.of("essai.md", text)).stream().map(fault -> fault.replaceFirst("^essai\\.md#line=", "")).toList();
    }

    static List<String> faults(Map<String, String> files) {
        return FrameworkRules.faults(parsed(files)).stream().map(fault -> fault.place().pointer() + " " + fault.rule())
                .toList();
    }
}
