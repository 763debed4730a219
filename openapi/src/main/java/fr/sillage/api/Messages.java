package fr.sillage.api;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:,(number|date))?}");
    /** More than any figure has: none is rounded. */
    private static final int MOST_DECIMALS = 30;

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

    /**
     * The message of a code; {@code {0}}, {@code {1}}… are replaced as they stand, so that French apostrophes need no care.
     * {@code {0,number}} is a figure and {@code {0,date}} a day, written as the language does; years, line numbers and codes
     * are none. A {@link Word} is written in the language, several one after the other.
     */
    public String text(String code, List<Object> arguments) {
        return PLACE.matcher(pattern(code)).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index >= arguments.size() ? place.group()
                    : written(arguments.get(index), place.group(2)));
        });
    }

    private String written(Object argument, String as) {
        if (argument instanceof LocalDate day && "date".equals(as)) {
            return day(day);
        }
        return argument instanceof Number number && "number".equals(as) ? figure(number) : words(argument);
    }

    private String words(Object argument) {
        if (argument instanceof Collection<?> several) {
            return several.stream().map(this::words).collect(Collectors.joining(", "));
        }
        if (!(argument instanceof Word word)) {
            return String.valueOf(argument);
        }
        return locale.equals(Locale.ENGLISH) ? word.labelEn() : word.label();
    }

    private String day(LocalDate day) {
        String number = locale.equals(Locale.FRENCH) && day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth());
        return number + " " + day.format(DateTimeFormatter.ofPattern("MMMM uuuu", locale));
    }

    private String figure(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(new BigDecimal(number.toString()));
    }

    public String text(Fault fault) {
        if (fault.arguments().size() == 1 && fault.arguments().get(0) instanceof Violations.Told told) {
            return told.message();
        }
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
