package fr.sillage.catalog.digest;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.sillage.catalog.feed.FeedNews;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.Term;
import fr.sillage.catalog.vocabulary.Theme;

/** A digest in words: plain text, its first line the subject, ready to be sent. */
final class DigestText {

    private static final String REF = "{ref}";

    private final String links;

    /** @param links where an intention is read, with {@code {ref}} in the place of its reference */
    DigestText(String links) {
        this.links = links;
    }

    String of(Digest digest, long position) {
        List<String> lines = new ArrayList<>();
        lines.add("Objet\u202f: " + subject(digest));
        lines.add("");
        lines.add("Bonjour,");
        lines.add("");
        if (Stream.of(FeedNews.Kind.values()).allMatch(kind -> digest.count(kind) == 0)) {
            lines.add("Aucune intention d’achat n’a été publiée, modifiée ni retirée depuis notre dernier message.");
            lines.add("");
        } else {
            lines.add(
                    "Voici ce qui a changé parmi les intentions d’achat publiées depuis notre dernier message. Elles disent ce que"
                            + " des acheteurs publics prévoient d’acheter\u202f; seul l’avis de marché fera foi.");
            lines.add("");
            section(lines, digest, FeedNews.Kind.NEW, "Nouvelles intentions");
            section(lines, digest, FeedNews.Kind.CHANGED, "Intentions modifiées");
            section(lines, digest, FeedNews.Kind.WITHDRAWN, "Intentions retirées");
        }
        lines.add("--");
        lines.add("Vous recevez ce message au titre de la liste «\u202f" + plain(digest.title()) + "\u202f».");
        lines.add("Situation à la position " + position + " du flux.");
        return String.join("\n", lines) + "\n";
    }

    private static String subject(Digest digest) {
        String counts = Stream.of(
                counted(digest.count(FeedNews.Kind.NEW), "nouvelle", "nouvelles"),
                counted(digest.count(FeedNews.Kind.CHANGED), "modifiée", "modifiées"),
                counted(digest.count(FeedNews.Kind.WITHDRAWN), "retirée", "retirées"))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return "intentions d’achat – " + (counts.isEmpty() ? "rien de nouveau" : counts);
    }

    private static String counted(int count, String one, String many) {
        return count == 0 ? "" : count + " " + (count == 1 ? one : many);
    }

    private void section(List<String> lines, Digest digest, FeedNews.Kind kind, String heading) {
        if (digest.count(kind) == 0) {
            return;
        }
        lines.add(heading.toUpperCase(Locale.FRENCH) + " (" + digest.count(kind) + ")");
        lines.add("");
        for (PublicIntention intention : digest.told(kind)) {
            lines.add("* " + plain(intention.title()));
            lines.add("  " + buyers(intention) + " – référence " + intention.ref());
            if (kind != FeedNews.Kind.WITHDRAWN) {
                details(lines, intention);
            }
            lines.add("");
        }
        int more = digest.count(kind) - digest.told(kind).size();
        if (more > 0) {
            lines.add("… et " + more + (more == 1 ? " autre." : " autres."));
            lines.add("");
        }
    }

    private void details(List<String> lines, PublicIntention intention) {
        detail(lines, "Consultation prévue", FrenchDates.expected(intention.publication()));
        detail(lines, "État", state(intention.status()));
        detail(lines, "Montant estimé", amount(intention.amount()));
        detail(lines, "Marché ou lots réservés", labels(reserved(intention), Beneficiary.values()));
        detail(lines, "Considérations", labels(Digest.themes(intention).toList(), Theme.values()));
        lines.add("  " + links.replace(REF, intention.ref()));
    }

    private static void detail(List<String> lines, String name, String value) {
        if (value != null && !value.isEmpty()) {
            lines.add("  " + name + "\u202f: " + value);
        }
    }

    private static String buyers(PublicIntention intention) {
        return intention.buyers().stream().map(buyer -> plain(buyer.name())).collect(Collectors.joining(", "));
    }

    /** Null for what is merely published: that goes without saying. */
    private static String state(PublicIntention.Status status) {
        return status == PublicIntention.Status.PUBLISHED ? null : status.label();
    }

    private static String amount(PublicIntention.Amount amount) {
        if (amount == null) {
            return null;
        }
        if (amount.value() != null) {
            return euros(amount.value()) + " HT";
        }
        if (amount.from() == null || amount.to() == null) {
            return amount.from() == null ? "jusqu’à " + euros(amount.to()) + " HT"
                    : "à partir de " + euros(amount.from()) + " HT";
        }
        return "de " + euros(amount.from()) + " à " + euros(amount.to()) + " HT";
    }

    private static String euros(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.FRENCH);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        return format.format(amount) + "\u00a0€";
    }

    private static List<String> reserved(PublicIntention intention) {
        return intention.allConsiderations().map(PublicIntention.Consideration::reservedFor).filter(name -> name != null)
                .distinct().toList();
    }

    private static <T extends Enum<T> & Term> String labels(List<String> names, T[] terms) {
        return Arrays.stream(terms).filter(term -> names.contains(term.name())).map(Term::label)
                .collect(Collectors.joining(", "));
    }

    /** On one line: what a partner wrote must not look like a part of our message. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
