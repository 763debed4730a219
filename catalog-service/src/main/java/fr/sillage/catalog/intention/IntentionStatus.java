package fr.sillage.catalog.intention;

import java.util.EnumSet;
import java.util.Set;

import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.vocabulary.Term;

/** The life of an intention. What firms have read never goes back to a draft: it ends, or is withdrawn. */
public enum IntentionStatus implements Term {
    DRAFT("Brouillon", "Draft"),
    PLANNED("Programmée", "Planned"),
    PUBLISHED(PublicIntention.Status.PUBLISHED),
    LAUNCHED(PublicIntention.Status.LAUNCHED),
    NOTIFIED(PublicIntention.Status.NOTIFIED),
    UNSUCCESSFUL(PublicIntention.Status.UNSUCCESSFUL),
    ABANDONED(PublicIntention.Status.ABANDONED),
    WITHDRAWN("Retirée", "Withdrawn");

    private final String label;
    private final String labelEn;

    IntentionStatus(String label, String labelEn) {
        this.label = label;
        this.labelEn = labelEn;
    }

    IntentionStatus(Term told) {
        this(told.label(), told.labelEn());
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String labelEn() {
        return labelEn;
    }

    /** What it may become, in the order of its life. */
    public Set<IntentionStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PLANNED, WITHDRAWN);
            case PLANNED -> EnumSet.of(DRAFT, PUBLISHED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(LAUNCHED, ABANDONED, WITHDRAWN);
            case LAUNCHED -> EnumSet.of(NOTIFIED, UNSUCCESSFUL, ABANDONED);
            case NOTIFIED, UNSUCCESSFUL, ABANDONED, WITHDRAWN -> EnumSet.noneOf(IntentionStatus.class);
        };
    }

    /** Whether its consultation may still be published one day, and has not been. */
    public boolean isBeforeLaunch() {
        return this == DRAFT || this == PLANNED || this == PUBLISHED;
    }

    public boolean isEnd() {
        return next().isEmpty();
    }

    /** Whether anybody may read it. */
    public boolean isPublic() {
        return switch (this) {
            case PUBLISHED, LAUNCHED, NOTIFIED, UNSUCCESSFUL, ABANDONED -> true;
            case DRAFT, PLANNED, WITHDRAWN -> false;
        };
    }

    /** Whether those who only prepare it may bring it there; any other is for who answers for the buyer. */
    boolean isPreparation() {
        return this == DRAFT || this == PLANNED;
    }

    /** Whether what was learnt is to be told with it. */
    boolean wantsLessons() {
        return this == UNSUCCESSFUL || this == ABANDONED;
    }
}
