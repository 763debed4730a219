package fr.sillage.sample;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample of one scheme, read as a reader would: by codes. */
record Sample(String folder) {

    static final List<Sample> ALL = List.of(new Sample("ille-et-vilaine"), new Sample("pas-de-calais"),
            new Sample("pays-de-l-or"));

    /** One line of a CSV file. */
    record Line(String file, String measure, String buyer, String item, String period, String value, String status,
            String qualifier, String comment) {

        static Line of(String file, String text) {
            String[] cells = text.split(",", -1);
            return new Line(file, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
        }

        BigDecimal number() {
            return new BigDecimal(value);
        }
    }

    /** The bodies of a collection by the last segment of their path. */
    Map<String, Map<String, Object>> collection(String file) {
        return requests(file).collect(Collectors.toMap(request -> last(request.path()), SampleRequest::body,
                (first, second) -> {
                    throw new IllegalStateException("twice in " + file + ": " + second);
                }, LinkedHashMap::new));
    }

    Map<String, Object> scheme() {
        return collection("catalog/scheme.json").values().iterator().next();
    }

    Map<String, Object> objective(String code) {
        return collection("catalog/objectives.json").get(code);
    }

    Map<String, Object> indicator(String code) {
        return collection("indicators/indicators.json").get(code);
    }

    Map<String, Object> measure(String code) {
        return collection("indicators/measures.json").get(code);
    }

    /** The targets of an indicator by item. */
    Map<String, Map<String, Object>> targets(String indicator) {
        return requests("indicators/targets.json").filter(request -> request.path().contains("/targets/" + indicator + "/"))
                .collect(Collectors.toMap(request -> last(request.path()), SampleRequest::body));
    }

    Map<String, Object> target(String indicator) {
        return targets(indicator).get("_T");
    }

    List<Map<String, Object>> targetedActions(String objective) {
        return collection("catalog/targeted-actions.json").values().stream()
                .filter(action -> action.get("objective").equals(objective)).toList();
    }

    List<String> itemCodes(String measure) {
        return Optional.ofNullable(map(measure(measure).get("breakdown"))).stream()
                .flatMap(breakdown -> maps(breakdown.get("items")).stream()).map(item -> (String) item.get("code")).toList();
    }

    Stream<SampleRequest> requests(String file) {
        String path = folder + "/" + file;
        return SampleFiles.contents().contains(path) ? SampleFiles.requests(path).stream() : Stream.of();
    }

    List<Line> observations() {
        return SampleFiles.contents().stream().filter(file -> file.startsWith(folder) && file.endsWith(".csv"))
                .flatMap(file -> SampleFiles.text(file).lines().skip(1).map(line -> Line.of(file, line))).toList();
    }

    BigDecimal observed(String measure, String item, String period) {
        return line(measure, item, period).map(Line::number).orElseThrow();
    }

    Optional<Line> line(String measure, String item, String period) {
        return observations().stream().filter(
                line -> line.measure().equals(measure) && line.item().equals(item) && line.period().equals(period)).findAny();
    }

    /** The indicators that no objective follows. */
    Set<String> unfollowed() {
        Set<String> codes = new HashSet<>(collection("indicators/indicators.json").keySet());
        collection("catalog/objectives.json").values()
                .forEach(objective -> strings(objective.get("indicators")).forEach(codes::remove));
        return codes;
    }

    /** The operands of an indicator: numerator first. */
    List<Map<String, Object>> operands(String indicator) {
        Map<String, Object> formula = map(indicator(indicator).get("formula"));
        return Stream.of("numerator", "denominator").map(formula::get).filter(operand -> operand != null).map(Sample::map)
                .toList();
    }

    /** All that is said under a code, with plain spaces: {@code axes/1}, or {@code scheme} for the scheme itself. */
    String told(String what) {
        Map<String, Object> body = what.equals("scheme") ? scheme()
                : collection("catalog/" + what.substring(0, what.indexOf('/')) + ".json").get(last(what));
        return body.toString().replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    static List<String> strings(Object value) {
        return value == null ? List.of() : (List<String>) value;
    }

    static <T, R> List<R> each(List<T> list, Function<T, R> function) {
        return list.stream().map(function).toList();
    }

    static List<String> points(Map<String, Object> target) {
        return each(maps(target.get("points")), point -> point.values().stream().map(Object::toString)
                .collect(Collectors.joining(" ")));
    }

    @Override
    public String toString() {
        return folder;
    }

    static List<String> split(String path) {
        return Arrays.asList(path.split("/"));
    }
}
