package fr.sillage.catalog.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import fr.sillage.api.ListETag;
import fr.sillage.api.Page;
import fr.sillage.api.PageRequest;
import fr.sillage.api.ProblemException;
import fr.sillage.api.Rights;
import fr.sillage.api.Siren;
import fr.sillage.catalog.assessment.AnswerRepository.Day;
import fr.sillage.catalog.framework.Framework;
import fr.sillage.catalog.framework.FrameworkAction;
import fr.sillage.catalog.framework.FrameworkActionRepository;
import fr.sillage.catalog.framework.FrameworkRepository;
import io.quarkus.security.Authenticated;

/** What buyers say of themselves by a framework, day by day: with it goes how far they have come. */
@Path("/api/v1/frameworks/{code}/assessments")
@Tag(name = "Frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class AssessmentResource {

    private final FrameworkRepository frameworks;
    private final FrameworkActionRepository actions;
    private final AnswerRepository answers;
    private final Rights rights;

    AssessmentResource(FrameworkRepository frameworks, FrameworkActionRepository actions, AnswerRepository answers,
            Rights rights) {
        this.frameworks = frameworks;
        this.actions = actions;
        this.answers = answers;
        this.rights = rights;
    }

    @GET
    @ListETag
    @Operation(summary = "The days on which buyers judged themselves, with their scores: by buyer, then by date")
    public Page<AssessmentSummaryView> listAssessments(String code,
            @QueryParam("buyer") @Siren @Parameter(description = "SIREN") String buyer, @Valid @BeanParam PageRequest page) {
        Framework framework = framework(code);
        List<Day> days = answers.days(framework, buyer, rights.readable(), page);
        Map<Day, Map<String, AnswerBody>> given = answers.of(framework, days);
        List<FrameworkAction> all = actions.of(framework);
        return Page.of(days, page, Day::key, day -> {
            Map<String, AnswerBody> answered = given.getOrDefault(day, Map.of());
            return new AssessmentSummaryView(day.buyer(), day.date(), answered.size(),
                    ScoreView.from(Scoring.of(all, answered).whole()));
        });
    }

    @GET
    @Path("{buyer}/{date}")
    @ListETag
    @Operation(summary = "A buyer's answers of a day with the score of each action, by the framework as it stands")
    public AssessmentView getAssessment(String code, String buyer, LocalDate date) {
        Framework framework = framework(code);
        rights.requireReading(List.of(buyer));
        Day day = new Day(buyer, date);
        Map<String, AnswerView> given = answers.of(framework, day);
        if (given.isEmpty()) {
            throw ProblemException.notFound("assessment", date);
        }
        return AssessmentView.of(code, day, actions.of(framework), given);
    }

    private Framework framework(String code) {
        return frameworks.find(code).orElseThrow(() -> ProblemException.notFound("framework", code));
    }
}
