package fr.sillage.catalog.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.scheme.CodeOrder;

/** All files of a framework as one tree: what is part of what is told by the codes, as files stand beside each other. */
record ParsedFramework(List<ParsedFile> files) {

    /** Some ten times those of the largest that is published. */
    private static final int MOST_ACTIONS = 20_000;

    /** @throws ProblemException 413 where they hold more actions than any framework has */
    static ParsedFramework of(List<MarkdownFile> files) {
        List<ParsedFile> parsed = new ArrayList<>();
        long actions = 0;
        for (MarkdownFile file : files.stream().sorted((a, b) -> CodeOrder.NATURAL.compare(a.path(), b.path())).toList()) {
            parsed.add(FileParser.parse(file));
            actions += parsed.get(parsed.size() - 1).actions().count();
            if (actions > MOST_ACTIONS) {
                throw ProblemException.of(ProblemType.TOO_LARGE, "framework-too-large", MOST_ACTIONS);
            }
        }
        return new ParsedFramework(parsed);
    }

    /** That of the first file that tells one; null where none does. */
    Generation generation() {
        return files.stream().map(ParsedFile::generation).filter(generation -> generation != null).findFirst().orElse(null);
    }

    /** By code, in the order people count; of those that bear one code the first. */
    Map<String, ParsedAction> actions() {
        List<ParsedAction> all = new ArrayList<>(files.stream().flatMap(ParsedFile::actions)
                .filter(action -> action.code() != null).toList());
        all.sort((a, b) -> CodeOrder.NATURAL.compare(a.code(), b.code()));
        Map<String, ParsedAction> actions = new LinkedHashMap<>();
        all.forEach(action -> actions.putIfAbsent(action.code(), action));
        return actions;
    }

    /** Code of the action that one is part of; null where there is none. */
    static String parent(String code, Set<String> codes) {
        if (code.equals(ActionText.ROOT)) {
            return null;
        }
        String above = above(code);
        return codes.contains(above) ? above : null;
    }

    /** The code without its last number. */
    static String above(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? ActionText.ROOT : code.substring(0, dot);
    }

    /** All codes above one, the nearest first, the root left out. */
    static List<String> ancestors(String code) {
        List<String> ancestors = new ArrayList<>();
        for (String above = above(code); !above.isEmpty(); above = above(above)) {
            ancestors.add(above);
        }
        return ancestors;
    }

    Weights weights() {
        Map<String, ParsedAction> actions = actions();
        Set<String> codes = new HashSet<>(actions.keySet());
        return new Weights(actions.values().stream().map(action -> new Weights.Weighed(action.code(),
                parent(action.code(), codes), action.text().points(), action.text().percentage())).toList());
    }
}
