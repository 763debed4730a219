package fr.sillage.reporting.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the report of an evaluation freezes of it: campaigns in the order of their years, and what came of all of them. What
 * their
 * actions count stands with the objectives, as all figures do.
 *
 * @param parts into how many parts the scheme divides its actions
 * @param baselineYear “Temps 0”; absent where the scheme names none
 * @param overall absent in the report of one campaign
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationContent(int parts, Integer baselineYear, String source, List<Campaign> campaigns, Outcome overall) {

    public Stream<EvaluatedAction> allActions() {
        return campaigns.stream().flatMap(campaign -> campaign.actions().stream());
    }

    /** What the report itself came to. */
    public Outcome outcome() {
        return overall == null ? campaigns.get(0).outcome() : overall;
    }

    /**
     * @param rank its place among the scheme’s campaigns, from 1
     * @param said by the committees that chose
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Campaign(int year, int rank, String method, String note, List<Say> said, Outcome outcome,
            List<EvaluatedAction> actions, List<Poll> polls) {
    }

    /** What a committee said last of it, by the committee’s title. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Say(String committee, ReportContent.Decision decision, LocalDate sitting) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(OutcomeState state, String summary, String lessons, List<Say> said, LocalDate publishedOn) {
    }

    public enum OutcomeState {
        VALIDATED,
        PUBLISHED
    }

    /** @param objective code of the one that it, and what it counts, stands under; its own where it stands under none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvaluatedAction(String code, String title, String objective, ReportContent.ActionStatus status,
            List<String> leadDirectorates, List<Counted> counts, String results, String practices, Advice advice) {
    }

    /** @param indicators codes; none for what has no figures */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Counted(String wording, String heading, String note, List<String> indicators) {
    }

    public enum Advice {
        KEEP,
        AMEND,
        RELEASE
    }

    /**
     * @param actions codes of those that it is about
     * @param invited how many were given a link, whether they used it or not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Poll(String title, String audience, List<String> actions, LocalDate closesOn, long invited, int respondents,
            List<Question> questions) {
    }

    /** @param mean of answers from 1 to 5 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Question(String wording, QuestionKind kind, int answered, List<Choice> choices, BigDecimal mean) {
    }

    public enum QuestionKind {
        YES_NO,
        SCALE,
        SINGLE,
        MULTIPLE
    }

    public record Choice(String label, int count) {
    }
}
