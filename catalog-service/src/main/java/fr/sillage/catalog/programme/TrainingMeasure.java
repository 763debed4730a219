package fr.sillage.catalog.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import fr.sillage.catalog.programme.ProgrammeFiguresView.Item;
import fr.sillage.catalog.training.TrainingAudience;
import fr.sillage.catalog.training.TrainingLevel;
import fr.sillage.catalog.training.TrainingRegister.Population;
import fr.sillage.catalog.training.TrainingRegister.Session;

/**
 * What the register of trainings comes to in a year. Levels are counted one by one and never added up: somebody may be of
 * several.
 *
 * @param told whether the register of a buyer says anything of it: what nobody wrote down is not 0
 */
record TrainingMeasure(String code, String title, String unit, Predicate<Register> told, Counting counting) implements Counted {

    static final List<TrainingMeasure> ALL = all();

    /**
     * What there is of a buyer.
     *
     * @param sessions since its schemes began, held or not
     * @param people whom trainings concern, as counted in the year
     */
    record Register(int year, List<Session> sessions, List<Population> people) {

        private Stream<Session> held() {
            return sessions.stream().filter(session -> session.isHeldIn(year));
        }
    }

    interface Counting {

        Stream<Item> items(Register register);
    }

    private static List<TrainingMeasure> all() {
        List<TrainingMeasure> all = new ArrayList<>();
        all.add(ofSessions("programme-formation-sessions", "Sessions de formation tenues dans l’année", "sessions",
                register -> register.held().flatMap(session -> item(session, 1))));
        for (TrainingLevel level : TrainingLevel.values()) {
            all.addAll(of(level));
        }
        all.add(ofSessions("programme-formation-elus", "Élus sensibilisés dans l’année", "personnes",
                register -> register.held().filter(session -> session.body().audience() == TrainingAudience.ELECTED)
                        .flatMap(session -> item(session, session.body().trained()))));
        return List.copyOf(all);
    }

    private static List<TrainingMeasure> of(TrainingLevel level) {
        String people = switch (level) {
            case PILOTS -> "pilotes";
            case CONTRIBUTORS -> "contributeurs";
            case AGENTS -> "agents";
        };
        String of = "\u202F: " + level.label();
        Predicate<Session> atLevel = session -> session.body().level() == level;
        return List.of(
                ofSessions("programme-formation-" + people + "-annee", "Formés pour la première fois dans l’année" + of,
                        "agents",
                        register -> register.held().filter(atLevel).flatMap(session -> item(session, session.newlyTrained()))),
                ofSessions("programme-formation-" + people, "Formés depuis le début du schéma" + of, "agents",
                        register -> register.sessions().stream().filter(atLevel)
                                .flatMap(session -> item(session, session.newlyTrained()))),
                new TrainingMeasure("programme-formation-" + people + "-concernes", "Concernés par la formation" + of, "agents",
                        register -> !register.people().isEmpty(),
                        register -> register.people().stream().map(counted -> item(counted, level))));
    }

    private static TrainingMeasure ofSessions(String code, String title, String unit, Counting counting) {
        return new TrainingMeasure(code, title, unit, register -> !register.sessions().isEmpty(), counting);
    }

    private static Stream<Item> item(Session session, int people) {
        return people == 0 ? Stream.empty()
                : Stream.of(Item.ofScheme(session.scheme() + "/training-sessions/" + session.code(), session.body().title(),
                        session.body().buyer(), people));
    }

    private static Item item(Population counted, TrainingLevel level) {
        return Item.ofScheme(counted.scheme() + "/training-populations/" + counted.buyer() + "/" + counted.year(),
                "Personnes concernées en " + counted.year(), counted.buyer(), counted.of(level));
    }
}
