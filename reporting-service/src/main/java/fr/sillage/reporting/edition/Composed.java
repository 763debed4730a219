package fr.sillage.reporting.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import fr.sillage.api.Sha256;

/**
 * A report that is finished but not yet an edition: all its bytes, and what is told of them in lists.
 *
 * @param number the one that is printed in it
 * @param since number of the published edition whose corrections it tells; null where it tells none
 */
public record Composed(String scheme, String kind, int year, int number, Integer since, String title, List<String> buyers,
        Instant madeAt,
        int schemaVersion, String renderer, long catalogPosition, long indicatorsPosition, Map<Format, byte[]> bytes) {

    String contentSha256() {
        return Sha256.of(bytes.get(Format.JSON));
    }

    String report() {
        return EditionRepository.report(scheme, kind, year);
    }
}
