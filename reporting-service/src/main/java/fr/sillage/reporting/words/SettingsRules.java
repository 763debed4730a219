package fr.sillage.reporting.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.sillage.api.Fault;
import fr.sillage.reporting.kind.ReportKind;
import fr.sillage.reporting.kind.Section;

/** Which sections a team may leave out. */
final class SettingsRules {

    List<Fault> faults(ReportKind kind, SettingsBody body) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < body.hidden().size(); i++) {
            String code = body.hidden().get(i);
            Optional<Section> section = Section.of(code).filter(kind.sections()::contains);
            if (section.isEmpty()) {
                faults.add(Fault.at("/hidden/" + i, "report-section-unknown", code, kind.title(),
                        String.join(", ", kind.sections().stream().map(Section::code).toList())));
            } else if (!section.get().isOptional()) {
                faults.add(Fault.at("/hidden/" + i, "report-section-needed", code));
            }
        }
        return faults;
    }
}
