package fr.sillage.catalog.workstream;

import jakarta.validation.constraints.NotNull;

public record WorkstreamView(@NotNull String code, @NotNull String axis, @NotNull String title, String introduction,
        String lead, @NotNull long version) {

    public static WorkstreamView from(Workstream workstream) {
        WorkstreamBody body = workstream.body();
        return new WorkstreamView(workstream.code(), body.axis(), body.title(), body.introduction(), body.lead(),
                workstream.version());
    }
}
