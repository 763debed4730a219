package fr.sillage.catalog.schemefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.table.Column;
import fr.sillage.api.table.TableReport.Change;
import fr.sillage.catalog.scheme.CodeOrder;
import fr.sillage.catalog.scheme.SchemeBody;
import fr.sillage.catalog.schemefile.SchemeImportReport.Item;
import fr.sillage.catalog.schemefile.SchemeImportReport.Outcome;

/** Lays what a scheme says beside what it said before. */
final class Difference {

    private final SchemeTables tables;
    private final ObjectMapper json;
    private final List<Item> items = new ArrayList<>();

    private Difference(SchemeTables tables, ObjectMapper json) {
        this.tables = tables;
        this.json = json;
    }

    static List<Item> between(String code, SchemeContent before, SchemeContent after, SchemeTables tables, ObjectMapper json) {
        var difference = new Difference(tables, json);
        difference.scheme(code, before.scheme(), after.scheme());
        Part.ALL.forEach(part -> difference.part(part, before, after));
        return difference.items;
    }

    private void scheme(String code, SchemeBody before, SchemeBody after) {
        compare("scheme", code, before, after, tables.scheme());
    }

    private <B> void part(Part<B> part, SchemeContent before, SchemeContent after) {
        SortedMap<String, B> was = before.of(part);
        SortedMap<String, B> is = after.of(part);
        var codes = new TreeSet<>(CodeOrder.NATURAL);
        codes.addAll(was.keySet());
        codes.addAll(is.keySet());
        codes.forEach(code -> compare(part.name(), code, was.get(code), is.get(code), tables.of(part)));
    }

    private <C extends Enum<C> & Column, B> void compare(String part, String code, B was, B is, PartTable<C, B> table) {
        if (was == null) {
            items.add(new Item(part, code, title(is), Outcome.CREATED, List.of()));
        } else if (is == null) {
            items.add(new Item(part, code, title(was), Outcome.REMOVED, List.of()));
        } else if (!was.equals(is)) {
            items.add(new Item(part, code, title(is), Outcome.CHANGED, changes(table.texts(was), table.texts(is))));
        }
    }

    private String title(Object body) {
        return json.valueToTree(body).path("title").asText();
    }

    private static <C extends Enum<C> & Column> List<Change> changes(Map<C, String> was, Map<C, String> is) {
        return was.keySet().stream().filter(column -> !was.get(column).equals(is.get(column)))
                .map(column -> new Change(column.heading(), orNull(was.get(column)), orNull(is.get(column)))).toList();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
