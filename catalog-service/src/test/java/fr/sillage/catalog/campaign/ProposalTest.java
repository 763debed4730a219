package fr.sillage.catalog.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.sillage.catalog.action.ActionSheet;
import fr.sillage.catalog.action.ActionView;
import fr.sillage.catalog.action.ProgressEntry.Status;
import fr.sillage.catalog.action.SheetPart;
import fr.sillage.catalog.action.Step;
import fr.sillage.catalog.campaign.Proposal.Candidate;
import fr.sillage.catalog.campaign.Proposal.Reason;

class ProposalTest {

    private static ActionView action(String code, Status status, String due, SheetPart... notApplicable) {
        var sheet = new ActionSheet(null, null, null, null, null, null, null, null, null, List.of(notApplicable));
        return new ActionView(code, null, "1", null, "Action " + code, null, null, List.of(), List.of(), List.of(),
                due == null ? List.of() : List.of(new Step("Étape", due, null), new Step("Suite", null, null)), sheet,
                List.of(), status,
                null, null, null, List.of(), 1);
    }

    @ParameterizedTest
    @CsvSource({ "21,3,7", "14,2,7", "7,1,7", "22,3,8", "15,2,8", "2,3,1", "0,1,0", "5,0,0" })
    void Those_left_are_shared_equally_among_the_campaigns_left(int open, int campaigns, int size) {
        List<ActionView> actions = IntStream.rangeClosed(1, open)
                .mapToObj(i -> action("1-1." + i, Status.IN_PROGRESS, null)).toList();
        Proposal proposal = Proposal.of(2017, campaigns, actions);
        assertThat(proposal.size()).isEqualTo(size);
        assertThat(proposal.candidates()).filteredOn(Candidate::proposed).hasSize(size);
    }

    @Test
    void What_is_done_or_ends_first_comes_first_and_what_nobody_measures_last() {
        Proposal proposal = Proposal.of(2017, 2, Stream.of(action("5", Status.IN_PROGRESS, "2017-06",
                SheetPart.EVALUATION_INDICATORS), action("4", Status.IN_PROGRESS, null),
                action("3", Status.NOT_STARTED, "2019"),
                action("2", Status.IN_PROGRESS, "2017-11"), action("1", Status.COMPLETED, null)).toList());
        assertThat(proposal.candidates()).extracting(Candidate::code).containsExactly("1", "2", "3", "4", "5");
        assertThat(proposal.candidates()).extracting(Candidate::reasons).containsExactly(
                List.of(Reason.COMPLETED, Reason.NOTHING_DATED), List.of(Reason.CALENDAR_OVER), List.of(),
                List.of(Reason.NOTHING_DATED), List.of(Reason.CALENDAR_OVER, Reason.WITHOUT_MEASURE));
        assertThat(proposal.size()).isEqualTo(3);
    }
}
