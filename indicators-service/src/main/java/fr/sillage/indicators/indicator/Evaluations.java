package fr.sillage.indicators.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.indicators.measure.Measure;
import fr.sillage.indicators.measure.MeasureRepository;
import fr.sillage.indicators.measure.Quantity;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.Facts;
import fr.sillage.indicators.observation.ObservationRepository;
import fr.sillage.indicators.observation.Observed;
import fr.sillage.indicators.observation.Stand;

/** Fetches what it takes to work out indicators: two queries, however many indicators and buyers. */
@ApplicationScoped
public class Evaluations {

    private final MeasureRepository measures;
    private final ObservationRepository observations;

    public Evaluations(MeasureRepository measures, ObservationRepository observations) {
        this.measures = measures;
        this.observations = observations;
    }

    /**
     * @param firstYear the first year that any of the definitions reads, with all its parts
     * @param stand what was known then; of the measures only words can have changed since, for what was observed binds them
     */
    public Fetched fetch(Collection<Definition> definitions, Collection<String> buyers, int firstYear, int lastYear,
            Stand stand) {
        Set<String> codes = definitions.stream().flatMap(definition -> definition.measures().stream())
                .collect(Collectors.toSet());
        return new Fetched(measures.named(codes), observations.facts(codes, buyers, firstYear, lastYear, stand));
    }

    /** What was fetched, in memory. */
    public record Fetched(Map<String, Measure> measures, Map<String, Facts> facts) {

        /** @param shown the strongest confidentiality that the reader may see */
        public Evaluation evaluation(Definition definition, String buyer, Confidentiality shown) {
            return new Evaluation(definition, quantities(), factsOf(buyer), shown);
        }

        public List<String> itemsOf(Definition definition) {
            return definition.items(quantities());
        }

        /** @throws ProblemException 404 where the indicator cannot be told for the item */
        public void requireItem(Definition definition, String item) {
            if (!hasItem(definition, item)) {
                throw ProblemException.notFound("item", item);
            }
        }

        public boolean hasItem(Definition definition, String item) {
            return definition.hasItem(item, quantities());
        }

        /** The same, with some observations in the place of what was known of them, by buyer. */
        public Fetched with(Map<String, Map<Facts.Key, Observed>> others) {
            Map<String, Facts> all = new HashMap<>(facts);
            others.forEach((buyer, observations) -> all.put(buyer, factsOf(buyer).with(observations)));
            return new Fetched(measures, all);
        }

        public Map<String, Quantity> quantities() {
            return measures.values().stream().collect(Collectors.toMap(Measure::code, Measure::quantity));
        }

        public Facts factsOf(String buyer) {
            return facts.getOrDefault(buyer, Facts.NONE);
        }
    }
}
