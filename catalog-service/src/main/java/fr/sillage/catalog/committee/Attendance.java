package fr.sillage.catalog.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a member came, by the capacity in which they sit: most are known by nothing else. */
public record Attendance(
        @NotBlank @Size(max = 200) @Schema(description = "The capacity of a member of the committee", examples = "Directeur général des services, ou son représentant") String member,
        @NotNull State state,
        @Size(min = 1, max = 200) @Schema(description = "In what capacity somebody came instead", examples = "Directrice adjointe") String representedBy) {

    @Schema(name = "AttendanceState")
    public enum State {
        PRESENT,
        REPRESENTED,
        EXCUSED,
        ABSENT
    }
}
