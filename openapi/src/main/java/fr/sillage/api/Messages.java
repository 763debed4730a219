package fr.sillage.api;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * The caller's language: French unless English is asked for before it. A service keeps its own messages in
 * {@code messages_fr.properties} and {@code messages_en.properties}; those common to all services are beside this class.
 */
@RequestScoped
public class Messages {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    @Inject
    public Messages(HttpHeaders headers) {
        this(headers.getAcceptableLanguages());
    }

    Messages(List<Locale> accepted) {
        this.locale = preferred(accepted);
    }

    public Locale locale() {
        return locale;
    }

    /** The message of a code; {@code {0}}, {@code {1}}… are replaced as they stand, so that French apostrophes need no care. */
    public String text(String code, List<Object> arguments) {
        String text = pattern(code);
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments.get(i)));
        }
        return text;
    }

    public String text(Fault fault) {
        return text(fault.code(), fault.arguments());
    }

    public Problem.Detail detail(Fault fault) {
        return new Problem.Detail(fault.pointer(), fault.code(), text(fault));
    }

    private String pattern(String code) {
        for (String bundle : List.of("messages", "fr.sillage.api.messages")) {
            try {
                return ResourceBundle.getBundle(bundle, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK)
                        .getString(code);
            } catch (MissingResourceException e) {
                // the next bundle may have it
            }
        }
        return code;
    }

    private static Locale preferred(List<Locale> accepted) {
        for (Locale locale : accepted) {
            if (locale.getLanguage().equals("fr") || locale.getLanguage().equals("en")) {
                return locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
            }
        }
        return Locale.FRENCH;
    }
}
