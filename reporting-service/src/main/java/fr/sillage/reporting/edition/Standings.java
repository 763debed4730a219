package fr.sillage.reporting.edition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import fr.sillage.reporting.gathering.ServiceDownException;

/** Tells of several editions how far each has come. Whoever waits for the page waits once for a service that is down. */
final class Standings {

    private final Function<Edition, Optional<List<ValidationStep>>> catalog;
    private String down;

    /** @param catalog asks what the committees have said of a draft until now */
    Standings(Function<Edition, Optional<List<ValidationStep>>> catalog) {
        this.catalog = catalog;
    }

    Standing of(Edition edition) {
        if (edition.state() != Edition.State.DRAFT) {
            return new Standing(edition.validation().orElse(List.of()), edition.notice());
        }
        if (down == null) {
            try {
                return new Standing(catalog.apply(edition).orElse(List.of()), edition.notice());
            } catch (ServiceDownException e) {
                down = e.getMessage() + " Les avis des comités ne peuvent pas être lus pour l’instant.";
            }
        }
        return new Standing(List.of(), down);
    }
}
