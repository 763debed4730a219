package fr.sillage.catalog.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a head says of its action, and tells all that is wrong with it. */
final class HeadReader {

    static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,20}(\\.[A-Za-z0-9_-]{1,20}){0,9}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Head head;
    private final Place place;
    private final Generation generation;
    private final List<FileFault> faults = new ArrayList<>();

    /**
     * @param place of the head, for what is not there
     * @param generation of the file; null where no head tells
     */
    HeadReader(Head head, Place place, Generation generation) {
        this.head = head;
        this.place = place;
        this.generation = generation;
        faults.addAll(head.faults());
        if (generation != null) {
            head.values().forEach((key, value) -> {
                if (!generation.keys().contains(key)) {
                    faults.add(value.place().fault("yaml-key-unknown", key, String.join(", ", generation.keys())));
                }
            });
        }
    }

    /** The generation of which a head is; empty where its action is not named. */
    static Optional<Generation> generation(Head head) {
        if (head.has(Generation.SECOND.naming())) {
            return Optional.of(Generation.SECOND);
        }
        return head.has(Generation.FIRST.naming()) ? Optional.of(Generation.FIRST) : Optional.empty();
    }

    List<FileFault> faults() {
        return faults;
    }

    /** @param mayBeRoot whether an empty code may stand here */
    String code(boolean mayBeRoot) {
        String naming = generation == null ? Generation.FIRST.naming() : generation.naming();
        Head.Value value = head.values().get(naming);
        if (value == null) {
            if (head.faults().isEmpty()) {
                faults.add(place.fault("id-missing", naming));
            }
            return null;
        }
        boolean root = generation == Generation.SECOND && mayBeRoot && value.text().isEmpty();
        if (!root && !CODE.matcher(value.text()).matches()) {
            faults.add(value.place().fault("id-malformed", value.text()));
            return null;
        }
        return value.text();
    }

    BigDecimal points() {
        return number("points", null);
    }

    BigDecimal percentage() {
        return number("pourcentage", HUNDRED);
    }

    private BigDecimal number(String key, BigDecimal most) {
        Head.Value value = head.values().get(key);
        if (value == null || generation == null || !generation.keys().contains(key)) {
            return null;
        }
        if (!NUMBER.matcher(value.text()).matches()) {
            faults.add(value.place().fault("number-unreadable", key, value.text()));
            return null;
        }
        BigDecimal number = new BigDecimal(value.text()).stripTrailingZeros();
        if (most != null && number.compareTo(most) > 0) {
            faults.add(value.place().fault("percentage-above-hundred", value.text()));
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    Category category() {
        Head.Value value = head.values().get("categorie");
        if (value == null) {
            return null;
        }
        Optional<Category> category = Category.printed(value.text());
        if (category.isEmpty()) {
            faults.add(value.place().fault("category-unknown", value.text()));
        }
        return category.orElse(null);
    }

    String theme() {
        Head.Value value = head.values().get("climat_pratic_id");
        if (value == null || value.text().isEmpty()) {
            return null;
        }
        if (!Theme.CODES.contains(value.text())) {
            faults.add(value.place().fault("theme-unknown", value.text()));
            return null;
        }
        return value.text();
    }

    /** What the framework is called by those who publish it: the root says so. */
    String referential(String code) {
        Head.Value value = head.values().get("referentiel");
        boolean there = value != null && !value.text().isEmpty();
        if (ActionText.ROOT.equals(code) && !there) {
            faults.add(place.fault("referential-missing"));
        }
        return there ? value.text() : null;
    }
}
