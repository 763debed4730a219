package fr.sillage.catalog.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.Item;
import fr.sillage.api.Page;
import fr.sillage.api.ProblemException;

/**
 * Every version of an item that somebody wrote, newest first, as the ledger has them. Whoever asks has found the item by the
 * rules of its own feature: who may read what it says may read what it said.
 */
@ApplicationScoped
public class History {

    /** Versions are few, and the ledger is long: those of the page are chosen before it is asked. */
    private static final String WITH_AUTHORS = """
            SELECT v.number, v.change_set, c.position, c.committed_at, a.name AS author, c.reason, c.request_id, v.told
            FROM (SELECT * FROM (%s) every WHERE %s ORDER BY number DESC LIMIT %d) v
            JOIN change_set c ON c.id = v.change_set JOIN author a ON a.id = c.author_id
            ORDER BY v.number DESC""";
    private static final String AFTER = "number < %d";
    private static final String UNTIL = """
            (SELECT committed_at FROM change_set WHERE id = every.change_set) <= '%s'""";

    /**
     * One row has two numbers: of what it told, and of its deletion. What is there now comes after all of them. Rows are found
     * by an array, which an index takes as it takes one of them.
     */
    private static final String OF_ITEM = """
            WITH stood AS (SELECT ARRAY(
                SELECT ?::bigint UNION ALL SELECT item_id FROM superseded_item WHERE kind = ? AND address = ?) AS here)
            SELECT 9223372036854775806 AS number, ? AS change_set, ?::jsonb AS told WHERE ?
            UNION ALL
            SELECT s.id * 2, s.change_set, s.told
            FROM superseded_item s
            WHERE s.kind = ? AND s.item_id = ANY ((SELECT here FROM stood)::bigint[]) AND NOT EXISTS (
                SELECT FROM superseded_item read
                WHERE read.kind = s.kind AND read.item_id = s.item_id AND read.change_set = ? AND read.id <= s.id)
              AND s.told ->> 'state' IS NOT DISTINCT FROM coalesce(?, s.told ->> 'state')
            UNION ALL
            SELECT id * 2 + 1, superseded_by, NULL
            FROM superseded_item
            WHERE kind = ? AND item_id = ANY ((SELECT here FROM stood)::bigint[]) AND address IS NOT NULL
              AND change_set <> ?""";

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

    /** Of what is there, and of that alone. */
    public Page<HistoryEntryView> of(Item<?> item, HistoryRequest request) {
        return of(item, (Enum<?>) null, request);
    }

    /**
     * As {@link #of(Item, HistoryRequest)}, for somebody who sees it in one state only: what it was in another is left out.
     *
     * @param state as its field {@code state} tells it
     */
    public Page<HistoryEntryView> of(Item<?> item, Enum<?> state, HistoryRequest request) {
        return page(item, new Place(archive.key(item).kind(), archive.key(item).id(), null), state, request);
    }

    /**
     * Of all that ever stood where an item is found: deleted, or deleted and made again.
     *
     * @param item one that nobody wrote, of that {@link Item#address}, where there is none now
     * @param absent where there never was one
     */
    public Page<HistoryEntryView> of(Item<?> item, HistoryRequest request, Supplier<ProblemException> absent) {
        if (item.version() == 0) {
            archive.former(item).orElseThrow(absent);
        }
        return page(item, new Place(archive.key(item).kind(), archive.key(item).id(), item.address()), null, request);
    }

    /** Of what was deleted, and of that alone. */
    public Page<HistoryEntryView> of(Former former, HistoryRequest request) {
        return page(null, new Place(former.kind(), former.id(), null), null, request);
    }

    /**
     * The number of an item's row, whether it is there or was deleted last: by it is found what it held.
     *
     * @param absent where there never was one
     */
    public Long row(Item<?> item, Supplier<ProblemException> absent) {
        return item.version() == 0 ? archive.former(item).orElseThrow(absent).id() : archive.key(item).id();
    }

    /** Of what was deleted last where such an item is found; empty where nothing was. */
    public Optional<Former> former(Item<?> named) {
        return archive.former(named);
    }

    /** As {@link #of(Item, HistoryRequest)}, of what keeps its versions itself: all of them, the present one too. */
    public Page<HistoryEntryView> of(List<Version> versions, HistoryRequest request) {
        return page("SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::jsonb[]) AS v (number, change_set, told)", request,
                select -> {
                    array(select, 1, "bigint", versions, Version::number);
                    array(select, 2, "bigint", versions, Version::changeSet);
                    array(select, 3, "text", versions, version -> text(version.told()));
                });
    }

    /**
     * @param id of a row; null for none
     * @param address of rows that were deleted; null where only the one row is meant
     */
    private record Place(String kind, Long id, String address) {
    }

    /** @param item what is there now; null, or of no version, where nothing is */
    private Page<HistoryEntryView> page(Item<?> item, Place place, Enum<?> state, HistoryRequest request) {
        long version = item == null ? 0 : item.version();
        return page(OF_ITEM, request, select -> {
            select.setObject(1, place.id(), Types.BIGINT);
            select.setString(2, place.kind());
            select.setString(3, place.address());
            select.setLong(4, version);
            select.setString(5, version == 0 ? null : text(item.told()));
            select.setBoolean(6, version != 0);
            select.setString(7, place.kind());
            // what was superseded after the item was read is later than it
            select.setLong(8, version);
            select.setString(9, state == null ? null : state.name());
            select.setString(10, place.kind());
            select.setLong(11, version);
        });
    }

    private interface Parameters {

        void set(PreparedStatement select) throws SQLException;
    }

    private Page<HistoryEntryView> page(String versions, HistoryRequest request, Parameters parameters) {
        if (request.isOfOneInstant()) {
            // with the version before, for what it changed
            List<HistoricVersion> rows = rows(versions,
                    UNTIL.formatted(request.asOf().atOffset(ZoneOffset.UTC)), 2, parameters);
            return Page.whole(rows.stream().limit(1).map(row -> row.whole(before(rows, 0))).toList());
        }
        List<HistoricVersion> rows = rows(versions,
                AFTER.formatted(request.afterNumber(Long::valueOf, Long.MAX_VALUE)), request.rows(), parameters);
        return Page.of(IntStream.range(0, rows.size()).boxed().toList(), request,
                place -> String.valueOf(rows.get(place).number()),
                place -> rows.get(place).against(before(rows, place)));
    }

    private List<HistoricVersion> rows(String versions, String which, int most, Parameters parameters) {
        List<HistoricVersion> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(WITH_AUTHORS.formatted(versions, which, most))) {
            parameters.set(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(HistoricVersion.of(row));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The history cannot be read", e);
        }
        return rows;
    }

    private static Optional<HistoricVersion> before(List<HistoricVersion> newestFirst, int place) {
        return place + 1 < newestFirst.size() ? Optional.of(newestFirst.get(place + 1)) : Optional.empty();
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
