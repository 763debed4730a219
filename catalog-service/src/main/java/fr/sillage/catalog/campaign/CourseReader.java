package fr.sillage.catalog.campaign;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.catalog.committee.OpinionRepository;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.scheme.Evaluating;
import fr.sillage.catalog.scheme.Scheme;

/** Reads how far a scheme's evaluation has come. */
@ApplicationScoped
class CourseReader {

    private final CampaignRepository campaigns;
    private final EvaluationRepository evaluations;
    private final OpinionRepository opinions;

    CourseReader(CampaignRepository campaigns, EvaluationRepository evaluations, OpinionRepository opinions) {
        this.campaigns = campaigns;
        this.evaluations = evaluations;
        this.opinions = opinions;
    }

    Course of(Scheme scheme) {
        List<OpinionView> said = new ArrayList<>(opinions.of(scheme, Campaign.SUBJECT, null));
        said.addAll(opinions.of(scheme, Evaluation.SUBJECT, null));
        return new Course(scheme.code(), rule(scheme), campaigns.of(scheme), evaluations.of(scheme), said);
    }

    /** @throws ProblemException 409 where the scheme says nothing of how it evaluates */
    static Evaluating rule(Scheme scheme) {
        return scheme.evaluation()
                .orElseThrow(() -> ProblemException.of(ProblemType.CONFLICT, "scheme-without-evaluation", scheme.code()));
    }
}
