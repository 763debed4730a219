package fr.sillage.reporting.words;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.kind.Section;

/**
 * Where words stand: in a section of one report, or with one of its objectives.
 *
 * @param objective code; empty where the words are about the whole section
 */
record Place(String scheme, String kind, int year, String section, String objective) {

    /** @throws ProblemException 404 where no words can stand there; whether the objective is there only the catalog knows */
    static Place of(String scheme, String kind, int year, String section, String objective) {
        ReportKind known = ReportKind.require(kind);
        Section found = Section.of(section).filter(known.sections()::contains).orElseThrow(
                () -> ProblemException.of(ProblemType.NOT_FOUND, "report-section-unknown", section, known.title(),
                        String.join(", ", known.sections().stream().map(Section::code).toList())));
        if (!objective.isEmpty() && !found.takesWordsOfObjectives()) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "report-section-without-objectives", section);
        }
        return new Place(scheme, kind, year, section, objective);
    }

    @Override
    public String toString() {
        return scheme + "/" + kind + "/" + year + "/words/" + section + (objective.isEmpty() ? "" : "/" + objective);
    }
}
