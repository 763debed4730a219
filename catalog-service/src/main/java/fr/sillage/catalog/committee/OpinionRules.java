package fr.sillage.catalog.committee;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Governance;
import fr.sillage.catalog.scheme.Scheme;

/** Whether a committee may say this: on that subject, after those who speak before it, with that effect. */
final class OpinionRules {

    private OpinionRules() {
    }

    /** @param given the opinions that the scheme's committees gave on the same subject, in their order */
    static List<Fault> faults(Scheme scheme, Committee committee, OpinionBody body, List<OpinionView> given) {
        List<Fault> faults = new ArrayList<>();
        Optional<Power> power = power(committee, body.subject().type());
        if (!committee.powers().isEmpty() && power.isEmpty()) {
            faults.add(Fault.at("/subject/type", "opinion-beyond-committee", committee.title(), body.subject().type()));
        }
        if (body.decision().isFavourable()) {
            scheme.order().filter(order -> order.types().contains(body.subject().type()))
                    .ifPresent(order -> faults.addAll(tooSoon(order, committee.code(), body, given)));
        }
        if (body.effect() != null) {
            faults.addAll(effectFaults(scheme, committee, body, power));
        }
        return faults;
    }

    static Optional<Power> power(Committee committee, String type) {
        return committee.powers().stream().filter(power -> power.type().equals(type)).findFirst();
    }

    /** Whether what the opinion says is done with it. */
    static boolean takesEffect(Committee committee, OpinionBody body) {
        return body.effect() != null && body.decision().isFavourable()
                && power(committee, body.subject().type()).filter(power -> power.kind() == Power.Kind.DECIDES).isPresent();
    }

    private static List<Fault> tooSoon(Governance.Order order, String committee, OpinionBody body, List<OpinionView> given) {
        List<Fault> faults = new ArrayList<>();
        for (String before : order.committees()) {
            if (before.equals(committee)) {
                return faults;
            }
            boolean agreed = given.stream().filter(opinion -> opinion.committee().equals(before) && isOnTheSame(opinion, body))
                    .reduce((earlier, later) -> later).filter(opinion -> opinion.decision().isFavourable()).isPresent();
            if (!agreed) {
                faults.add(Fault.at("/subject", "opinion-out-of-order", before, order.source()));
            }
        }
        // one that the order does not name waits for nobody
        return List.of();
    }

    /** What was before the other committee: the same content, to the same effect. */
    private static boolean isOnTheSame(OpinionView opinion, OpinionBody body) {
        return Objects.equals(opinion.subject().sha256(), body.subject().sha256())
                && Objects.equals(opinion.effect(), body.effect());
    }

    private static List<Fault> effectFaults(Scheme scheme, Committee committee, OpinionBody body, Optional<Power> power) {
        List<Fault> faults = new ArrayList<>();
        OpinionEffect effect = body.effect();
        if (!scheme.isAdopted()) {
            faults.add(Fault.at("/effect", "effect-before-adoption"));
        }
        if (committee.powers().isEmpty()) {
            faults.add(Fault.at("/effect", "effect-beyond-committee", committee.title(), body.subject().type()));
        }
        if (!body.subject().type().equals(effect.kind().subject())) {
            faults.add(Fault.at("/subject/type", "effect-on-other-type", effect.kind().subject()));
        }
        if (!body.subject().ref().startsWith(scheme.code() + "/")) {
            faults.add(Fault.at("/subject/ref", "effect-on-other-scheme", scheme.code()));
        }
        boolean amends = effect.kind() == OpinionEffect.Kind.AMEND;
        if (amends != (effect.objective() != null)) {
            faults.add(Fault.at("/effect/objective", amends ? "effect-lacks" : "effect-has-too-much"));
        }
        if (amends != (effect.version() != null)) {
            faults.add(Fault.at("/effect/version", amends ? "effect-lacks" : "effect-has-too-much"));
        }
        if (effect.from() != null && effect.kind() != OpinionEffect.Kind.ADMIT) {
            faults.add(Fault.at("/effect/from", "effect-has-too-much"));
        }
        return faults;
    }
}
