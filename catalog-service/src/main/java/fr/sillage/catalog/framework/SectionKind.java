package fr.sillage.catalog.framework;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.api.table.Heading;

/** What a framework says of an action, by the heading above it. */
@Schema(name = "FrameworkSectionKind")
public enum SectionKind {
    DESCRIPTION("Description"),
    DEFINITION("Définition"),
    PRINCIPLE("Principe"),
    CONTEXT("Contexte"),
    EXAMPLES("Exemples"),
    RESOURCES("Ressources"),
    CRITERION("Critère"),
    EVIDENCE("Preuve"),
    POTENTIAL_REDUCTION("Réduction de potentiel"),
    SCOPE("Périmètre de l’évaluation"),
    /** No heading, a fence of that name. */
    FORMULA("formule"),
    /** No heading, a key of that name in a block of YAML: what is counted to judge an action. */
    INDICATOR("indicateur");

    private final String printed;

    SectionKind(String printed) {
        this.printed = printed;
    }

    String printed() {
        return printed;
    }

    static Optional<SectionKind> printed(String heading) {
        return Arrays.stream(values()).filter(kind -> kind != FORMULA && kind != INDICATOR)
                .filter(kind -> Heading.plain(kind.printed).equals(Heading.plain(heading))).findFirst();
    }
}
