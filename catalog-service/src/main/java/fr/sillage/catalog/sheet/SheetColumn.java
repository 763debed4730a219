package fr.sillage.catalog.sheet;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import fr.sillage.api.table.FormColumn;
import fr.sillage.api.table.TableForm;
import fr.sillage.catalog.action.SheetPart;

/** What the file of a scheme's actions has, a line for each, in the order in which it is written. */
public enum SheetColumn implements FormColumn {
    CODE("code", 10, null, "numéro", "n°"),
    TITLE("intitulé", 44, "/title", "titre", "action", "fiche action"),
    AXIS("axe", 8, "/axis"),
    OBJECTIVE("objectif", 10, "/objective"),
    PARENT("action mère", 10, "/parent"),
    LEAD("pilote", 24, "/lead"),
    LEAD_DIRECTORATES("directions pilotes", 28, "/leadDirectorates", "direction pilote", "pilotage", "pilotage de l'action"),
    AFFECTED("directions impactées", 28, "/affectedDirectorates", "direction impactée"),
    OTHER_AFFECTED("autres directions impactées", 28, "/sheet/otherAffected"),
    AIM("objectif de l’action", 44, "/sheet/aim", "but"),
    DESCRIPTION("description détaillée", 60, "/description", "description", "descriptif"),
    LINKED_PROJECTS("projets liés", 36, "/sheet/linkedProjects", "projets liés à l'action"),
    PARTNERS("partenaires extérieurs", 36, "/partners", "partenaires", "partenaires extérieures"),
    OTHER_PLANS("autres plans", 24, "/sheet/otherPlans"),
    FROM("début", 12, "/sheet/deadline/from"),
    UNTIL("échéance", 12, "/sheet/deadline", "fin"),
    REVIEW("revue", 12, "/sheet/deadline/review", "point d'étape"),
    CALENDAR("calendrier", 44, "/sheet/calendar", "calendrier d'exécution"),
    STEPS("étapes", 44, "/steps"),
    MEANS("modalités d’évaluation", 44, "/sheet/evaluationMeans"),
    INDICATORS("indicateurs d’évaluation", 44, "/sheet/evaluationIndicators", "indicateur d'évaluation"),
    KEY_FIGURES("chiffres clés", 36, "/sheet/keyFigures"),
    FRAMEWORK("actions de référentiels", 24, "/frameworkActions", "référentiel"),
    /** For whoever reads the file; how an action comes along is told by its entries. */
    STATUS("avancement", 14, null);

    public static final TableForm<SheetColumn> FORM = new TableForm<>(SheetColumn.class, Set.of(CODE, TITLE),
            Set.of("fiches", "actions"), 2_000);

    private final Traits traits;

    SheetColumn(String heading, int width, String pointer, String... otherHeadings) {
        traits = Traits.of(heading, width, pointer, otherHeadings);
    }

    @Override
    public Traits traits() {
        return traits;
    }

    /** The column of this heading. */
    public static Optional<SheetColumn> at(String heading) {
        return Arrays.stream(values()).filter(column -> column.heading().equals(heading)).findFirst();
    }

    /** The part of a sheet that is not applicable where the cell says so; most columns have none. */
    Optional<SheetPart> part() {
        return Optional.ofNullable(switch (this) {
            case AIM -> SheetPart.AIM;
            case AFFECTED -> SheetPart.AFFECTED_DIRECTORATES;
            case DESCRIPTION -> SheetPart.DESCRIPTION;
            case LINKED_PROJECTS -> SheetPart.LINKED_PROJECTS;
            case PARTNERS -> SheetPart.PARTNERS;
            case OTHER_PLANS -> SheetPart.OTHER_PLANS;
            case CALENDAR -> SheetPart.CALENDAR;
            case MEANS -> SheetPart.EVALUATION_MEANS;
            case INDICATORS -> SheetPart.EVALUATION_INDICATORS;
            default -> null;
        });
    }

    /** The column where a part is said not to apply. */
    static SheetColumn of(SheetPart part) {
        return Arrays.stream(values()).filter(column -> column.part().filter(part::equals).isPresent()).findFirst()
                .orElseThrow();
    }
}
