package fr.sillage.reporting.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import fr.sillage.reporting.gathering.Figures;

/** Writes figures as the indicators service answers them, in few words. */
public final class SampleFigures {

    public static final String BUYER = "223500018";

    private SampleFigures() {
    }

    public static Figures.Figure figure(String code, String title, String unit, int decimals, String direction,
            String definition,
            Figures.Item... items) {
        return new Figures.Figure(code, title, unit, decimals, direction, definition, 1, null, BUYER, List.of(code),
                List.of(items));
    }

    /** An indicator as a report of 2025 freezes it. */
    public static ReportContent.Indicator indicator(String unit, int decimals, String direction, Figures.Item... items) {
        Figures figures = new Figures(1, null, List.of(figure("i", "Titre", unit, decimals, direction, null, items)),
                List.of());
        return new IndicatorAssembly(figures, new SampleScheme("Essai").snapshot(), 2025).of(List.of("i")).get(0);
    }

    public static ItemBuilder total() {
        return new ItemBuilder("_T", null);
    }

    public static ItemBuilder item(String code, String label) {
        return new ItemBuilder(code, label);
    }

    public static BigDecimal number(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    public static Figures.Bound at(int year, String value) {
        return new Figures.Bound(Integer.toString(year), number(value), null, null, null);
    }

    public static Figures.Bound range(int year, String min, String max) {
        return new Figures.Bound(Integer.toString(year), null, number(min), number(max), null);
    }

    public static Figures.Bound change(int year, String change) {
        return new Figures.Bound(Integer.toString(year), null, null, null, number(change));
    }

    public static Figures.Progress progress(String status, String reason, Figures.Baseline baseline, Figures.Aim expected) {
        return new Figures.Progress(status, reason, baseline, null, expected, null, null, null, null);
    }

    public static final class ItemBuilder {

        private final String code;
        private final String label;
        private final List<Figures.Point> points = new ArrayList<>();
        private Figures.Progress progress = SampleFigures.progress("NOT_ASSESSABLE", "NO_TARGET", null, null);
        private Figures.Target target;
        private List<Figures.Bound> trajectory = List.of();
        private Figures.Baseline baseline;
        private final List<Figures.Owed> owed = new ArrayList<>();

        private ItemBuilder(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public ItemBuilder point(int year, String value) {
            return point(year, value, null, null, "NORMAL", "EXACT");
        }

        public ItemBuilder made(int year, String value) {
            return point(year, value, null, null, "FICTITIOUS", "EXACT");
        }

        public ItemBuilder ratio(int year, String value, String numerator, String denominator) {
            return point(year, value, numerator, denominator, "FICTITIOUS", "EXACT");
        }

        public ItemBuilder point(int year, String value, String numerator, String denominator, String status,
                String qualifier) {
            points.add(new Figures.Point(Integer.toString(year), number(value), number(numerator), number(denominator), status,
                    qualifier, null, List.of(), null, null));
            return this;
        }

        public ItemBuilder published(int year, String value, String numerator, String denominator, String published) {
            points.add(
                    new Figures.Point(Integer.toString(year), number(value), number(numerator), number(denominator), "NORMAL",
                            "EXACT", null, List.of(), null, number(published)));
            return this;
        }

        public ItemBuilder absent(int year, String status, String reason) {
            points.add(
                    new Figures.Point(Integer.toString(year), null, null, null, status, null, reason, List.of(), null, null));
            return this;
        }

        public ItemBuilder lacking(int year, String... measures) {
            points.add(new Figures.Point(Integer.toString(year), null, null, null, "MISSING", null, "MISSING_OPERAND",
                    Arrays.stream(measures)
                            .map(m -> new Figures.MissingOperand(m, null, "_T", Integer.toString(year))).toList(),
                    null, null));
            return this;
        }

        public ItemBuilder partial(int year, int months) {
            points.add(new Figures.Point(Integer.toString(year), null, null, null, "MISSING", null, "NO_VALUE", List.of(),
                    new Figures.Coverage(months, 12, "MONTH"), null));
            return this;
        }

        public ItemBuilder owed(String measure, String period, String dueOn, String by, String state) {
            owed.add(new Figures.Owed(measure, measure, code, label, period, LocalDate.parse(dueOn),
                    new Figures.OwedBy(by, null, null), state, null));
            return this;
        }

        public ItemBuilder baseline(String period, String value, String qualifier, String note) {
            baseline = new Figures.Baseline(period, number(value), qualifier, null, note);
            return this;
        }

        public ItemBuilder target(String kind, String source, String interpolation, Figures.Bound... bounds) {
            target = new Figures.Target(kind, source, interpolation, null, List.of(bounds), null);
            return this;
        }

        public ItemBuilder trajectory(Figures.Bound... bounds) {
            trajectory = List.of(bounds);
            return this;
        }

        public ItemBuilder stands(String status) {
            progress = SampleFigures.progress(status, null, null, null);
            return this;
        }

        public ItemBuilder cannotBeAssessed(String reason) {
            progress = SampleFigures.progress("NOT_ASSESSABLE", reason, null, null);
            return this;
        }

        /** What the trajectory says of the report's year, as the service answers it. */
        private Figures.Progress withExpectation() {
            Figures.Aim expected = trajectory.stream().filter(b -> b.period().equals("2025")).findFirst()
                    .map(b -> new Figures.Aim(b.value(), b.min(), b.max())).orElse(null);
            return SampleFigures.progress(progress.status(), progress.reason(), baseline, expected);
        }

        public Figures.Item build() {
            Figures.Target withBaseline = target == null ? null
                    : new Figures.Target(target.kind(), target.source(), target.interpolation(), baseline, target.points(),
                            null);
            return new Figures.Item(code, label, points, withExpectation(), withBaseline, trajectory, List.copyOf(owed));
        }
    }
}
