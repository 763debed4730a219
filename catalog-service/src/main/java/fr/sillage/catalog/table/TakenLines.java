package fr.sillage.catalog.table;

import java.util.List;

import fr.sillage.api.table.TableReport.Line;

/** What is remembered of a file under an idempotency key. */
public record TakenLines(List<Line> lines) {
}
