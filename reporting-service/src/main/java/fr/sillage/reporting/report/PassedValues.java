package fr.sillage.reporting.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.verapdf.model.baselayer.Object;

/** For which values of the properties that it reads a rule's script is known to pass. */
final class PassedValues {

    private final List<Property> properties;
    private final Set<Values> known = new HashSet<>();

    /**
     * @param script reads properties by their names, and nothing else of its object
     * @param example of the objects that it is asked of
     */
    PassedValues(String script, Object example) {
        List<String> words = List.of(script.split("\\W"));
        this.properties = example.getProperties().stream().filter(words::contains).map(Property::new).toList();
    }

    Values values(Object object) {
        List<java.lang.Object> values = new ArrayList<>(properties.size());
        for (Property property : properties) {
            values.add(property.of(object));
        }
        return new Values(values);
    }

    boolean contains(Values values) {
        return known.contains(values);
    }

    void add(Values values) {
        known.add(values);
    }

    record Values(List<java.lang.Object> all) {

        /** Odd, and about 2^32 divided by the golden ratio: spreads the few bits in which short decimals differ. */
        private static final int SPREAD = 0x9E3779B9;

        @Override
        public int hashCode() {
            int hash = 0;
            for (java.lang.Object value : all) {
                int mixed = Objects.hashCode(value) * SPREAD;
                hash = (hash + (mixed ^ mixed >>> 16)) * SPREAD;
            }
            return hash;
        }
    }
}
