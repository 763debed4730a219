package fr.sillage.catalog.committee;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record SittingView(@NotNull LocalDate date, String title, String agenda, String minutes,
        @NotNull @Schema(description = "Which of its members were there, by their `person`") List<String> present,
        @NotNull List<AgendaItem> items, @NotNull List<Attendance> attendance,
        @NotNull long version) {

    public static SittingView from(Sitting sitting) {
        SittingBody body = sitting.body();
        return new SittingView(sitting.date(), body.title(), body.agenda(), body.minutes(), body.present(), body.items(),
                body.attendance(),
                sitting.version());
    }
}
