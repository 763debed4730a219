package fr.sillage.catalog.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import fr.sillage.catalog.scheme.PartialDate;

/** A dated step of an action's calendar; it has no status of its own. */
public record Step(@NotBlank @Size(max = 1_000) String title, @PartialDate String due, @Size(max = 2_000) String note) {
}
