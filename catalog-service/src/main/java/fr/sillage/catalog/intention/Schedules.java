package fr.sillage.catalog.intention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.catalog.committee.Opinion.Decision;
import fr.sillage.catalog.committee.OpinionRepository;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.intention.ScheduleStep.Step;
import fr.sillage.catalog.scheme.SchemeRepository;

/** Reads what the schedules of intentions hang on. */
@ApplicationScoped
class Schedules {

    /** What a review committee's opinion on a purchase is on: the subject is the intention's reference. */
    private static final String STRATEGY = "purchase-strategy";

    private final SchemeRepository schemes;
    private final OpinionRepository opinions;
    private final Clock clock;

    Schedules(SchemeRepository schemes, OpinionRepository opinions, Clock clock) {
        this.schemes = schemes;
        this.opinions = opinions;
        this.clock = clock;
    }

    List<ScheduleStep> of(PurchasingIntention intention) {
        return of(List.of(intention)).get(intention);
    }

    Map<PurchasingIntention, List<ScheduleStep>> of(List<PurchasingIntention> intentions) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Map<String, LocalDate>> heard = new HashMap<>();
        return intentions.stream().collect(Collectors.toMap(intention -> intention, intention -> {
            PurchasingIntentionBody body = intention.body();
            Map<Step, LocalDate> done = new EnumMap<>(Step.class);
            if (body.scheme() != null) {
                put(done, Step.COMMITTEE, heard.computeIfAbsent(body.scheme(), this::heard).get(intention.ref()));
            }
            put(done, Step.PUBLICATION, intention.launchedOn());
            put(done, Step.NOTIFICATION, intention.notifiedOn());
            return new BackwardSchedule(LeadTimes.usual(body.procedure()), new TreeSet<>()).of(body, done, today);
        }));
    }

    private static void put(Map<Step, LocalDate> done, Step step, LocalDate day) {
        if (day != null) {
            done.put(step, day);
        }
    }

    /** By reference, the day of the sitting whose opinion counts: the last, where it was favourable. */
    private Map<String, LocalDate> heard(String scheme) {
        Map<String, LocalDate> heard = new HashMap<>();
        for (OpinionView opinion : opinions.of(schemes.find(scheme).orElseThrow(), STRATEGY, null)) {
            boolean favourable = opinion.decision() == Decision.FAVOURABLE
                    || opinion.decision() == Decision.FAVOURABLE_WITH_RESERVATIONS;
            heard.put(opinion.subject().ref(), favourable ? opinion.sitting() : null);
        }
        return heard;
    }
}
