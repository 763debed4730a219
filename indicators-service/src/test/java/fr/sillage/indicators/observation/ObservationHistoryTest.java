package fr.sillage.indicators.observation;

import static fr.sillage.indicators.Api.as;
import static fr.sillage.indicators.Api.brokenDown;
import static fr.sillage.indicators.Api.figures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import fr.sillage.api.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ObservationHistoryTest {

    private static final List<String> ITEMS = List.of("fsc", "recycle", "_T");
    private static final List<String> PERIODS = List.of("2023", "2024", "2024-07");

    private static ValidatableResponse list(String account, String measure, String query) {
        return as(account).get("/api/v1/measures/" + measure + "/observations?" + query).then();
    }

    private static JsonPath read(String measure, String query) {
        return list("steward", measure, query).statusCode(200).extract().jsonPath();
    }

    private static void figure(String measure, String rest) {
        figures("measure;buyer;item;period;value;status;comment;reason\n" + measure + ";223500018;" + rest);
    }

    /** All pages of an answer, as key to what is shown; retractions as "RETRACTED". */
    private static Map<String, String> state(String measure, String query) {
        Map<String, String> state = new TreeMap<>();
        String after = "";
        while (after != null) {
            JsonPath page = read(measure, query + "&limit=4&after=" + after);
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(item -> state.put(item.get("item") + " " + item.get("period"),
                    item.get("value") == null ? "" + item.get("status") : "" + item.get("value")));
            after = page.getString("next");
        }
        return state;
    }

    @Test
    void What_was_known_at_an_instant_is_told_again() {
        brokenDown("h-instant", "SUM", "fsc");
        String before = read("h-instant", "limit=50").getString("committedAt");
        figure("h-instant", "fsc;2024;10;;;");
        String first = read("h-instant", "limit=50").getString("committedAt");
        figure("h-instant", "fsc;2024;12;;;Facture retrouvée");
        String second = read("h-instant", "limit=50").getString("committedAt");
        figure("h-instant", "fsc;2024;;RETRACTED;;Autre acheteur");

        assertThat(read("h-instant", "asOf=" + before).getList("items")).isEmpty();
        assertThat(read("h-instant", "asOf=" + first).getList("items.value")).containsExactly(10);
        assertThat(read("h-instant", "asOf=" + second).getList("items.value")).containsExactly(12);
        assertThat(read("h-instant", "limit=50").getList("items")).isEmpty();
        assertThat(read("h-instant", "asOf=1999-12-31T23:00:00Z").getLong("position")).isZero();
    }

    @Test
    void Every_version_says_when_it_stood() {
        brokenDown("h-versions", "SUM", "fsc");
        figure("h-versions", "fsc;2024;10;;;");
        figure("h-versions", "fsc;2024;12;;;Facture retrouvée");
        figure("h-versions", "fsc;2024;;RETRACTED;;Autre acheteur");

        JsonPath all = read("h-versions", "includeHistory=true");
        assertThat(all.getList("items.value")).containsExactly(10, 12, null);
        assertThat(all.getList("items.status")).containsExactly("NORMAL", "NORMAL", "RETRACTED");
        assertThat(all.getString("items[0].validTo")).isEqualTo(all.getString("items[1].recordedAt"));
        assertThat(all.getString("items[1].validTo")).isEqualTo(all.getString("items[2].recordedAt"));
        assertThat(all.getString("items[2].validTo")).isNull();

        // What was not superseded yet then is not said to be.
        String second = all.getString("items[1].recordedAt");
        list("steward", "h-versions", "includeHistory=true&asOf=" + second).body("items.value", contains(10, 12))
                .body("items[1].validTo", equalTo(null));
    }

    @Test
    void Only_what_changed_since_a_position_is_sent_with_what_was_taken_back() {
        brokenDown("h-delta", "SUM", "fsc", "recycle");
        figure("h-delta", "fsc;2023;1;;;\nh-delta;223500018;fsc;2024;2;;;\nh-delta;223500018;recycle;2024;3;;;");
        long position = read("h-delta", "limit=50").getLong("position");
        list("steward", "h-delta", "updatedAfter=" + position).body("items", empty());
        figure("h-delta", "fsc;2024;5;;;r\nh-delta;223500018;recycle;2024;;RETRACTED;;r");

        JsonPath delta = read("h-delta", "updatedAfter=" + position);
        assertThat(delta.getList("items.item")).containsExactly("fsc", "recycle");
        assertThat(delta.getList("items.status")).containsExactly("NORMAL", "RETRACTED");
        assertThat(delta.getLong("position")).isGreaterThan(position);
        list("steward", "h-delta", "includeHistory=true&updatedAfter=" + (position - 1)).body("items.size()", equalTo(5));
    }

    @Test
    void Pages_show_the_state_of_the_first_one() {
        brokenDown("h-pages", "SUM", "fsc", "recycle");
        figure("h-pages", "fsc;2023;1;;;\nh-pages;223500018;fsc;2024;2;;;\nh-pages;223500018;recycle;2024;3;;;");
        long start = read("h-pages", "limit=50").getLong("position") - 1;
        JsonPath first = read("h-pages", "limit=1&updatedAfter=" + start);
        figure("h-pages", "recycle;2024;30;;;r");
        JsonPath second = read("h-pages", "limit=5&updatedAfter=" + start + "&after=" + first.getString("next"));

        assertThat(second.getList("items.value")).containsExactly(2, 3);
        assertThat(second.getLong("position")).isEqualTo(first.getLong("position"));
        assertThat(read("h-pages", "updatedAfter=" + second.getLong("position")).getList("items.value")).containsExactly(30);
    }

    @Test
    void What_was_known_then_and_what_changed_since_agree_after_any_writes() {
        Random random = new Random(20241231);
        for (int run = 0; run < 3; run++) {
            String measure = "h-hasard-" + run;
            brokenDown(measure, "SUM", "fsc", "recycle");
            Map<String, String> now = new TreeMap<>();
            List<Map<String, String>> states = new ArrayList<>(List.of(Map.of()));
            List<JsonPath> moments = new ArrayList<>(List.of(read(measure, "limit=1")));
            for (int write = 0; write < 8; write++) {
                write(measure, random, now);
                states.add(new TreeMap<>(now));
                moments.add(read(measure, "limit=1"));
            }
            for (int then = 0; then < states.size(); then++) {
                assertThat(state(measure, "asOf=" + moments.get(then).getString("committedAt"))).isEqualTo(states.get(then));
                int later = then + random.nextInt(states.size() - then);
                Map<String, String> replayed = new TreeMap<>(states.get(then));
                state(measure, "updatedAfter=" + moments.get(then).getLong("position") + "&asOf="
                        + moments.get(later).getString("committedAt")).forEach((key, value) -> {
                            if (value.equals("RETRACTED")) {
                                replayed.remove(key);
                            } else {
                                replayed.put(key, value);
                            }
                        });
                assertThat(replayed).isEqualTo(states.get(later));
            }
        }
    }

    private static void write(String measure, Random random, Map<String, String> now) {
        StringBuilder csv = new StringBuilder("measure;buyer;item;period;value;status;comment;reason\n");
        for (String item : ITEMS) {
            for (String period : PERIODS) {
                int choice = random.nextInt(6);
                if (choice == 0) {
                    csv.append("%s;223500018;%s;%s;;RETRACTED;;r\n".formatted(measure, item, period));
                    now.remove(item + " " + period);
                } else if (choice <= 2) {
                    int value = random.nextInt(3);
                    csv.append("%s;223500018;%s;%s;%d;;;r\n".formatted(measure, item, period, value));
                    now.put(item + " " + period, "" + value);
                }
            }
        }
        // Never an empty file; what has no year of its own is no part of the test.
        csv.append("%s;223500018;fsc;1999;%d;;;r\n".formatted(measure, 1 + random.nextInt(9)));
        now.put("fsc 1999", csv.substring(csv.lastIndexOf("1999;") + 5, csv.lastIndexOf(";;;r")));
        figures(csv.toString());
    }

    @Test
    void What_cannot_be_read_is_refused() {
        brokenDown("h-refus", "SUM", "fsc");
        figure("h-refus", "fsc;2024;1;;;");
        long position = read("h-refus", "limit=50").getLong("position");
        list("steward", "h-refus", "asOf=hier").statusCode(400);
        list("steward", "h-refus", "asOf=%2B999999-01-01T00:00:00Z").statusCode(400);
        list("steward", "h-refus", "updatedAfter=" + (position + 1)).statusCode(400);
        list("steward", "h-refus", "asOf=2001-01-01T00:00:00Z&updatedAfter=" + position).statusCode(400);
        list("steward", "h-refus", "updatedAfter=abc").statusCode(400);
        list("steward", "h-refus", "includeHistory=true&after=YWJj").statusCode(400);
        list("contributor", "h-refus", "includeHistory=true&buyer=226200012").statusCode(403);
    }
}
