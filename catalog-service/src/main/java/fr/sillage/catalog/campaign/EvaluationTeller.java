package fr.sillage.catalog.campaign;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.scheme.Scheme;

/** What a report may tell of a scheme's evaluation: of a draft, that there is none yet. */
@ApplicationScoped
public class EvaluationTeller {

    private final CourseReader courses;

    EvaluationTeller(CourseReader courses) {
        this.courses = courses;
    }

    /** @param overall null until the committees that are asked agree to it */
    public record Told(List<CampaignTold> campaigns, EvaluationTold overall) {
    }

    /** Empty where the scheme says nothing of how it evaluates. */
    public Optional<Told> of(Scheme scheme) {
        return scheme.evaluation().map(rule -> {
            Course course = courses.of(scheme);
            return new Told(course.campaigns().stream().map(campaign -> CampaignTold.of(campaign, course)).toList(),
                    course.told(Evaluation.OVERALL).orElse(null));
        });
    }
}
