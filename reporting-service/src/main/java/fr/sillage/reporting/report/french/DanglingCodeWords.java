package fr.sillage.reporting.report.french;

import fr.sillage.reporting.kind.Section;
import fr.sillage.reporting.report.content.Missing;

/** Names a code that stands for nothing, and what names it. */
public final class DanglingCodeWords {

    private DanglingCodeWords() {
    }

    public static String sentence(Missing.DanglingCode dangling) {
        return holder(dangling) + " : " + what(dangling) + ".";
    }

    public static String holder(Missing.DanglingCode dangling) {
        String code = dangling.holderCode();
        return switch (dangling.holder()) {
            case SCHEME -> "Schéma";
            case OBJECTIVE -> "Objectif " + code;
            case ACTION -> "Action " + code;
            case INDICATOR -> "Indicateur " + French.quoted(code);
            case WORDS -> "Textes de la partie "
                    + French.quoted(Section.of(code).map(Section::title).orElse(code));
        };
    }

    public static String what(Missing.DanglingCode dangling) {
        String code = French.quoted(dangling.code());
        return switch (dangling.sort()) {
            case GOAL -> "la finalité " + code + " n’est pas définie par le schéma";
            case DIRECTORATE -> "la direction " + code + " n’est pas connue";
            case COMMITTEE -> "le comité " + code + ", dont l’avis est demandé, n’est pas connu";
            case OBJECTIVE -> "l’objectif " + code + " n’existe pas";
        };
    }
}
