package fr.sillage.catalog.harvest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import fr.sillage.api.Fault;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.intention.ExpectedDates;
import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.Category;
import fr.sillage.catalog.vocabulary.ConsiderationKind;
import fr.sillage.catalog.vocabulary.Pillar;
import fr.sillage.catalog.vocabulary.PlaceKind;
import fr.sillage.catalog.vocabulary.Procedure;
import fr.sillage.catalog.vocabulary.TargetPublic;
import fr.sillage.catalog.vocabulary.Technique;
import fr.sillage.catalog.vocabulary.Theme;

/**
 * What a document must be for those who copy our feed to make sense of it: words of the vocabularies, codes and dates in their
 * shape. Whether the purchase is a wise one is its buyer's business.
 */
final class DocumentRules {

    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern CPV = Pattern.compile("[0-9]{8}(-[0-9])?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?");
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
    /** What a column of amounts holds. */
    private static final BigDecimal MOST = BigDecimal.TEN.pow(13);

    private DocumentRules() {
    }

    /** @throws BadDocumentException naming the first thing that is not as it must be */
    static void requireSound(PublicIntention told) {
        require(told.version() > 0, "/version");
        require(!told.buyers().isEmpty(), "/buyers");
        for (int i = 0; i < told.buyers().size(); i++) {
            matches(SIREN, told.buyers().get(i).siren(), "/buyers/" + i + "/siren");
        }
        matches(CODE, told.family().code(), "/family/code");
        matches(CODE, told.family().parent(), "/family/parent");
        cpv("/cpv", told.cpv());
        for (int i = 0; i < told.otherCpv().size(); i++) {
            cpv("/otherCpv/" + i, told.otherCpv().get(i));
        }
        among(Category.values(), told.category(), "/category");
        among(Procedure.values(), told.procedure(), "/procedure");
        among(Technique.values(), told.technique(), "/technique");
        date("/publication", told.publication());
        date("/start", told.start());
        amount("/amount", told.amount());
        for (int i = 0; i < told.places().size(); i++) {
            among(PlaceKind.values(), told.places().get(i).kind(), "/places/" + i + "/kind");
        }
        considerations("/considerations", told.considerations());
        for (int i = 0; i < told.lots().size(); i++) {
            PublicIntention.Lot lot = told.lots().get(i);
            cpv("/lots/" + i + "/cpv", lot.cpv());
            amount("/lots/" + i + "/amount", lot.amount());
            considerations("/lots/" + i + "/considerations", lot.considerations());
        }
    }

    /**
     * The first buyer coordinates the group, and speaks for it: nobody else does.
     *
     * @param siren of the partner in whose feed it stands
     * @throws OtherBuyerException where it is another one's
     */
    static void requireFirstBuyer(PublicIntention told, String siren) {
        String first = told.buyers().get(0).siren();
        if (!first.equals(siren)) {
            throw new OtherBuyerException(Fault.at("/buyers/0/siren", "harvest-other-buyer", first, siren));
        }
    }

    private static void considerations(String pointer, List<PublicIntention.Consideration> considerations) {
        for (int i = 0; i < considerations.size(); i++) {
            PublicIntention.Consideration consideration = considerations.get(i);
            String at = pointer + "/" + i;
            among(ConsiderationKind.values(), consideration.kind(), at + "/kind");
            among(Theme.values(), consideration.theme(), at + "/theme");
            among(Pillar.values(), consideration.pillar(), at + "/pillar");
            among(Beneficiary.values(), consideration.reservedFor(), at + "/reservedFor");
            for (int n = 0; n < consideration.publics().size(); n++) {
                among(TargetPublic.values(), consideration.publics().get(n), at + "/publics/" + n);
            }
        }
    }

    private static void amount(String pointer, PublicIntention.Amount amount) {
        if (amount != null) {
            for (BigDecimal figure : new BigDecimal[] { amount.value(), amount.from(), amount.to() }) {
                require(figure == null || figure.signum() > 0 && figure.compareTo(MOST) < 0, pointer);
            }
        }
    }

    private static void cpv(String pointer, String cpv) {
        matches(CPV, cpv, pointer);
    }

    private static void date(String pointer, String date) {
        if (date == null) {
            return;
        }
        matches(DATE, date, pointer);
        try {
            ExpectedDates.first(date);
        } catch (DateTimeException e) {
            throw new BadDocumentException(Fault.at(pointer, "harvest-wrong-value"));
        }
    }

    private static void among(Enum<?>[] words, String word, String pointer) {
        if (word != null && Arrays.stream(words).noneMatch(known -> known.name().equals(word))) {
            throw new BadDocumentException(Fault.at(pointer, "harvest-new-word", word));
        }
    }

    private static void matches(Pattern shape, String text, String pointer) {
        require(text == null || shape.matcher(text).matches(), pointer);
    }

    private static void require(boolean holds, String pointer) {
        if (!holds) {
            throw new BadDocumentException(Fault.at(pointer, "harvest-wrong-value"));
        }
    }
}
