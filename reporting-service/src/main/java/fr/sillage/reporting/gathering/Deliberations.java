package fr.sillage.reporting.gathering;

import java.util.List;
import java.util.Map;

/**
 * Whom a scheme asks before something is told, and what its committees have said of it.
 *
 * @param validators in the order in which they are asked
 * @param opinions on one subject, of whatever committee
 * @param titles of the committees, by their codes
 */
public record Deliberations(List<CatalogSnapshot.Validator> validators, List<Opinion> opinions, Map<String, String> titles) {
}
