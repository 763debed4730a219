package fr.sillage.catalog.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.committee.Opinion;
import fr.sillage.catalog.committee.OpinionView;

/** What a committee that is asked said last of a subject, and whether it agrees to what the subject says now. */
@Schema(name = "CommitteeSay")
public record Say(
        @NotNull @Schema(description = "Code of the committee") String committee,
        @NotNull @Schema(description = "Whether its last opinion is favourable and on this very content") boolean agrees,
        @Schema(description = "Absent where it said nothing yet") Opinion.Decision decision,
        @Schema(description = "The day of the sitting") LocalDate sitting) {

    /**
     * @param committees those that are asked, in their order
     * @param opinions on the subject, whatever it said then, the last one last
     * @param sha256 of what the subject says now
     */
    static List<Say> of(List<String> committees, List<OpinionView> opinions, String sha256) {
        return committees.stream().map(committee -> of(committee, opinions.stream()
                .filter(opinion -> opinion.committee().equals(committee)).reduce((earlier, later) -> later), sha256)).toList();
    }

    private static Say of(String committee, Optional<OpinionView> last, String sha256) {
        return last.map(opinion -> new Say(committee,
                opinion.decision().isFavourable() && sha256.equals(opinion.subject().sha256()), opinion.decision(),
                opinion.sitting())).orElseGet(() -> new Say(committee, false, null, null));
    }

    static boolean allAgree(List<Say> said) {
        return said.stream().allMatch(Say::agrees);
    }
}
