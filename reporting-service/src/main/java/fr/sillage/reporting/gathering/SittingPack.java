package fr.sillage.reporting.gathering;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a committee has before it when it sits, as the catalog gathers it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SittingPack(Named scheme, Named committee, LocalDate date, String title, String agenda, List<Item> items,
        List<Said> proposals, List<Strategy> strategies, List<LateAction> lateActions,
        List<LateTargetedAction> lateTargetedActions, List<Said> decisions) {

    public SittingPack {
        items = Absent.asEmpty(items);
        proposals = Absent.asEmpty(proposals);
        strategies = Absent.asEmpty(strategies);
        lateActions = Absent.asEmpty(lateActions);
        lateTargetedActions = Absent.asEmpty(lateTargetedActions);
        decisions = Absent.asEmpty(decisions);
    }

    /** The same, of the strategies only these. */
    public SittingPack with(List<Strategy> kept) {
        return new SittingPack(scheme, committee, date, title, agenda, items, proposals, kept, lateActions,
                lateTargetedActions, decisions);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Named(String code, String title) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(String title, String presenter, String note) {
    }

    /** An opinion, with the title of the committee that gave it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Said(String title, LocalDate sitting, Opinion.Subject subject, String decision, String text,
            String conditions) {
    }

    /** @param publication a year, quarter, month or day */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Strategy(String ref, String title, List<String> buyers, String publication, String lead,
            StrategyText strategy,
            NeedsSheet needsSheet, Said earlier) {

        public Strategy {
            buyers = Absent.asEmpty(buyers);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record StrategyText(String objectives, String market, String allotment, String considerations, String procedure,
            String criteria, String risks, String negotiation, List<Advice> advice) {

        public StrategyText {
            advice = Absent.asEmpty(advice);
        }
    }

    /** @param expertise PURCHASING, ENVIRONMENT or SOCIAL */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Advice(String expertise, String by, LocalDate on, String text) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record NeedsSheet(NeedToBuy needToBuy, String impacts, String reductions, List<Alternative> alternatives,
            String environment, String biodiversity, String social) {

        public NeedsSheet {
            alternatives = Absent.asEmpty(alternatives);
        }
    }

    /** @param answer YES, NO or UNSURE */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record NeedToBuy(String answer, String text) {
    }

    /** @param kind REUSE, REPAIR, SHARE, RENT or NONE */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Alternative(String kind, String text) {
    }

    /** @param due a year, month or day; the deadline of the objective where no step is named */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LateAction(String code, String title, String lead, String status, String due, String step) {
    }

    /** @param year that lacks it, of what is to be done every year */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LateTargetedAction(String code, String title, String objective, String due, Integer year) {
    }
}
