package fr.sillage.indicators.ingestion;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import fr.sillage.api.table.NearestCode;
import fr.sillage.indicators.line.LineFault;
import fr.sillage.indicators.observation.Confidentiality;
import fr.sillage.indicators.observation.ObservationStatus;
import fr.sillage.indicators.observation.Qualifier;

/** The words of one column: those of the contract, and those that people write in French. */
final class Words<E extends Enum<E>> {

    static final Words<ObservationStatus> STATUSES = new Words<>("status", ObservationStatus.NORMAL)
            .also(ObservationStatus.NORMAL, "normal")
            .also(ObservationStatus.PROVISIONAL, "provisoire")
            .also(ObservationStatus.ESTIMATED, "estimé", "estimée")
            .also(ObservationStatus.IMPUTED, "imputé", "imputée")
            .also(ObservationStatus.BREAK, "rupture", "rupture de série")
            .also(ObservationStatus.MISSING, "manquant", "manquante")
            .also(ObservationStatus.NOT_APPLICABLE, "sans objet")
            .also(ObservationStatus.RETRACTED, "retiré", "retirée")
            .also(ObservationStatus.FICTITIOUS, "fictif", "fictive");
    static final Words<Qualifier> QUALIFIERS = new Words<>("qualifier", Qualifier.EXACT)
            .also(Qualifier.EXACT, "exact")
            .also(Qualifier.AT_LEAST, "au moins", "plus de")
            .also(Qualifier.ABOUT, "environ");
    static final Words<Confidentiality> CONFIDENTIALITIES = new Words<>("confidentiality", Confidentiality.FREE)
            .also(Confidentiality.FREE, "libre")
            .also(Confidentiality.NOT_FOR_PUBLICATION, "non publiable", "ne pas publier")
            .also(Confidentiality.CONFIDENTIAL, "confidentiel", "confidentielle");

    private final String column;
    private final E absent;
    private final Map<String, E> words = new HashMap<>();
    private final List<String> names;
    private final Map<E, String> french;

    private Words(String column, E absent) {
        this.column = column;
        this.absent = absent;
        this.french = new EnumMap<>(absent.getDeclaringClass());
        this.names = Stream.of(absent.getDeclaringClass().getEnumConstants()).map(Enum::name).toList();
        Stream.of(absent.getDeclaringClass().getEnumConstants()).forEach(word -> words.put(plain(word.name()), word));
    }

    /** @param texts French, the one that people are told first */
    private Words<E> also(E word, String... texts) {
        Stream.of(texts).forEach(text -> words.put(plain(text), word));
        french.put(word, texts[0]);
        return this;
    }

    /** @return null where the text is none of the words, which is added to the faults */
    E read(String text, List<LineFault> faults) {
        if (text == null) {
            return absent;
        }
        E word = words.get(text);
        if (word == null) {
            word = words.get(plain(text));
        }
        if (word == null) {
            faults.add(LineFault.at(column, "word-unknown", text, String.join(", ", names),
                    String.join(", ", french.values()))
                    .suggesting(new NearestCode(names).to(plain(text).replace(' ', '_'))));
        }
        return word;
    }

    /** Capitals without accents, words set apart by one space. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toUpperCase(Locale.ROOT)
                .replaceAll("[\\s_\u00A0-]+", " ").strip();
    }
}
