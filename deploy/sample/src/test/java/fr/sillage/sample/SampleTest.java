package fr.sillage.sample;

import static fr.sillage.sample.Sample.each;
import static fr.sillage.sample.Sample.map;
import static fr.sillage.sample.Sample.maps;
import static fr.sillage.sample.Sample.split;
import static fr.sillage.sample.Sample.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import fr.sillage.sample.Sample.Line;

/** The sample holds together: whatever one file names, another one holds. */
class SampleTest {

    private static final List<Sample> SAMPLES = Sample.ALL;
    private static final Set<String> POSTED = Set.of("progress.json", "opinions.json", "transitions.json", "soundings.json",
            "reviews.json", "library-transitions.json", "evaluation-opinions.json");

    static Stream<String> jsonFiles() {
        return SampleFiles.contents().stream().filter(file -> file.endsWith(".json"));
    }

    @Test
    void Every_file_of_the_folder_is_loaded_once() throws IOException, URISyntaxException {
        Path folder = Path.of(SampleFiles.class.getResource("/sample").toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(SampleFiles.contents()).containsExactlyInAnyOrderElementsOf(
                    files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.equals("contents.txt")).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("jsonFiles")
    void Every_request_has_a_path_a_body_and_codes_that_fit_in_a_path(String file) {
        assertThat(SampleFiles.requests(file)).isNotEmpty().allSatisfy(request -> {
            assertThat(request.path()).startsWith("/api/v1/");
            assertThat(split(request.path()).subList(1, split(request.path()).size()))
                    .allSatisfy(segment -> assertThat(segment).matches("_T|[a-z0-9][a-z0-9.-]{0,79}"));
            // to publish, nothing is said
            assertThat(request.body().isEmpty()).isEqualTo(request.path().endsWith("/publication"));
        });
    }

    @ParameterizedTest
    @MethodSource("jsonFiles")
    void Only_what_happened_is_posted_and_everything_else_is_put_once(String file) {
        List<SampleRequest> requests = SampleFiles.requests(file);
        boolean ofSupplier = requests.stream().allMatch(request -> request.method().startsWith("ANSWER"));
        if (POSTED.contains(Sample.last(file))) {
            assertThat(requests).allMatch(request -> request.method().equals("POST"));
        } else {
            assertThat(each(requests, SampleRequest::path)).doesNotHaveDuplicates();
            assertThat(requests).allMatch(request -> request.method().equals("PUT") || ofSupplier);
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Every_buyer_is_an_organisation_with_a_right_check_digit(Sample sample) {
        Set<String> organisations = organisations(sample);
        assertThat(organisations).isNotEmpty().allMatch(SampleTest::luhn);
        assertThat(organisations).containsAll(strings(sample.scheme().get("buyers")));
        assertThat(sample.observations()).allMatch(line -> organisations.contains(line.buyer()));
        assertThat(sample.requests("indicators/targets.json")).allMatch(
                request -> organisations.contains(split(request.path()).get(7)));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Axes_workstreams_goals_and_directorates_that_are_named_exist(Sample sample) {
        Set<String> goals = maps(sample.scheme().get("goals")).stream().map(goal -> (String) goal.get("code"))
                .collect(Collectors.toSet());
        Set<String> directorates = directorates(sample);
        assertThat(sample.collection("catalog/workstreams.json").values())
                .allSatisfy(workstream -> exists(sample, "catalog/axes.json", workstream.get("axis")));
        assertThat(sample.collection("catalog/objectives.json").values()).allSatisfy(objective -> {
            assertThat(sample.collection("catalog/axes.json").isEmpty())
                    .isNotEqualTo(objective.containsKey("axis") || objective.containsKey("workstream"));
            exists(sample, "catalog/axes.json", objective.get("axis"));
            exists(sample, "catalog/workstreams.json", objective.get("workstream"));
            assertThat(goals).containsAll(strings(objective.get("goals")));
            assertThat(directorates).containsAll(strings(objective.get("leadDirectorates")));
        });
        assertThat(sample.collection("catalog/actions.json").values()).allSatisfy(action -> {
            exists(sample, "catalog/objectives.json", action.get("objective"));
            exists(sample, "catalog/actions.json", action.get("parent"));
            assertThat(directorates).containsAll(strings(action.get("leadDirectorates")))
                    .containsAll(strings(action.get("affectedDirectorates")));
        });
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Targeted_actions_completions_and_progress_belong_to_something(Sample sample) {
        assertThat(sample.collection("catalog/targeted-actions.json").values())
                .allSatisfy(action -> exists(sample, "catalog/objectives.json", action.get("objective")));
        assertThat(sample.requests("catalog/completions.json")).allSatisfy(completion -> {
            List<String> path = split(completion.path());
            exists(sample, "catalog/targeted-actions.json", path.get(6));
            assertThat((String) completion.body().get("doneOn")).startsWith(path.get(8));
        });
        assertThat(sample.requests("catalog/progress.json"))
                .allSatisfy(entry -> exists(sample, "catalog/actions.json", split(entry.path()).get(6)));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Validation_sittings_and_opinions_belong_to_a_committee(Sample sample) {
        assertThat(maps(sample.scheme().get("validation")))
                .allSatisfy(step -> exists(sample, "catalog/committees.json", step.get("committee")));
        Set<String> sittings = sample.requests("catalog/sittings.json").map(SampleRequest::path).collect(Collectors.toSet());
        assertThat(sittings).allSatisfy(path -> exists(sample, "catalog/committees.json", split(path).get(6)));
        assertThat(sample.requests("catalog/opinions.json").map(SampleRequest::path))
                .allSatisfy(path -> assertThat(sittings).contains(path.replace("/opinions", "")));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Nobody_who_is_named_in_a_committee_exists(Sample sample) {
        assertThat(sample.collection("catalog/committees.json").values().stream()
                .flatMap(committee -> maps(committee.get("members")).stream()).filter(member -> member.containsKey("name")))
                .allSatisfy(member -> assertThat((String) member.get("name")).contains("fictive"));
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Every_indicator_that_an_objective_names_exists_and_no_two_name_the_same(Sample sample) {
        List<String> named = sample.collection("catalog/objectives.json").values().stream()
                .flatMap(objective -> strings(objective.get("indicators")).stream()).toList();
        assertThat(named).isNotEmpty().doesNotHaveDuplicates()
                .isSubsetOf(sample.collection("indicators/indicators.json").keySet());
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void An_indicator_that_no_objective_follows_says_so(Sample sample) {
        assertThat(sample.unfollowed())
                .allSatisfy(code -> assertThat((String) sample.indicator(code).get("note")).contains("ne le suit"));
    }

    @Test
    void No_two_schemes_give_a_measure_or_an_indicator_the_same_code() {
        for (String file : List.of("indicators/measures.json", "indicators/indicators.json")) {
            assertThat(SAMPLES.stream().flatMap(sample -> sample.collection(file).keySet().stream())).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Every_measure_and_item_that_an_indicator_names_exists_and_none_is_left_aside(Sample sample) {
        Set<String> used = new HashSet<>();
        sample.collection("indicators/indicators.json").forEach((code, indicator) -> {
            sample.operands(code).forEach(operand -> {
                String measure = (String) operand.get("measure");
                exists(sample, "indicators/measures.json", measure);
                assertThat(sample.itemCodes(measure)).containsAll(strings(operand.get("items")));
                used.add(measure);
            });
            if (indicator.containsKey("publishedAs")) {
                used.add((String) indicator.get("publishedAs"));
            }
        });
        assertThat(sample.collection("indicators/measures.json").keySet())
                .filteredOn(measure -> !measure.startsWith("programme-")).containsExactlyInAnyOrderElementsOf(used);
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Every_target_names_an_indicator_one_of_its_items_and_its_source(Sample sample) {
        assertThat(sample.requests("indicators/targets.json")).allSatisfy(target -> {
            List<String> path = split(target.path());
            String indicator = path.get(6);
            exists(sample, "indicators/indicators.json", indicator);
            List<String> items = sample.itemCodes((String) sample.operands(indicator).get(0).get("measure"));
            assertThat(path.get(8)).matches(item -> item.equals("_T") || items.contains(item));
            assertThat((String) target.body().get("source")).isNotBlank();
        });
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Every_target_point_is_a_value_a_range_or_a_change_in_the_order_of_years(Sample sample) {
        assertThat(sample.requests("indicators/targets.json")).allSatisfy(target -> {
            List<Map<String, Object>> points = maps(target.body().get("points"));
            assertThat(points).isNotEmpty().allSatisfy(point -> assertThat(point.keySet())
                    .isIn(Set.of("period", "value"), Set.of("period", "min", "max"), Set.of("period", "change")));
            assertThat(each(points, point -> (String) point.get("period"))).isSorted()
                    .allMatch(period -> period.matches("20\\d\\d(-S[12])?"));
        });
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Every_figure_that_is_owed_has_a_measure_and_somebody_the_catalog_knows(Sample sample) {
        Set<String> directorates = directorates(sample);
        assertThat(sample.requests("indicators/expectations.json")).allSatisfy(expectation -> {
            String measure = (String) expectation.body().get("measure");
            exists(sample, "indicators/measures.json", measure);
            assertThat(sample.itemCodes(measure)).containsAll(strings(expectation.body().get("items")));
            assertThat(strings(sample.scheme().get("buyers"))).contains((String) expectation.body().get("buyer"));
            assertThat(directorates).contains((String) map(expectation.body().get("owedBy")).get("directorate"));
        });
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Every_figure_belongs_to_a_measure_and_to_one_of_its_items(Sample sample) {
        assertThat(sample.observations()).isNotEmpty().allSatisfy(line -> {
            exists(sample, "indicators/measures.json", line.measure());
            assertThat(line.item()).matches(item -> item.isEmpty() || sample.itemCodes(line.measure()).contains(item));
            assertThat(line.period()).matches("20\\d\\d");
            assertThat(line.qualifier()).isIn("EXACT", "ABOUT", "AT_LEAST", "");
        });
        assertThat(sample.observations()).extracting(Line::measure, Line::item, Line::period).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Every_figure_has_a_value_of_its_measures_scale_unless_its_status_says_why_not(Sample sample) {
        assertThat(sample.observations()).allSatisfy(line -> {
            if (Set.of("MISSING", "NOT_APPLICABLE").contains(line.status())) {
                assertThat(line.value()).isEmpty();
            } else {
                int scale = ((Number) sample.measure(line.measure()).get("scale")).intValue();
                assertThat(line.number().stripTrailingZeros().scale()).isLessThanOrEqualTo(scale);
            }
        });
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void A_declared_total_is_the_sum_of_its_items_where_they_add_up(Sample sample) {
        assertThat(sample.observations()).filteredOn(line -> line.item().isEmpty() && addsUp(sample, line.measure()))
                .allSatisfy(total -> {
                    assertThat(sample.observations().stream()
                            .filter(line -> line.measure().equals(total.measure()) && line.period().equals(total.period())
                                    && !line.item().isEmpty())
                            .map(Line::number).reduce(BigDecimal::add)).contains(total.number());
                });
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void Deadlines_lie_within_the_scheme(Sample sample) {
        String first = year(map(sample.scheme().get("period")).get("start"));
        String last = year(map(sample.scheme().get("period")).get("end"));
        Stream<Map<String, Object>> dated = Stream.of("objectives", "targeted-actions")
                .flatMap(file -> sample.collection("catalog/" + file + ".json").values().stream());
        assertThat(dated.map(body -> map(body.get("deadline"))).filter(Objects::nonNull)
                .flatMap(deadline -> deadline.values().stream()))
                .allSatisfy(date -> assertThat(year(date)).isBetween(first, last));
    }

    private static boolean addsUp(Sample sample, String measure) {
        Map<String, Object> breakdown = map(sample.measure(measure).get("breakdown"));
        return breakdown != null && breakdown.get("itemRule").equals("SUM");
    }

    private static void exists(Sample sample, String file, Object code) {
        if (code != null) {
            assertThat(sample.collection(file)).containsKey((String) code);
        }
    }

    private static Set<String> organisations(Sample sample) {
        return sample.requests("catalog/organisations.json").map(SampleRequest::path)
                .filter(path -> !path.contains("/directorates/")).map(Sample::last).collect(Collectors.toSet());
    }

    private static Set<String> directorates(Sample sample) {
        return sample.requests("catalog/organisations.json").map(SampleRequest::path)
                .filter(path -> path.contains("/directorates/")).map(Sample::last).collect(Collectors.toSet());
    }

    private static String year(Object date) {
        return ((String) date).substring(0, 4);
    }

    /** Nine digits, every second one doubled from the right: the sum of all digits is a multiple of ten. */
    private static boolean luhn(String siren) {
        int sum = 0;
        for (int place = 0; place < siren.length(); place++) {
            int digit = siren.charAt(siren.length() - 1 - place) - '0';
            int weighted = place % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return siren.length() == 9 && sum % 10 == 0;
    }
}
