package fr.sillage.reporting.gathering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a report reads of how a scheme was evaluated, in the catalog's snapshot of it.
 *
 * @param overall null until the committees that are asked agree to it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogEvaluation(List<Part> campaigns, Told overall) {

    public CatalogEvaluation {
        campaigns = Absent.asEmpty(campaigns);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Part(Campaign campaign, List<Poll> polls) {

        public Part {
            polls = Absent.asEmpty(polls);
        }
    }

    /**
     * @param actions codes of those chosen; their sub-actions are evaluated with them
     * @param said of the choice
     * @param evaluation null until it is validated; of the last campaign, until the overall evaluation is
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Campaign(int year, int rank, List<String> actions, String method, String note, List<Say> said,
            boolean intoOverall, Told evaluation) {

        public Campaign {
            actions = Absent.asEmpty(actions);
            said = Absent.asEmpty(said);
        }
    }

    /** @param decision absent, with the sitting, where the committee said nothing yet */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Say(String committee, String decision, LocalDate sitting) {
    }

    /** @param state VALIDATED or PUBLISHED */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Told(String state, String summary, String lessons, List<Finding> findings, List<Say> said,
            LocalDate publishedOn) {

        public Told {
            findings = Absent.asEmpty(findings);
            said = Absent.asEmpty(said);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(String action, String results, String practices, String advice) {
    }

    /** @param actions codes of those that it is about; none: all of the campaign */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Poll(List<String> actions, LocalDate closesOn, Results results) {

        public Poll {
            actions = Absent.asEmpty(actions);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Results(String title, String audience, long invited, int respondents, List<Question> questions) {

        public Results {
            questions = Absent.asEmpty(questions);
        }
    }

    /** @param mean of answers from 1 to 5; absent of others, and where nobody answered */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Question(String text, String kind, int answered, List<Count> counts, BigDecimal mean) {

        public Question {
            counts = Absent.asEmpty(counts);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Count(String choice, int count) {
    }
}
