package fr.sillage.catalog.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a purchase is laid before while it is prepared. */
@Schema(name = "Referent")
public enum Referent {
    SOCIAL_CLAUSES,
    ENVIRONMENT;

    /** As it stands in a URL. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Referent> ofSlug(String slug) {
        return Stream.of(values()).filter(referent -> referent.slug().equals(slug)).findFirst();
    }
}
