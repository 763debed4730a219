package fr.sillage.catalog.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.ProgressEntry;
import fr.sillage.catalog.action.SheetPart;
import fr.sillage.catalog.action.Step;
import fr.sillage.catalog.scheme.CodeOrder;
import fr.sillage.catalog.scheme.PartialDates;

/** Which actions could be evaluated in a year, and which of them are proposed: it is for the committees to choose. */
@Schema(name = "CampaignProposal")
public record Proposal(
        @NotNull int year,
        @NotNull @Schema(description = "How many campaigns there are to be, with this one, until all actions are evaluated") int campaignsLeft,
        @NotNull @Schema(description = "How many actions are proposed: an equal share of those left, rounded up") int size,
        @NotNull @Schema(description = "The actions that no other campaign has, those proposed first") List<Candidate> candidates) {

    @Schema(name = "CampaignCandidate")
    public record Candidate(@NotNull String code, @NotNull String title, String objective, @NotNull boolean proposed,
            @NotNull List<Reason> reasons) {
    }

    /** Why an action comes sooner, or later. */
    @Schema(name = "CampaignReason")
    public enum Reason {
        COMPLETED,
        CALENDAR_OVER,
        NOTHING_DATED,
        WITHOUT_MEASURE
    }

    /**
     * @param open the actions that no other campaign has
     * @param campaignsLeft with this one; 0 where the scheme has as many as it is to have
     */
    static Proposal of(int year, int campaignsLeft, List<ActionView> open) {
        int size = campaignsLeft == 0 ? 0 : (open.size() + campaignsLeft - 1) / campaignsLeft;
        List<ActionView> ordered = open.stream().sorted(order(year)).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            ActionView action = ordered.get(i);
            candidates.add(new Candidate(action.code(), action.title(), action.objective(), i < size, reasons(action, year)));
        }
        return new Proposal(year, campaignsLeft, size, candidates);
    }

    /** What is done has results to look at; what ends first, sooner; what nobody measures, last. */
    private static Comparator<ActionView> order(int year) {
        return Comparator.comparing((ActionView action) -> reasons(action, year).contains(Reason.WITHOUT_MEASURE))
                .thenComparing(action -> !reasons(action, year).contains(Reason.COMPLETED))
                .thenComparing(Proposal::end, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(ActionView::code, CodeOrder.NATURAL);
    }

    private static List<Reason> reasons(ActionView action, int year) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate end = end(action);
        if (action.status() == ProgressEntry.Status.COMPLETED) {
            reasons.add(Reason.COMPLETED);
        }
        if (end == null) {
            reasons.add(Reason.NOTHING_DATED);
        } else if (end.getYear() <= year) {
            reasons.add(Reason.CALENDAR_OVER);
        }
        if (action.sheet() != null && action.sheet().notApplicable().contains(SheetPart.EVALUATION_INDICATORS)) {
            reasons.add(Reason.WITHOUT_MEASURE);
        }
        return reasons;
    }

    /** The last day that its calendar names; null where it names none. */
    private static LocalDate end(ActionView action) {
        Stream<String> deadline = action.sheet() == null || action.sheet().deadline() == null ? Stream.of()
                : Stream.of(action.sheet().deadline().until());
        return Stream.concat(action.steps().stream().map(Step::due).filter(Objects::nonNull), deadline)
                .map(PartialDates::last).max(Comparator.naturalOrder()).orElse(null);
    }
}
