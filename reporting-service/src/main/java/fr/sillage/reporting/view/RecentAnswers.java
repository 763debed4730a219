package fr.sillage.reporting.view;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers held in memory, so that a service is only asked whether they have changed. Bounded by the bytes they came in: those
 * not asked for the longest go first.
 */
final class RecentAnswers {

    private final long mostBytes;
    private final Map<String, Held> byAddress = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    RecentAnswers(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * @param question what was asked where the address does not tell all of it
     * @param tag by which the service says whether the answer has changed
     * @param readAt when it was last known to be so
     * @param keptAt when it was last written down
     */
    record Held(Object question, String tag, byte[] body, Object value, Instant readAt, Instant keptAt) {

        Held confirmed(Instant now) {
            return new Held(question, tag, body, value, now, keptAt);
        }

        Held kept(Instant now) {
            return new Held(question, tag, body, value, readAt, now);
        }
    }

    synchronized Optional<Held> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    synchronized void put(String address, Held held) {
        forget(address);
        byAddress.put(address, held);
        bytes += held.body().length;
        Iterator<Held> oldest = byAddress.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= oldest.next().body().length;
            oldest.remove();
        }
    }

    synchronized void forget(String address) {
        Held held = byAddress.remove(address);
        bytes -= held == null ? 0 : held.body().length;
    }
}
