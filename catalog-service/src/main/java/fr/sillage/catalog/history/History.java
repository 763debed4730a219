package fr.sillage.catalog.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.Item;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;

/**
 * Every version of an item that somebody wrote, newest first, as the ledger has them. Whoever asks has found the item by the
 * rules of its own feature: who may read what it says may read what it said.
 */
@ApplicationScoped
public class History {

    /** Versions are few, and the ledger is long: those of the page are chosen before it is asked. */
    private static final String WITH_AUTHORS = """
            SELECT v.number, v.change_set, c.position, c.committed_at, a.name AS author, c.reason, c.request_id, v.told
            FROM (SELECT * FROM (%s) every WHERE number < %d ORDER BY number DESC LIMIT %d) v
            JOIN change_set c ON c.id = v.change_set JOIN author a ON a.id = c.author_id
            ORDER BY v.number DESC""";

    private final DataSource dataSource;
    private final ItemArchive archive;
    private final ObjectMapper json;

    History(DataSource dataSource, ItemArchive archive, ObjectMapper json) {
        this.dataSource = dataSource;
        this.archive = archive;
        this.json = json;
    }

    /**
     * One version of what keeps its versions itself.
     *
     * @param number in which they came one after the other
     */
    public record Version(long number, long changeSet, Object told) {
    }

    public Page<HistoryEntryView> of(Item<?> item, PageRequest page) {
        return of(item, null, page);
    }

    /**
     * As {@link #of(Item, PageRequest)}, for somebody who sees it in one state only: what it was in another is left out.
     *
     * @param state as its field {@code state} tells it
     */
    public Page<HistoryEntryView> of(Item<?> item, Enum<?> state, PageRequest page) {
        ItemArchive.Key key = archive.key(item);
        // what was superseded after the item was read is later than it
        return page("""
                SELECT 9223372036854775806 AS number, ? AS change_set, ?::jsonb AS told
                UNION ALL
                SELECT s.id, s.change_set, s.told
                FROM superseded_item s
                WHERE s.kind = ? AND s.item_id = ? AND NOT EXISTS (
                    SELECT FROM superseded_item read
                    WHERE read.kind = s.kind AND read.item_id = s.item_id AND read.change_set = ? AND read.id <= s.id)
                  AND s.told ->> 'state' IS NOT DISTINCT FROM coalesce(?, s.told ->> 'state')""", page, select -> {
            select.setLong(1, item.version());
            select.setString(2, text(item.told()));
            select.setString(3, key.kind());
            select.setLong(4, key.id());
            select.setLong(5, item.version());
            select.setString(6, state == null ? null : state.name());
        });
    }

    /** As {@link #of(Item, PageRequest)}, of what keeps its versions itself: all of them, the present one too. */
    public Page<HistoryEntryView> of(List<Version> versions, PageRequest page) {
        return page("SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::jsonb[]) AS v (number, change_set, told)", page,
                select -> {
                    array(select, 1, "bigint", versions, Version::number);
                    array(select, 2, "bigint", versions, Version::changeSet);
                    array(select, 3, "text", versions, version -> text(version.told()));
                });
    }

    private interface Parameters {

        void set(PreparedStatement select) throws SQLException;
    }

    private Page<HistoryEntryView> page(String versions, PageRequest page, Parameters parameters) {
        List<HistoricVersion> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(WITH_AUTHORS.formatted(versions,
                        page.afterNumber(Long::valueOf, Long.MAX_VALUE), page.rows()))) {
            parameters.set(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(HistoricVersion.of(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history cannot be read", e);
        }
        return Page.of(IntStream.range(0, rows.size()).boxed().toList(), page,
                place -> String.valueOf(rows.get(place).number()),
                place -> rows.get(place).against(toldBefore(rows, place)));
    }

    private static JsonNode toldBefore(List<HistoricVersion> newestFirst, int place) {
        return place + 1 < newestFirst.size() ? newestFirst.get(place + 1).told() : Difference.nothing();
    }

    private static void array(PreparedStatement select, int place, String type, List<Version> versions,
            Function<Version, Object> value) throws SQLException {
        select.setArray(place, select.getConnection().createArrayOf(type, versions.stream().map(value).toArray()));
    }

    private String text(Object told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version cannot be told", e);
        }
    }
}
