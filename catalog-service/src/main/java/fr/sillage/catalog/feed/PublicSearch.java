package fr.sillage.catalog.feed;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.api.Fault;
import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.ConsiderationFilter;
import fr.sillage.catalog.vocabulary.Theme;

/** A {@link PublicQuery} as one statement: by the day of publication, or by how well the words fit. */
public final class PublicSearch {

    private static final String ANY = "any";
    private static final String IS_OWN = " WHERE ref = ANY (ARRAY(SELECT ref FROM own))";
    /** What a buyer publishes lies together: its texts are not looked up one by one among those of all. */
    private static final String OWN = "WITH own AS MATERIALIZED (SELECT * FROM feed_search WHERE buyers @> ARRAY[?::text]),"
            + " texts AS MATERIALIZED (SELECT * FROM feed" + IS_OWN + ") ";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final String words;
    private final String buyer;

    /** @throws ProblemException 400 for words that are in no list */
    public PublicSearch(PublicQuery query) {
        requireKnown(query);
        words = query.q == null || query.q.isBlank() ? null : SearchText.plain(query.q);
        buyer = query.buyer;
        where("s.source = ?", query.source);
        where("s.status = ?", query.status == null ? null : query.status.name());
        where("? = ANY (s.families)", query.family);
        where("EXISTS (SELECT FROM unnest(s.cpv) c WHERE starts_with(c, ?))", query.cpv);
        where("EXISTS (SELECT FROM unnest(s.places) p WHERE starts_with(p, ?))", query.place);
        where("jsonb_path_exists(s.considerations, ?::jsonpath)",
                ConsiderationFilter.of(Stream.ofNullable(query.consideration).toList(), themes(query), reserved(query))
                        .map(filter -> "$[*]" + filter).orElse(null));
        where("s.innovation = ?", query.innovation == null ? null : Boolean.valueOf(query.innovation));
        if (query.quarter != null) {
            LocalDate first = LocalDate.of(Integer.parseInt(query.quarter.substring(0, 4)),
                    3 * (query.quarter.charAt(6) - '0') - 2, 1);
            where("s.publication_until >= ?", first);
            where("s.publication_from < ?", first.plusMonths(3));
        }
        // a range that is open at one end reaches as far as one looks, but nothing told is nothing found
        where("coalesce(s.amount_to, CASE WHEN s.amount_from IS NOT NULL THEN 'Infinity'::numeric END) >= ?",
                query.amountFrom == null ? null : new BigDecimal(query.amountFrom));
        where("coalesce(s.amount_from, CASE WHEN s.amount_to IS NOT NULL THEN 0 END) <= ?",
                query.amountTo == null ? null : new BigDecimal(query.amountTo));
    }

    private static void requireKnown(PublicQuery query) {
        List<Fault> faults = new ArrayList<>();
        if (query.theme != null) {
            Set<String> themes = names(Theme.values());
            query.theme.stream().filter(theme -> !themes.contains(theme))
                    .forEach(theme -> faults.add(notAmong("theme", theme, themes)));
        }
        Set<String> beneficiaries = names(Beneficiary.values());
        if (query.reserved != null && !query.reserved.equals(ANY) && !beneficiaries.contains(query.reserved)) {
            faults.add(notAmong("reserved", query.reserved, beneficiaries));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unreadable(faults);
        }
    }

    private static List<Theme> themes(PublicQuery query) {
        return query.theme == null ? List.of() : query.theme.stream().map(Theme::valueOf).toList();
    }

    private static List<Beneficiary> reserved(PublicQuery query) {
        return query.reserved == null ? List.of()
                : query.reserved.equals(ANY) ? List.of(Beneficiary.values()) : List.of(Beneficiary.valueOf(query.reserved));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static Fault notAmong(String parameter, String text, Set<String> known) {
        return Fault.at("?" + parameter, "parameter-not-among", parameter, text,
                known.stream().sorted().collect(Collectors.joining(", ")));
    }

    private void where(String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    /** A statement with what is to be put into it, in order. */
    record Selection(String sql, List<Object> parameters) {
    }

    /**
     * One page: a cursor, and the text.
     *
     * @param after the cursor of the page before; empty for the first page
     * @throws ProblemException 400 for a cursor that is none of ours
     */
    Selection page(String after, int limit) {
        List<Object> parameters = parameters();
        if (!after.isEmpty()) {
            parameters.addAll(position(after));
        }
        parameters.add(limit);
        if (words == null) {
            return new Selection(own() + "SELECT s.publication_from || '|' || ref, f.document FROM " + found()
                    + (after.isEmpty() ? "" : " AND (s.publication_from, ref) > (?, ?)")
                    + " ORDER BY s.publication_from, ref LIMIT ?", parameters);
        }
        // shortest text of a float4 reads back as the same float4
        return new Selection(
                own() + "SELECT rank || '|' || ref, document FROM (SELECT ref, f.document, ts_rank(s.words, query.q, 1) AS rank"
                        + " FROM " + found() + ") found"
                        + (after.isEmpty() ? "" : " WHERE rank < ? OR rank = ? AND ref > ?")
                        + " ORDER BY rank DESC, ref LIMIT ?",
                parameters);
    }

    /** All that is found, in the order of the feed: who keeps it goes on with the changes after it. */
    Selection texts() {
        return new Selection(own() + "SELECT f.document FROM " + found() + " ORDER BY f.position", parameters());
    }

    /** As {@link #texts}, each with what {@link FeedReader.Told} says of it. */
    Selection dated() {
        return new Selection(own() + "SELECT f.document, s.publication_from, s.publication_until, v.published_at,"
                + " v.number = v.first FROM " + found(text() + " JOIN (SELECT *, min(number) OVER (PARTITION BY ref) AS first"
                        + " FROM feed_version" + (buyer == null ? "" : IS_OWN) + ") v USING (ref, position)")
                + " ORDER BY f.position", parameters());
    }

    private String own() {
        return buyer == null ? "" : OWN;
    }

    private String text() {
        return buyer == null ? "feed_search s JOIN feed f USING (ref)" : "own s JOIN texts f USING (ref)";
    }

    private String found() {
        return found(text());
    }

    private String found(String tables) {
        String where = conditions.stream().map(condition -> " AND " + condition).collect(Collectors.joining());
        return words == null ? tables + " WHERE true" + where
                : "french_query(?) query (q), " + tables + " WHERE s.words @@ query.q" + where;
    }

    private List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        if (buyer != null) {
            parameters.add(buyer);
        }
        if (words != null) {
            parameters.add(words);
        }
        parameters.addAll(values);
        return parameters;
    }

    private List<Object> position(String after) {
        int bar = after.indexOf('|');
        try {
            String ref = after.substring(bar + 1);
            if (words == null) {
                return List.of(LocalDate.parse(after.substring(0, bar)), ref);
            }
            Float rank = Float.valueOf(after.substring(0, bar));
            return List.of(rank, rank, ref);
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw ProblemException.of(ProblemType.UNREADABLE, "cursor-unreadable");
        }
    }

    /** Whether everything is asked for: what is the same for all callers. */
    public boolean isWhole() {
        return words == null && buyer == null && conditions.isEmpty();
    }
}
