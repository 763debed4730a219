package fr.sillage.catalog.ocds;

import static fr.sillage.catalog.ocds.Shapes.orNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.ocds.ReleasePackage.Sustainability;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Theme;

/** Considerations in the words of the sustainability extension. */
final class SustainabilityMapping {

    private SustainabilityMapping() {
    }

    /** One entry for each goal, with all the means by which it is pursued. */
    static List<Sustainability> of(List<PublicIntention.Consideration> considerations) {
        Map<String, List<PublicIntention.Consideration>> goals = considerations.stream()
                .collect(Collectors.groupingBy(SustainabilityMapping::goal, LinkedHashMap::new, Collectors.toList()));
        return goals.entrySet().stream().map(goal -> new Sustainability(goal.getKey(),
                goal.getValue().stream().map(PublicIntention.Consideration::description).filter(Objects::nonNull).distinct()
                        .reduce((a, b) -> a + "\n" + b).orElse(null),
                orNull(strategies(goal.getValue())))).toList();
    }

    private static List<String> strategies(List<PublicIntention.Consideration> considerations) {
        List<String> kinds = considerations.stream().map(PublicIntention.Consideration::kind).toList();
        return Stream.of(ConsiderationKind.values()).filter(kind -> kinds.contains(kind.name()))
                .map(ConsiderationKind::strategy).toList();
    }

    /** That of the theme; of a theme that a later version brings, what it serves in general. */
    private static String goal(PublicIntention.Consideration consideration) {
        return Stream.of(Theme.values()).filter(theme -> theme.name().equals(consideration.theme())).findFirst()
                .map(Theme::goal).orElse(consideration.pillar().toLowerCase(Locale.ROOT));
    }
}
