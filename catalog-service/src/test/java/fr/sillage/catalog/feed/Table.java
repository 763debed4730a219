package fr.sillage.catalog.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A CSV as a program reads it that knows nothing but its Table Schema. */
final class Table {

    private final List<CsvRecord> lines = new ArrayList<>();

    Table(String text, char separator) {
        try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            reader.forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return lines.size() - 1;
    }

    String cell(String ref, String column) {
        int at = lines.get(0).getFields().indexOf(column);
        return lines.stream().filter(line -> line.getField(0).equals(ref)).findFirst().orElseThrow().getField(at);
    }

    /** What in it is not as the schema says. */
    List<String> faults(JsonNode schema) {
        List<String> faults = new ArrayList<>();
        List<String> names = new ArrayList<>();
        schema.get("fields").forEach(field -> names.add(field.get("name").asText()));
        if (!lines.get(0).getFields().equals(names)) {
            faults.add("headings " + lines.get(0).getFields());
        }
        List<Set<String>> seen = names.stream().map(name -> (Set<String>) new HashSet<String>()).toList();
        for (CsvRecord line : lines.subList(1, lines.size())) {
            for (int i = 0; i < names.size(); i++) {
                JsonNode field = schema.get("fields").get(i);
                String cell = line.getField(i);
                if (!isAsSaid(cell, field) || field.at("/constraints/unique").asBoolean() && !seen.get(i).add(cell)) {
                    faults.add(line.getField(0) + " " + names.get(i) + ": " + cell);
                }
            }
        }
        return faults;
    }

    private static boolean isAsSaid(String cell, JsonNode field) {
        JsonNode constraints = field.get("constraints");
        if (cell.isEmpty()) {
            return !constraints.get("required").asBoolean();
        }
        if (constraints.has("pattern") && !cell.matches(constraints.get("pattern").asText())) {
            return false;
        }
        if (constraints.has("enum") && !constraints.get("enum").toString().contains("\"" + cell + "\"")) {
            return false;
        }
        return isOfType(cell, field.get("type").asText());
    }

    private static boolean isOfType(String cell, String type) {
        try {
            switch (type) {
                case "integer" -> Integer.parseInt(cell);
                case "number" -> new BigDecimal(cell);
                case "date" -> LocalDate.parse(cell);
                case "datetime" -> {
                    return Instant.parse(cell).toString().equals(cell) && !cell.contains(".");
                }
                case "boolean" -> {
                    return cell.equals("true") || cell.equals("false");
                }
                default -> {
                    return type.equals("string");
                }
            }
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
