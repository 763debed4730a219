package fr.sillage.catalog.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A framework with the outline of its actions. */
public record FrameworkView(
        @NotNull String code,
        @NotNull String title,
        String publisher,
        String edition,
        String source,
        String note,
        @Schema(description = "Absent before any file was imported") Generation generation,
        @Schema(description = "Points of the whole, where the files print them") BigDecimal points,
        @NotNull List<String> files,
        @NotNull List<ActionOutline> actions,
        @NotNull long version) {

    @Schema(name = "FrameworkActionOutline")
    public record ActionOutline(
            @NotNull String code,
            @NotNull String title,
            Level level,
            Category category,
            @NotNull ActionWeight weight,
            @NotNull List<ActionOutline> actions) {
    }

    /** @param rows the root among them, in the order people count */
    static FrameworkView from(Framework framework, List<String> files, List<FrameworkAction> rows) {
        FrameworkBody body = framework.body();
        Map<String, FrameworkAction> actions = rows.stream()
                .collect(Collectors.toMap(FrameworkAction::code, Function.identity()));
        Weights weights = new Weights(rows.stream().map(FrameworkAction::weighed).toList());
        FrameworkAction root = actions.get(ActionText.ROOT);
        return new FrameworkView(framework.code(), body.title(), body.publisher(), body.edition(), body.source(), body.note(),
                framework.generation(), root == null ? null : root.points(), files,
                outlines(root == null ? null : ActionText.ROOT, actions, weights), framework.version());
    }

    private static List<ActionOutline> outlines(String above, Map<String, FrameworkAction> actions, Weights weights) {
        return weights.parts(above).stream().map(actions::get)
                .map(action -> new ActionOutline(action.code(), action.title(), action.level(), action.category(),
                        ActionWeight.of(action, weights), outlines(action.code(), actions, weights)))
                .toList();
    }
}
