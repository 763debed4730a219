package fr.sillage.reporting.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import fr.sillage.api.Item;
import fr.sillage.reporting.kind.Section;

/** How a team wants the reports of one kind of its scheme, whatever the year. */
@Entity
class ReportSettings extends Item<SettingsBody> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String scheme;
    private String kind;
    private List<String> buyers;
    private List<String> hidden;

    protected ReportSettings() {
    }

    ReportSettings(String scheme, String kind, List<String> buyers) {
        this.scheme = scheme;
        this.kind = kind;
        this.buyers = buyers;
    }

    String scheme() {
        return scheme;
    }

    String kind() {
        return kind;
    }

    /** Those of the scheme when it was last written. */
    List<String> buyers() {
        return buyers;
    }

    void belongTo(List<String> today) {
        buyers = today;
    }

    Set<Section> hidden() {
        return hidden.stream().flatMap(code -> Section.of(code).stream()).collect(Collectors.toSet());
    }

    @Override
    protected SettingsBody body() {
        return new SettingsBody(hidden);
    }

    @Override
    protected void fill(SettingsBody body) {
        hidden = body.hidden();
    }
}
