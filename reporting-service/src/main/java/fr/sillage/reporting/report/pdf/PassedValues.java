package fr.sillage.reporting.report.pdf;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.verapdf.model.baselayer.Object;

/** For which values of the properties that it reads a rule's script is known to pass. */
final class PassedValues {

    private final List<Property> properties;
    private final Set<Values> known = new HashSet<>();

    /** How often variables of the document were set when these were known to pass. */
    private int stand;

    /**
     * @param script reads properties by their names, and nothing else of its object
     * @param example of the objects that it is asked of
     */
    PassedValues(String script, Object example) {
        List<String> words = List.of(script.split("\\W"));
        this.properties = example.getProperties().stream().filter(words::contains).map(Property::new).toList();
    }

    /** Forgets what passed before variables that the script reads too were set once more. */
    void renew(int standNow) {
        if (stand != standNow) {
            known.clear();
            stand = standNow;
        }
    }

    Values values(Object object) {
        java.lang.Object[] values = new java.lang.Object[properties.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = properties.get(i).of(object);
        }
        return new Values(values);
    }

    boolean contains(Values values) {
        return known.contains(values);
    }

    void add(Values values) {
        known.add(values);
    }

    static final class Values {

        /** Odd, and about 2^32 divided by the golden ratio: spreads the few bits in which short decimals differ. */
        private static final int SPREAD = 0x9E3779B9;

        private final java.lang.Object[] all;

        private Values(java.lang.Object[] all) {
            this.all = all;
        }

        @Override
        public boolean equals(java.lang.Object other) {
            return other instanceof Values values && Arrays.equals(all, values.all);
        }

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
