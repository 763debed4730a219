package fr.sillage.reporting.words;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;
import fr.sillage.reporting.report.content.ReportContent;

/** What the team says in one place of a report to come; an edition freezes what is there when it is made. */
@Entity
class TeamWords extends Item<WordsBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String scheme;
    private String kind;
    private int year;
    private String section;
    private String objective;
    private List<String> buyers;
    private String markdown;

    @Column(name = "author_line")
    private String author;

    protected TeamWords() {
    }

    TeamWords(Place place, List<String> buyers) {
        this.scheme = place.scheme();
        this.kind = place.kind();
        this.year = place.year();
        this.section = place.section();
        this.objective = place.objective();
        this.buyers = buyers;
    }

    Place place() {
        return new Place(scheme, kind, year, section, objective);
    }

    /** Those of the scheme when it was last written. */
    List<String> buyers() {
        return buyers;
    }

    void belongTo(List<String> today) {
        buyers = today;
    }

    ReportContent.TeamWords inReport() {
        return new ReportContent.TeamWords(section, objective.isEmpty() ? null : objective, markdown, author);
    }

    @Override
    protected WordsBody body() {
        return new WordsBody(markdown, author);
    }

    @Override
    protected void fill(WordsBody body) {
        markdown = body.markdown();
        author = body.author();
    }
}
