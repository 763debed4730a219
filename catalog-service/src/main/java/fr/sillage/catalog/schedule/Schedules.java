package fr.sillage.catalog.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.committee.CommitteeRepository;
import fr.sillage.catalog.committee.OpinionRepository;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.committee.Sitting;
import fr.sillage.catalog.committee.SittingRepository;
import fr.sillage.catalog.gate.OwedSteps;
import fr.sillage.catalog.gate.PurchaseSubjects;
import fr.sillage.catalog.intention.Lateness;
import fr.sillage.catalog.intention.PurchasingIntention;
import fr.sillage.catalog.intention.PurchasingIntentionBody;
import fr.sillage.catalog.schedule.ScheduleStep.Step;
import fr.sillage.catalog.scheme.Purchasing;
import fr.sillage.catalog.scheme.Scheme;
import fr.sillage.catalog.scheme.SchemeRepository;
import fr.sillage.catalog.sounding.SoundingRepository;
import fr.sillage.catalog.strategy.PurchaseStrategyRepository;
import fr.sillage.catalog.targetedfile.TargetedSelection;

/** Reads what the schedules of intentions hang on: what their schemes ask, and what was done. */
@ApplicationScoped
class Schedules implements Lateness {

    private final SchemeRepository schemes;
    private final CommitteeRepository committees;
    private final SittingRepository sittings;
    private final OpinionRepository opinions;
    private final SoundingRepository soundings;
    private final PurchaseStrategyRepository strategies;
    private final Clock clock;

    Schedules(SchemeRepository schemes, CommitteeRepository committees, SittingRepository sittings, OpinionRepository opinions,
            SoundingRepository soundings, PurchaseStrategyRepository strategies, Clock clock) {
        this.schemes = schemes;
        this.committees = committees;
        this.sittings = sittings;
        this.opinions = opinions;
        this.soundings = soundings;
        this.strategies = strategies;
        this.clock = clock;
    }

    /**
     * What schedules take from a scheme.
     *
     * @param targeted files that its strategic committee selected
     * @param sittings of its review committee
     * @param heard by reference, the day of the favourable opinion that counts
     */
    private record Asked(Optional<Purchasing> rules, TargetedSelection targeted, NavigableSet<LocalDate> sittings,
            Map<String, LocalDate> heard) {

        static final Asked NOTHING = new Asked(Optional.empty(), new TargetedSelection(List.of(), null), new TreeSet<>(),
                Map.of());

        LeadTimes leadTimes(PurchasingIntentionBody body) {
            LeadTimes usual = LeadTimes.usual(body.procedure());
            return rules.map(Purchasing::leadTimes).map(usual::with).orElse(usual);
        }

        Set<Step> steps(PurchasingIntention intention) {
            return BackwardSchedule.steps(rules.map(
                    asked -> new OwedSteps(asked, intention.body().estimate(), intention.body().most(),
                            targeted.holds(intention.ref()))));
        }
    }

    List<ScheduleStep> of(PurchasingIntention intention) {
        return of(List.of(intention)).get(intention);
    }

    Map<PurchasingIntention, List<ScheduleStep>> of(List<PurchasingIntention> intentions) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Asked> schemes = new HashMap<>();
        Map<PurchasingIntention, LocalDate> sounded = soundings.firstDays(intentions);
        Map<PurchasingIntention, LocalDate> written = strategies.days(intentions);
        return intentions.stream().collect(Collectors.toMap(intention -> intention, intention -> {
            PurchasingIntentionBody body = intention.body();
            Asked asked = body.scheme() == null ? Asked.NOTHING : schemes.computeIfAbsent(body.scheme(), this::asked);
            Map<Step, LocalDate> done = new EnumMap<>(Step.class);
            done.put(Step.SOUNDING, sounded.get(intention));
            done.put(Step.STRATEGY, written.get(intention));
            done.put(Step.COMMITTEE, asked.heard.get(intention.ref()));
            done.put(Step.PUBLICATION, intention.launchedOn());
            done.put(Step.NOTIFICATION, intention.notifiedOn());
            done.values().removeIf(day -> day == null);
            return new BackwardSchedule(asked.leadTimes(body), asked.sittings).of(body, asked.steps(intention), done, today);
        }));
    }

    @Override
    public Set<PurchasingIntention> late(List<PurchasingIntention> intentions) {
        return of(intentions.stream().filter(intention -> !intention.status().isEnd()).toList()).entrySet().stream()
                .filter(schedule -> schedule.getValue().stream().anyMatch(ScheduleStep::late)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Asked asked(String code) {
        Scheme scheme = schemes.find(code).orElseThrow();
        Optional<Purchasing> rules = scheme.purchasing();
        TargetedSelection targeted = new TargetedSelection(opinions.of(scheme, TargetedSelection.SUBJECT, null),
                rules.map(Purchasing::strategicCommittee).orElse(null));
        String committee = rules.map(Purchasing::reviewCommittee).orElse(null);
        if (committee == null) {
            return new Asked(rules, targeted, new TreeSet<>(), Map.of());
        }
        NavigableSet<LocalDate> days = committees.find(scheme, committee).map(found -> sittings.of(List.of(found)))
                .orElse(List.of()).stream().map(Sitting::date).collect(Collectors.toCollection(TreeSet::new));
        return new Asked(rules, targeted, days, heard(scheme, committee));
    }

    private Map<String, LocalDate> heard(Scheme scheme, String committee) {
        Map<String, LocalDate> heard = new HashMap<>();
        for (OpinionView opinion : opinions.of(scheme, PurchaseSubjects.STRATEGY, null)) {
            if (opinion.committee().equals(committee)) {
                heard.put(opinion.subject().ref(), opinion.decision().isFavourable() ? opinion.sitting() : null);
            }
        }
        return heard;
    }
}
