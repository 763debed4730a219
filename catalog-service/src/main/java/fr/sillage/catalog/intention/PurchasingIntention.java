package fr.sillage.catalog.intention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.ChangeSet;
import fr.sillage.api.Item;
import fr.sillage.catalog.vocabulary.Category;

/**
 * Something that a buyer, or a group of them, means to buy. Its body is kept whole, as its versions are; the columns beside it
 * are what lists and rules look for.
 */
@Entity
@Table(name = "intention")
public class PurchasingIntention extends Item<PurchasingIntentionBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String ref;

    @Enumerated(EnumType.STRING)
    private IntentionStatus status = IntentionStatus.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    private PurchasingIntentionBody body;

    private List<String> buyers;
    private String scheme;
    private String family;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String cpv;
    private LocalDate publicationFrom;
    private LocalDate publicationUntil;
    private LocalDate startFrom;
    private BigDecimal amountFrom;
    private BigDecimal amountTo;
    private String directorate;
    private String lead;
    private LocalDate recordedOn;

    private int number;
    private Integer publishedNumber;
    private LocalDate launchedOn;
    private LocalDate notifiedOn;
    private LocalDate endedOn;

    protected PurchasingIntention() {
    }

    PurchasingIntention(String ref) {
        this.ref = ref;
    }

    public Long id() {
        return id;
    }

    public String ref() {
        return ref;
    }

    public IntentionStatus status() {
        return status;
    }

    public List<String> buyers() {
        return buyers;
    }

    /** How many times it was written: the number of its latest version. */
    public int number() {
        return number;
    }

    /** Number of the version that anybody may read; null where there is none. */
    public Integer publishedNumber() {
        return publishedNumber;
    }

    public LocalDate launchedOn() {
        return launchedOn;
    }

    public LocalDate notifiedOn() {
        return notifiedOn;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    /** The year in which its consultation is to be published. */
    public int programmeYear() {
        return publicationFrom.getYear();
    }

    @Override
    public String address() {
        return ref;
    }

    @Override
    public PurchasingIntentionBody body() {
        return body;
    }

    @Override
    protected boolean keepsItsVersions() {
        return true;
    }

    @Override
    protected void fill(PurchasingIntentionBody body) {
        this.body = body;
        buyers = body.buyers();
        scheme = body.scheme();
        family = body.family();
        category = body.category();
        cpv = body.cpv() == null ? null : CpvCodes.digits(body.cpv());
        publicationFrom = ExpectedDates.first(body.publication());
        publicationUntil = ExpectedDates.last(body.publication());
        startFrom = body.start() == null ? null : ExpectedDates.first(body.start());
        amountFrom = amount(body, Amount::least);
        amountTo = amount(body, Amount::most);
        directorate = body.directorate();
        lead = body.lead();
        recordedOn = body.recordedOn();
    }

    private static BigDecimal amount(PurchasingIntentionBody body, Function<Amount, BigDecimal> bound) {
        return body.amount() == null ? null : bound.apply(body.amount());
    }

    /** @param on the day on which it became so */
    void become(IntentionStatus next, LocalDate on, ChangeSet change) {
        touch(change);
        status = next;
        switch (next) {
            case LAUNCHED -> launchedOn = on;
            case NOTIFIED -> {
                notifiedOn = on;
                endedOn = on;
            }
            case UNSUCCESSFUL, ABANDONED, WITHDRAWN -> endedOn = on;
            case DRAFT, PLANNED, PUBLISHED -> {
            }
        }
    }

    /** @return the number of the version that is now to be kept */
    int nextVersion() {
        number++;
        publishedNumber = status.isPublic() ? Integer.valueOf(number) : null;
        return number;
    }
}
