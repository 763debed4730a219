package fr.sillage.catalog.schemefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.scheme.CodeOrder;
import fr.sillage.catalog.scheme.SchemeBody;

/** Reads a document of JSON to its end whatever is wrong with parts of it, so that all of that is told at once. */
final class DocumentReader {

    private static final Set<String> ABOUT_IT = Set.of("code", "state", "scheme");

    private final ObjectMapper json;
    private final String code;
    /** What is not as the contract says. */
    private final List<Fault> faults = new ArrayList<>();
    /** What is, and cannot be all the same. */
    private final List<Fault> broken = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();

    private DocumentReader(ObjectMapper json, String code) {
        this.json = json;
        this.code = code;
    }

    /**
     * @param code of the scheme that the URL names
     * @throws ProblemException 400 with line and column where it is no JSON
     */
    static Incoming read(byte[] document, String code, ObjectMapper json) {
        return new DocumentReader(json, code).read(tree(document, json));
    }

    private static JsonNode tree(byte[] document, ObjectMapper json) {
        try {
            JsonNode tree = json.readTree(document);
            if (!tree.isObject()) {
                throw ProblemException.unreadable(List.of(Fault.at("", "type-wrong")));
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw malformed(e.getLocation() == null ? "?" : e.getLocation().getLineNr(),
                    e.getLocation() == null ? "?" : e.getLocation().getColumnNr());
        } catch (IOException undecodable) {
            throw malformed("?", "?");
        }
    }

    private static ProblemException malformed(Object line, Object column) {
        return ProblemException.unreadable(List.of(Fault.at("", "json-malformed", line, column)));
    }

    private Incoming read(JsonNode tree) {
        String known = Stream.concat(ABOUT_IT.stream(), Part.ALL.stream().map(Part::name)).sorted()
                .collect(Collectors.joining(", "));
        tree.fieldNames().forEachRemaining(name -> {
            if (!ABOUT_IT.contains(name) && Part.ALL.stream().noneMatch(part -> part.name().equals(name))) {
                faults.add(Fault.at("/" + name, "property-unknown", name, known));
            }
        });
        if (!tree.path("code").isTextual()) {
            faults.add(Fault.at("/code", "type-wrong"));
        } else if (!tree.path("code").textValue().equals(code)) {
            broken.add(Fault.at("/code", "file-of-another-scheme", tree.path("code").textValue(), code));
        }
        SchemeBody scheme = tree.has("scheme") ? body("/scheme", tree.get("scheme"), SchemeBody.class) : null;
        Map<Part<?>, SortedMap<String, ?>> parts = new LinkedHashMap<>();
        Part.ALL.stream().filter(part -> tree.has(part.name())).forEach(part -> parts.put(part, part(part, tree)));
        return new Incoming(tree.path("state").textValue(), new SchemeContent(scheme, parts),
                Stream.concat(faults.stream(), broken.stream()).toList(), unread,
                UnaryOperator.identity(), faults.isEmpty() ? ProblemException::broken : ProblemException::unreadable,
                List.of());
    }

    private <B> SortedMap<String, B> part(Part<B> part, JsonNode tree) {
        SortedMap<String, B> items = new TreeMap<>(CodeOrder.NATURAL);
        JsonNode node = tree.get(part.name());
        if (!node.isObject()) {
            faults.add(Fault.at("/" + part.name(), "type-wrong"));
        }
        if (node.size() > BodyTable.MOST_LINES) {
            throw ProblemException.of(ProblemType.TOO_LARGE, "scheme-part-too-long", part.name(), BodyTable.MOST_LINES);
        }
        node.fields().forEachRemaining(item -> {
            if (part.mayBeCalled(item.getKey())) {
                items.put(item.getKey(), body(part.at(item.getKey()), item.getValue(), part.body()));
            } else {
                broken.add(Fault.at(part.at(item.getKey()), "sheet-code", item.getKey()));
            }
        });
        return items;
    }

    /** Null where it cannot be read at all; where some of it can, that is what the body says. */
    private <B> B body(String at, JsonNode node, Class<B> type) {
        var problems = new ReadingProblems(at);
        B body = null;
        if (!node.isObject()) {
            problems.add(at, "type-wrong");
        } else {
            try {
                body = json.readerFor(type).withHandler(problems).readValue(node);
            } catch (JsonMappingException e) {
                problems.add(at, "type-wrong");
            } catch (IOException e) {
                throw new IllegalStateException("A tree of JSON cannot be read", e);
            }
        }
        if (!problems.faults().isEmpty()) {
            unread.add(at);
            faults.addAll(problems.faults());
        }
        return body;
    }
}
