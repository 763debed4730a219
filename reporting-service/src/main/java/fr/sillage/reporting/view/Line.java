package fr.sillage.reporting.view;

import java.util.Optional;

import fr.sillage.reporting.gathering.CatalogSnapshot;
import fr.sillage.reporting.gathering.Figures;
import fr.sillage.reporting.report.content.ReportContent.ObservationStatus;
import fr.sillage.reporting.report.content.ReportContent.ProgressStatus;

/** One line of figures: an indicator of an objective, for one buyer, of one item or of the whole. */
record Line(CatalogSnapshot.Objective objective, Figures.Figure figure, Figures.Item item) {

    private static final String WHOLE = "_T";
    private static final String CONFIDENTIAL = "CONFIDENTIAL";

    /** The whole, or the only line there is: what is told of an indicator where there is room for one figure. */
    boolean isHeadline() {
        return WHOLE.equals(item.item()) || figure.items().size() == 1;
    }

    /** Several objectives may name the same indicator; its lines are counted once. */
    String key() {
        return figure.indicator() + " " + figure.buyer() + " " + item.item();
    }

    boolean hasTarget() {
        return item.target() != null;
    }

    ProgressStatus progress() {
        return ProgressStatus.valueOf(item.progress().status());
    }

    Optional<Figures.Point> at(int year) {
        return item.points().stream().filter(point -> point.period().equals(Integer.toString(year))).findFirst();
    }

    Presence presenceIn(int year) {
        Optional<Figures.Point> point = at(year);
        if (point.map(Figures.Point::value).isPresent()) {
            return Presence.KNOWN;
        }
        if (point.map(Figures.Point::status).filter(ObservationStatus.NOT_APPLICABLE.name()::equals).isPresent()) {
            return Presence.NOT_APPLICABLE;
        }
        return point.map(Figures.Point::reason).filter(CONFIDENTIAL::equals).isPresent() ? Presence.WITHHELD
                : Presence.MISSING;
    }

    enum Presence {
        KNOWN,
        /** There is one, which is confidential or not for publication. */
        WITHHELD,
        MISSING,
        NOT_APPLICABLE
    }
}
