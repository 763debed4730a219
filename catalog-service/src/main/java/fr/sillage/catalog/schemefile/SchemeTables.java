package fr.sillage.catalog.schemefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import fr.sillage.api.table.TableForm;
import fr.sillage.catalog.scheme.SchemeBody;

/** The sheets of a scheme's workbook. */
@ApplicationScoped
class SchemeTables {

    static final String SCHEME_SHEET = "schéma";
    static final TableForm<SchemeLineColumn> SCHEME_LINES = new TableForm<>(SchemeLineColumn.class,
            Set.of(SchemeLineColumn.HEADING, SchemeLineColumn.VALUE), Set.of(SCHEME_SHEET), BodyTable.MOST_LINES);

    private final BodyTable<SchemeColumn, SchemeBody> scheme;
    private final Map<Part<?>, PartTable<?, ?>> parts;

    SchemeTables(ObjectMapper json) {
        scheme = BodyTable.of(List.of(SCHEME_SHEET), SchemeColumn.class, SchemeColumn.CODE, SchemeBody.class, json);
        parts = new HashMap<>(Map.of(
                Part.COMMITTEES, BodyTable.of(List.of("comités", "comité"), CommitteeColumn.class, CommitteeColumn.CODE,
                        Part.COMMITTEES.body(), json),
                Part.AXES, BodyTable.of(List.of("axes", "axe"), AxisColumn.class, AxisColumn.CODE, Part.AXES.body(), json),
                Part.WORKSTREAMS, BodyTable.of(List.of("chantiers", "chantier"), WorkstreamColumn.class, WorkstreamColumn.CODE,
                        Part.WORKSTREAMS.body(), json),
                Part.OBJECTIVES, BodyTable.of(List.of("objectifs", "objectif"), ObjectiveColumn.class, ObjectiveColumn.CODE,
                        Part.OBJECTIVES.body(), json),
                Part.TARGETED_ACTIONS, BodyTable.of(List.of("actions ciblées", "action ciblée"), TargetedActionColumn.class,
                        TargetedActionColumn.CODE, Part.TARGETED_ACTIONS.body(), json),
                Part.ACTIONS, new ActionTable(json)));
        parts.put(Part.PROGRESS, BodyTable.of(List.of("avancement", "avancements"), ProgressColumn.class, ProgressColumn.CODE,
                Part.PROGRESS.body(), json));
        parts.put(Part.PLANS, BodyTable.of(List.of("plans", "plan"), YearlyPlanColumn.class, YearlyPlanColumn.CODE,
                Part.PLANS.body(), json));
        parts.put(Part.PLAN_LINES, BodyTable.of(List.of("lignes de plans", "lignes de plan"), YearlyPlanLineColumn.class,
                YearlyPlanLineColumn.CODE, Part.PLAN_LINES.body(), json));
        parts.put(Part.TRAINING_SESSIONS, BodyTable.of(List.of("formations", "formation"), TrainingSessionColumn.class,
                TrainingSessionColumn.CODE, Part.TRAINING_SESSIONS.body(), json));
        parts.put(Part.CHARTERS, BodyTable.of(List.of("chartes", "charte"), CharterColumn.class, CharterColumn.CODE,
                Part.CHARTERS.body(), json));
    }

    BodyTable<SchemeColumn, SchemeBody> scheme() {
        return scheme;
    }

    @SuppressWarnings("unchecked")
    <B> PartTable<?, B> of(Part<B> part) {
        return (PartTable<?, B>) parts.get(part);
    }
}
