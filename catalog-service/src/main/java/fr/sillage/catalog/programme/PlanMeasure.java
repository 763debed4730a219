package fr.sillage.catalog.programme;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.sillage.catalog.plan.PlanKind;
import fr.sillage.catalog.plan.PlannedWork.Line;
import fr.sillage.catalog.plan.PlannedWork.Plan;
import fr.sillage.catalog.programme.ProgrammeFiguresView.Item;

/** What the plans of a kind say is to be done in a year, and what of it was done. */
record PlanMeasure(String code, String title, PlanKind kind, Predicate<Line> wanted) implements Counted {

    static final List<PlanMeasure> ALL = Arrays.stream(PlanKind.values()).flatMap(PlanMeasure::of).toList();

    private static Stream<PlanMeasure> of(PlanKind kind) {
        String of = switch (kind) {
            case PURCHASING -> "achats";
            case COMMUNICATION -> "communication";
            case PROFESSIONAL_BODIES -> "organisations-professionnelles";
            case TRAINING -> "formation";
            case WORKSTREAM -> "chantiers";
        };
        String label = "\u202F: " + kind.label();
        return Stream.of(
                new PlanMeasure("programme-plan-" + of + "-prevues", "Actions prévues pour l’année" + label, kind,
                        Line::isPlanned),
                new PlanMeasure("programme-plan-" + of + "-realisees",
                        "Actions réalisées, de celles prévues pour l’année" + label, kind,
                        line -> line.isPlanned() && line.isDone()));
    }

    @Override
    public String unit() {
        return "actions";
    }

    /** A line of a plan counts once. */
    Stream<Item> items(Plan plan) {
        String path = plan.scheme() + "/plans/" + plan.year() + "/" + plan.code() + "/lines/";
        return plan.lines().stream().filter(wanted)
                .map(line -> Item.ofScheme(path + line.code(), line.body().title(), plan.buyer(), 1));
    }
}
