package fr.sillage.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two things measured in turns in one run, so that what else the machine does hits both alike. */
final class Sides {

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    /** Speeds of one round: the more the better. */
    void add(double ourSpeed, double theirSpeed) {
        ours.add(ourSpeed);
        theirs.add(theirSpeed);
    }

    /** Of each round, so that a slow moment of the machine counts once. */
    private List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return ratios;
    }

    /** Both sides, the ratio with its spread, the bar and the verdict. */
    String verdict(String what, String unit, double bar, Verdicts verdicts) {
        return String.format(Locale.ROOT, "%s  >= %.2f  %s", told(what, unit), bar, verdicts.of(median(ratios()) >= bar));
    }

    /** Both sides and the ratio with its spread, where there is no bar. */
    String told(String what, String unit) {
        return String.format(Locale.ROOT, "%-44s %,12.0f %,12.0f %-8s %6.2f (%.2f to %.2f)", what, median(ours),
                median(theirs), unit, median(ratios()), lowest(ratios()), highest(ratios()));
    }

    static String header(String ours, String theirs) {
        return String.format(Locale.ROOT, "%-44s %12s %12s %-8s %-22s %-8s", "", ours, theirs, "", "ratio (spread)", "bar");
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double lowest(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double highest(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
