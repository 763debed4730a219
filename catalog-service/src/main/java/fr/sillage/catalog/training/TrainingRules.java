package fr.sillage.catalog.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Period;

/** What a session must be, whoever writes it: a PUT or a file. */
public final class TrainingRules {

    private TrainingRules() {
    }

    public static List<Fault> faults(TrainingSessionBody body, List<String> buyers, Period period, LocalDate today) {
        List<Fault> faults = new ArrayList<>(faults("/buyer", body.buyer(), buyers));
        faults.addAll(faults("/on", body.on().getYear(), period));
        if ((body.audience() == TrainingAudience.ELECTED) != (body.level() == null)) {
            faults.add(Fault.at("/level", "training-level"));
        }
        if (body.isHeld() && body.on().isAfter(today)) {
            faults.add(Fault.at("/trained", "training-to-come", body.on()));
        }
        if (body.firstTime() != null && (body.trained() == null || body.firstTime() > body.trained())) {
            faults.add(Fault.at("/firstTime", "training-first-time"));
        }
        return faults;
    }

    static List<Fault> faults(String pointer, String buyer, List<String> buyers) {
        return buyers.contains(buyer) ? List.of() : List.of(Fault.at(pointer, "training-buyer", buyer));
    }

    static List<Fault> faults(String pointer, int year, Period period) {
        return period.holdsYear(year) ? List.of()
                : List.of(Fault.at(pointer, "year-outside-scheme", year, period.start(), period.end()));
    }
}
