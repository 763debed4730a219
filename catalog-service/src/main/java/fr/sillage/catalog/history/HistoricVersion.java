package fr.sillage.catalog.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * What an item told from one change set to the next.
 *
 * @param number in which versions came one after the other
 * @param told null where it was deleted
 */
record HistoricVersion(long number, long changeSet, long position, Instant writtenAt, String author, String reason,
        String requestId, JsonNode told) {

    /** Figures as they were written, however many digits they have. */
    private static final ObjectReader EXACT = new ObjectMapper().reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    static HistoricVersion of(ResultSet row) throws SQLException {
        try {
            String told = row.getString("told");
            return new HistoricVersion(row.getLong("number"), row.getLong("change_set"), row.getLong("position"),
                    row.getObject("committed_at", OffsetDateTime.class).toInstant(), row.getString("author"),
                    row.getString("reason"), row.getString("request_id"), told == null ? null : EXACT.readTree(told));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version that was kept cannot be read", e);
        }
    }

    HistoryEntryView against(Optional<HistoricVersion> before) {
        return view(before, null);
    }

    /** With all that it told. */
    HistoryEntryView whole(Optional<HistoricVersion> before) {
        return view(before, told);
    }

    private HistoryEntryView view(Optional<HistoricVersion> before, JsonNode whole) {
        return new HistoryEntryView(changeSet, position, writtenAt, author, reason, requestId,
                Difference.between(before.map(HistoricVersion::orNothing).orElseGet(Difference::nothing), orNothing()),
                told == null ? true : null, whole);
    }

    private JsonNode orNothing() {
        return told == null ? Difference.nothing() : told;
    }
}
