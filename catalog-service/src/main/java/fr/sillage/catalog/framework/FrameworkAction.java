package fr.sillage.catalog.framework;

import java.math.BigDecimal;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An action of a framework, as its file says it: written by imports only. */
@Entity
public class FrameworkAction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long frameworkId;
    private String code;
    private String parent;
    private int rank;
    private String file;
    private String title;

    @Column(name = "level")
    private Integer levelNumber;

    private String levelTitle;
    private BigDecimal points;
    private BigDecimal percentage;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String theme;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TextSection> sections;

    private boolean withdrawn;
    private long changeSet;

    protected FrameworkAction() {
    }

    FrameworkAction(Framework framework, String code) {
        this.frameworkId = framework.id();
        this.code = code;
    }

    /** @param rank its place among all actions of the framework, in the order people count */
    void take(ParsedAction action, String parent, int rank) {
        ActionText text = action.text();
        this.parent = parent;
        this.rank = rank;
        this.file = action.place().file();
        this.title = text.title();
        this.levelNumber = text.level().map(Level::number).orElse(null);
        this.levelTitle = text.level().map(Level::title).orElse(null);
        this.points = text.points();
        this.percentage = text.percentage();
        this.category = text.category();
        this.theme = text.theme();
        this.sections = text.sections();
        this.withdrawn = false;
    }

    /** What it says is not what it said. */
    void changed(long changeSet) {
        this.changeSet = changeSet;
    }

    void withdraw(long changeSet) {
        this.withdrawn = true;
        changed(changeSet);
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String parent() {
        return parent;
    }

    /** As {@link #parent}, but for the root, which people do not see. */
    public String parentShown() {
        return ActionText.ROOT.equals(parent) ? null : parent;
    }

    int rank() {
        return rank;
    }

    String file() {
        return file;
    }

    public String title() {
        return title;
    }

    /** Null where the text names none. */
    public Level level() {
        return levelNumber == null ? null : new Level(levelNumber, levelTitle);
    }

    public BigDecimal points() {
        return points;
    }

    public BigDecimal percentage() {
        return percentage;
    }

    Category category() {
        return category;
    }

    String theme() {
        return theme;
    }

    List<TextSection> sections() {
        return sections;
    }

    /** Whether the files have it no more. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    public boolean isRoot() {
        return ActionText.ROOT.equals(code);
    }

    public Weights.Weighed weighed() {
        return new Weights.Weighed(code, parent, points, percentage);
    }
}
