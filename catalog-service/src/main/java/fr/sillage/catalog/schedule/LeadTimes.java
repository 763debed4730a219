package fr.sillage.catalog.schedule;

import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.vocabulary.Procedure;

/**
 * How many days before the next each step of a purchase has to come.
 *
 * @param sounding the market is sounded before the strategy is written
 * @param strategy written before the review committee sits
 * @param committee sits before the consultation is published
 * @param publication comes before the contract is notified
 * @param notification comes before performance starts
 */
record LeadTimes(int sounding, int strategy, int committee, int publication, int notification) {

    /** What holds where a scheme says nothing else: an adapted procedure is awarded a month sooner than a formal one. */
    static LeadTimes usual(Procedure procedure) {
        return new LeadTimes(60, 21, 15, procedure == Procedure.ADAPTED || procedure == Procedure.DIRECT ? 60 : 90, 30);
    }

    /** These, but for what a scheme says. */
    LeadTimes with(Purchasing.LeadTimes said) {
        return new LeadTimes(or(said.soundingDays(), sounding), or(said.strategyDays(), strategy),
                or(said.committeeDays(), committee), or(said.publicationDays(), publication),
                or(said.notificationDays(), notification));
    }

    private static int or(Integer said, int usual) {
        return said == null ? usual : said;
    }
}
