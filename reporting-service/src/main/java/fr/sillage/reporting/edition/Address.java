package fr.sillage.reporting.edition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;

/** The last part of a report's URL: a year or a number, and the format where its extension is written out, as in links. */
record Address(int number, Optional<Format> extension) {

    /** Also tells in the contract what the last part of the URL may be. */
    static final String PATTERN = "[0-9]{1,4}(\\.(" + Format.EXTENSIONS + "))?";

    private static final Pattern PARTS = Pattern.compile("([0-9]{1,4})(?:\\.(" + Format.EXTENSIONS + "))?");

    static Address parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "report-address-unknown", text);
        }
        return new Address(Integer.parseInt(parts.group(1)),
                Optional.ofNullable(parts.group(2)).map(e -> Format.valueOf(e.toUpperCase(Locale.ROOT))));
    }

    /** An extension says more than the header, which a browser sends with every link. */
    Format format(List<MediaType> accepted) {
        return extension.or(() -> Format.accepted(accepted)).orElseThrow(NotAcceptableException::new);
    }
}
