package fr.sillage.catalog.committee;

import java.util.List;

import jakarta.validation.constraints.NotNull;

public record CommitteeView(@NotNull String code, @NotNull String title, @NotNull Committee.Kind kind, String remit,
        String meets,
        @NotNull List<Member> members, @NotNull List<Cadence> cadence, @NotNull List<Power> powers, @NotNull long version) {

    public static CommitteeView from(Committee committee) {
        CommitteeBody body = committee.body();
        return new CommitteeView(committee.code(), body.title(), body.kind(), body.remit(), body.meets(), body.members(),
                body.cadence(), body.powers(),
                committee.version());
    }
}
