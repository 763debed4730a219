package fr.sillage.catalog.targetedfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.sillage.catalog.committee.OpinionView;

/**
 * The files that a strategic committee chose to look at closely. It does so by an opinion on the subject {@code targeted-file}
 * named {@code <year>/<reference of the intention>}.
 */
public final class TargetedSelection {

    public static final String SUBJECT = "targeted-file";

    private final Map<String, OpinionView> selected = new LinkedHashMap<>();

    /**
     * @param opinions on subjects of that type, in the order in which they were given: the last on a subject counts
     * @param committee code of the one that selects
     */
    public TargetedSelection(List<OpinionView> opinions, String committee) {
        for (OpinionView opinion : opinions) {
            if (!opinion.committee().equals(committee)) {
                continue;
            }
            if (opinion.decision().isFavourable()) {
                selected.put(opinion.subject().ref(), opinion);
            } else {
                selected.remove(opinion.subject().ref());
            }
        }
    }

    /** What was selected for a year: the opinion by which it was, by reference of the intention. */
    public Map<String, OpinionView> ofYear(int year) {
        Map<String, OpinionView> ofYear = new LinkedHashMap<>();
        selected.forEach((subject, opinion) -> {
            if (subject.startsWith(year + "/")) {
                ofYear.put(subject.substring(5), opinion);
            }
        });
        return ofYear;
    }

    /** Whether it was selected for any year: a purchase put off to another one is looked at as closely. */
    public boolean holds(String intention) {
        return selected.keySet().stream().anyMatch(subject -> subject.matches("[0-9]{4}/.*")
                && subject.substring(5).equals(intention));
    }
}
