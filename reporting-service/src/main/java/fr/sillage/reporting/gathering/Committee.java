package fr.sillage.reporting.gathering;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a report reads of a committee outside of the snapshot. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Committee(String code, String title) {
}
