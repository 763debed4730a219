package fr.sillage.catalog.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import fr.sillage.api.Item;

/** A responsible-purchasing scheme, of one buyer or jointly of several (art. L2111-3 of the Code de la commande publique). */
@Entity
public class Scheme extends Item<SchemeBody> {

    /** An adopted scheme is a public act: nothing in it is deleted any more. */
    @Schema(name = "SchemeStatus")
    public enum Status {
        DRAFT,
        ADOPTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private String title;

    @Embedded
    private Period period;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "scheme_buyer", joinColumns = @JoinColumn(name = "scheme_id"))
    @OrderColumn(name = "rank")
    @Column(name = "siren")
    private List<String> buyers = new ArrayList<>();

    private String follows;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Embedded
    private Adoption adoption;

    private String introduction;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Goal> goals;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ValidationStep> validation;

    @Embedded
    private Reporting reporting;

    @JdbcTypeCode(SqlTypes.JSON)
    private Purchasing purchasing;

    @JdbcTypeCode(SqlTypes.JSON)
    private Governance governance;

    @JdbcTypeCode(SqlTypes.JSON)
    private Evaluating evaluation;

    protected Scheme() {
    }

    Scheme(String code) {
        this.code = code;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Period period() {
        return period;
    }

    public List<String> buyers() {
        return List.copyOf(buyers);
    }

    public boolean isAdopted() {
        return status == Status.ADOPTED;
    }

    /** Whether it is an adopted one of this buyer, and of that day. */
    public boolean isAdoptedBy(String buyer, LocalDate day) {
        return isAdopted() && buyers.contains(buyer) && !day.isBefore(period.start()) && !day.isAfter(period.end());
    }

    public List<Goal> goals() {
        return goals;
    }

    /** Whether a report needs this committee's opinion before it is published. */
    public boolean isValidatedBy(String committee) {
        return validation.stream().anyMatch(step -> step.committee().equals(committee));
    }

    /** What it asks of each purchase; empty where it asks nothing. */
    public Optional<Purchasing> purchasing() {
        return Optional.ofNullable(purchasing);
    }

    /** Whether this committee selects targeted files, or gives its opinion on their strategies. */
    public boolean isSteeredBy(String committee) {
        return purchasing().filter(rules -> rules.names(committee)).isPresent();
    }

    /** In which order its committees speak; empty where it says nothing of it. */
    public Optional<Governance.Order> order() {
        return Optional.ofNullable(governance).map(Governance::order);
    }

    /** When an action may leave; empty where it says nothing of it. */
    public Optional<Governance.ActionExit> actionExit() {
        return Optional.ofNullable(governance).map(Governance::actionExit);
    }

    /** Whether this committee has its place in the order. */
    public boolean orders(String committee) {
        return governance != null && governance.names(committee);
    }

    /** Whether this committee has a part in its evaluation. */
    public boolean isEvaluatedBy(String committee) {
        return evaluation().filter(rules -> rules.names(committee)).isPresent();
    }

    /** How it evaluates its actions; empty where it says nothing of it. */
    public Optional<Evaluating> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    @Override
    public String address() {
        return code;
    }

    @Override
    public SchemeBody body() {
        return new SchemeBody(title, period, buyers(), follows, status, adoption, introduction, goals,
                validation, reporting, purchasing, governance, evaluation);
    }

    @Override
    protected void fill(SchemeBody body) {
        title = body.title();
        period = body.period();
        if (!buyers.equals(body.buyers())) {
            buyers.clear();
            buyers.addAll(body.buyers());
        }
        follows = body.follows();
        status = body.status();
        adoption = body.adoption();
        introduction = body.introduction();
        goals = body.goals();
        validation = body.validation();
        reporting = body.reporting();
        purchasing = body.purchasing();
        governance = body.governance();
        evaluation = body.evaluation();
    }
}
