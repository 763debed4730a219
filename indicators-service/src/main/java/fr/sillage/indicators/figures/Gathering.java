package fr.sillage.indicators.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.sillage.api.Ledger;
import fr.sillage.indicators.expectation.ExpectedFigureView;
import fr.sillage.indicators.figures.FiguresView.FigureItemView;
import fr.sillage.indicators.figures.FiguresView.FigureView;
import fr.sillage.indicators.figures.FiguresView.TargetSummary;
import fr.sillage.indicators.indicator.Definition;
import fr.sillage.indicators.indicator.Evaluation;
import fr.sillage.indicators.indicator.Evaluations;
import fr.sillage.indicators.indicator.PointView;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Missing;
import fr.sillage.indicators.period.Period;
import fr.sillage.indicators.progress.ProgressReading;
import fr.sillage.indicators.progress.ProgressView;
import fr.sillage.indicators.target.Target;
import fr.sillage.indicators.target.TargetKey;

/** Puts together the figures that were asked for from what was fetched. */
final class Gathering {

    private final FiguresRequest request;
    private final Map<TargetKey, Target> targets;
    private final Evaluations.Fetched fetched;
    private final List<ExpectedFigureView> owed;
    private final Ledger.Position position;

    Gathering(FiguresRequest request, Map<TargetKey, Target> targets, Evaluations.Fetched fetched,
            List<ExpectedFigureView> owed, Ledger.Position position) {
        this.request = request;
        this.targets = targets;
        this.fetched = fetched;
        this.owed = owed;
        this.position = position;
    }

    FiguresView figures(List<Definition> definitions) {
        List<String> found = definitions.stream().map(Definition::indicator).toList();
        List<FigureView> figures = definitions.stream()
                .flatMap(definition -> request.buyers().stream().distinct().map(buyer -> figure(definition, buyer))).toList();
        return new FiguresView(position.position(), position.committedAt(), request.scheme(), request.year(), figures,
                request.indicators().stream().distinct().filter(code -> !found.contains(code)).toList());
    }

    private FigureView figure(Definition definition, String buyer) {
        Evaluation evaluation = fetched.evaluation(definition, buyer, Confidentiality.FREE);
        return new FigureView(definition.indicator(), definition.title(), definition.unit(), definition.decimals(),
                definition.direction(), definition.words(), definition.version(), definition.note(), buyer,
                definition.measures().stream().sorted().toList(),
                items(definition, buyer).map(item -> item(definition, evaluation, buyer, item)).toList());
    }

    /** Of an indicator that is broken down the whole is told only where it was declared or aimed at. */
    private Stream<String> items(Definition definition, String buyer) {
        List<String> items = fetched.itemsOf(definition);
        boolean whole = items.isEmpty() || targets.containsKey(key(definition, buyer, Quantity.TOTAL))
                || fetched.factsOf(buyer).speakOf(definition.formula().numerator().measure(), Quantity.TOTAL);
        return Stream.concat(items.stream(), whole ? Stream.of(Quantity.TOTAL) : Stream.empty());
    }

    private FigureItemView item(Definition definition, Evaluation evaluation, String buyer, String item) {
        TargetKey key = key(definition, buyer, item);
        Target target = targets.get(key);
        ProgressReading reading = new ProgressReading(definition, evaluation, target, item);
        Period year = Period.year(request.year());
        List<PointView> points = Period.year(request.firstYear()).to(year).stream()
                .map(period -> PointView.from(evaluation.at(period, item), definition, fetched.measures())).toList();
        return new FigureItemView(item, fetched.measures().get(definition.formula().numerator().measure()).labelOf(item),
                points,
                ProgressView.from(definition, key, target, reading, year, fetched.measures(), position),
                target == null ? null : TargetSummary.from(target), reading.trajectory(request.firstYear(), request.year()),
                owed(evaluation, buyer, item));
    }

    private List<ExpectedFigureView> owed(Evaluation evaluation, String buyer, String item) {
        Period year = Period.year(request.year());
        List<Missing> missing = Stream.of(year.plus(-1), year)
                .flatMap(period -> evaluation.at(period, item).missing().stream()).toList();
        List<ExpectedFigureView> absent = owed.stream().filter(figure -> figure.buyer().equals(buyer))
                .filter(figure -> missing.stream().anyMatch(each -> isAbout(figure, each))).toList();
        return absent.isEmpty() ? null : absent;
    }

    /** A total that nobody declared may be owed item by item, and a year month by month. */
    private static boolean isAbout(ExpectedFigureView figure, Missing missing) {
        return figure.measure().equals(missing.measure()) && figure.period().year() == missing.period().year()
                && (figure.item().equals(missing.item()) || missing.item().equals(Quantity.TOTAL));
    }

    private TargetKey key(Definition definition, String buyer, String item) {
        return new TargetKey(request.scheme(), definition.indicator(), buyer, item);
    }
}
