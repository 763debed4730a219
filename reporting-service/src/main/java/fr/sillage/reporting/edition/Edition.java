package fr.sillage.reporting.edition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.ChangeSet;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.report.french.French;

/**
 * A report as it was made once, without its bytes. Only its publication is ever added: the database refuses any other change.
 */
@Entity
public class Edition {

    @Schema(name = "EditionState")
    public enum State {
        DRAFT,
        /** For the others a draft still: its year is being closed. */
        PUBLISHING,
        PUBLISHED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String scheme;
    private String kind;
    private int year;

    /** {@code scheme/kind/year}, by which lists are sorted and paged. */
    @Column(insertable = false, updatable = false)
    private String report;

    private int number;
    private String title;
    private List<String> buyers;
    private Instant madeAt;
    private int schemaVersion;
    private String renderer;
    private long catalogPosition;
    private long indicatorsPosition;
    private String contentSha256;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant publishingSince;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ValidationStep> validation;

    private String publicationDelay;
    private String publicationRefusal;
    private Instant publishedAt;
    private Long publication;
    private Long publicationEnd;
    private long changeSet;

    protected Edition() {
    }

    Edition(Composed composed, long changeSet) {
        this.scheme = composed.scheme();
        this.kind = composed.kind();
        this.year = composed.year();
        this.number = composed.number();
        this.title = composed.title();
        this.buyers = composed.buyers();
        this.madeAt = composed.madeAt();
        this.schemaVersion = composed.schemaVersion();
        this.renderer = composed.renderer();
        this.catalogPosition = composed.catalogPosition();
        this.indicatorsPosition = composed.indicatorsPosition();
        this.contentSha256 = composed.contentSha256();
        this.state = State.DRAFT;
        this.changeSet = changeSet;
    }

    public long id() {
        return id;
    }

    public String scheme() {
        return scheme;
    }

    public String kind() {
        return kind;
    }

    public int year() {
        return year;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** The buyers of the scheme when the edition was made: their people may read it before it is published. */
    public List<String> buyers() {
        return buyers;
    }

    Instant madeAt() {
        return madeAt;
    }

    int schemaVersion() {
        return schemaVersion;
    }

    String renderer() {
        return renderer;
    }

    long catalogPosition() {
        return catalogPosition;
    }

    long indicatorsPosition() {
        return indicatorsPosition;
    }

    String contentSha256() {
        return contentSha256;
    }

    State state() {
        return state;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    boolean isPublished() {
        return state == State.PUBLISHED;
    }

    /** What the committees had said when the publication was begun; empty for a draft. */
    Optional<List<ValidationStep>> validation() {
        return Optional.ofNullable(validation);
    }

    /** Why a publication is not at its end or came to nothing, in French; null where nothing is known to stand against it. */
    String notice() {
        return publicationRefusal == null ? publicationDelay
                : "Publication refusée" + French.NARROW_NO_BREAK_SPACE + ": " + publicationRefusal;
    }

    /** Among all reports, as lists are sorted. */
    public String report() {
        return report;
    }

    public boolean closesItsYear() {
        return ReportKind.of(kind).orElseThrow().closesItsYear();
    }

    /** As an opinion names it. */
    String subject() {
        return report + "/" + number;
    }

    void beginPublication(List<ValidationStep> given, Instant now, ChangeSet change) {
        state = State.PUBLISHING;
        publishingSince = later(now, madeAt);
        validation = given;
        publicationRefusal = null;
        publication = change.id();
    }

    void delayPublication(String why, ChangeSet change) {
        if (!why.equals(publicationDelay)) {
            publicationDelay = why;
            change.id();
        }
    }

    /** Takes the publication back, which could never come to its end as things stand: it may be begun again. */
    void refusePublication(String why, ChangeSet change) {
        state = State.DRAFT;
        publishingSince = null;
        validation = null;
        publication = null;
        publicationDelay = null;
        publicationRefusal = why;
        change.id();
    }

    void endPublication(Instant now, ChangeSet change) {
        state = State.PUBLISHED;
        publishedAt = later(now, publishingSince);
        publicationDelay = null;
        publicationEnd = change.id();
    }

    /** A clock may have been set back; as the database will give it back. */
    private static Instant later(Instant now, Instant before) {
        return now.isAfter(before) ? now.truncatedTo(ChronoUnit.MICROS) : before;
    }

    /** Where this edition is found, whatever comes after it. */
    public String href() {
        return "/api/v1/reports/%s/%s/%d/editions/%d".formatted(scheme, kind, year, number);
    }
}
