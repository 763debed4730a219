package fr.sillage.catalog.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.sillage.catalog.framework.FrameworkImportReport.ActionChange;
import fr.sillage.catalog.framework.FrameworkImportReport.Change;
import fr.sillage.catalog.framework.FrameworkImportReport.FileChange;
import fr.sillage.catalog.framework.FrameworkImportReport.Outcome;
import fr.sillage.catalog.scheme.CodeOrder;

/** What is added, changed and removed between two states of a framework. */
final class FrameworkDifference {

    private FrameworkDifference() {
    }

    static List<FileChange> files(ParsedFramework before, ParsedFramework after) {
        Map<String, String> was = texts(before);
        Map<String, String> is = texts(after);
        return Stream.concat(was.keySet().stream(), is.keySet().stream()).distinct().sorted(CodeOrder.NATURAL)
                .map(path -> new FileChange(path, outcome(was.get(path), is.get(path)))).toList();
    }

    private static Map<String, String> texts(ParsedFramework framework) {
        Map<String, String> texts = new LinkedHashMap<>();
        framework.files().forEach(file -> texts.put(file.file().path(), file.file().text()));
        return texts;
    }

    private static Outcome outcome(Object before, Object after) {
        if (before == null) {
            return Outcome.ADDED;
        }
        return after == null ? Outcome.REMOVED : before.equals(after) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    /** Those that are not as they were, in the order people count. */
    static List<ActionChange> actions(ParsedFramework before, ParsedFramework after) {
        Map<String, ParsedAction> was = before.actions();
        Map<String, ParsedAction> is = after.actions();
        var codes = new TreeSet<>(CodeOrder.NATURAL);
        codes.addAll(was.keySet());
        codes.addAll(is.keySet());
        List<ActionChange> changes = new ArrayList<>();
        for (String code : codes) {
            ParsedAction old = was.get(code);
            ParsedAction now = is.get(code);
            Outcome outcome = outcome(old == null ? null : old.text(), now == null ? null : now.text());
            if (outcome != Outcome.UNCHANGED) {
                ParsedAction shown = now == null ? old : now;
                changes.add(new ActionChange(code, shown.text().title(), outcome, shown.place().file(),
                        now == null ? null : now.place().line(),
                        outcome == Outcome.CHANGED ? changes(old.text(), now.text()) : List.of()));
            }
        }
        return changes;
    }

    private static List<Change> changes(ActionText before, ActionText after) {
        Map<String, String> was = fields(before);
        Map<String, String> is = fields(after);
        return Stream.concat(was.keySet().stream(), is.keySet().stream()).distinct()
                .filter(field -> !Objects.equals(was.get(field), is.get(field)))
                .map(field -> new Change(field, was.get(field), is.get(field))).toList();
    }

    /** By the words of the file. */
    private static Map<String, String> fields(ActionText text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("titre", text.title());
        fields.put("points", text.points() == null ? null : text.points().toPlainString());
        fields.put("pourcentage", text.percentage() == null ? null : text.percentage().toPlainString());
        fields.put("categorie", text.category() == null ? null : text.category().printed());
        fields.put("climat_pratic_id", text.theme());
        fields.put("referentiel", text.referential());
        text.sections().forEach(section -> fields.put(section.kind().printed(), section.text()));
        return fields;
    }
}
