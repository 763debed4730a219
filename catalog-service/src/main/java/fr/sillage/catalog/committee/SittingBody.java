package fr.sillage.catalog.committee;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record SittingBody(
        @Size(max = 500) String title,
        @Size(max = 20_000) String agenda,
        @Size(max = 100_000) String minutes,
        @Schema(description = "Which of its members were there, by their `person`") List<@NotNull @Size(min = 1, max = 200) String> present,
        @Size(max = 100) @Schema(description = "The agenda point by point") List<@NotNull @Valid AgendaItem> items,
        @Size(max = 200) @Schema(description = "Which of its members came, by their capacity") List<@NotNull @Valid Attendance> attendance) {

    public SittingBody {
        present = present == null ? List.of() : present;
        items = items == null ? List.of() : items;
        attendance = attendance == null ? List.of() : attendance;
    }
}
