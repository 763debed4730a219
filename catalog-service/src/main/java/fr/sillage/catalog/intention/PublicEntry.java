package fr.sillage.catalog.intention;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.sillage.catalog.feed.FeedEntry;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.vocabulary.Beneficiary;
import fr.sillage.catalog.vocabulary.Term;
import fr.sillage.catalog.vocabulary.Theme;

/** What a published text can be searched by. It knows nothing but the text, so nothing else can be found by searching. */
public final class PublicEntry {

    private PublicEntry() {
    }

    /** @param text the same as JSON */
    public static FeedEntry of(PublicIntention told, String text) {
        List<PublicIntention.Consideration> considerations = told.allConsiderations().toList();
        List<String> themes = distinct(considerations, PublicIntention.Consideration::theme);
        List<String> reserved = distinct(considerations, PublicIntention.Consideration::reservedFor);
        return new FeedEntry(told.ref(), told.version(), text, told.source().code(), told.status().name(),
                told.buyers().stream().map(PublicIntention.Buyer::siren).toList(),
                Stream.of(told.family().code(), told.family().parent()).filter(Objects::nonNull).toList(),
                Stream.of(Stream.ofNullable(told.cpv()), told.otherCpv().stream(),
                        told.lots().stream().map(PublicIntention.Lot::cpv).filter(Objects::nonNull))
                        .flatMap(codes -> codes).map(CpvCodes::digits).distinct().toList(),
                told.places().stream().map(PublicIntention.Place::code).toList(),
                told.innovation(), ExpectedDates.first(told.publication()), ExpectedDates.last(told.publication()),
                bound(told.amount(), PublicIntention.Amount::from), bound(told.amount(), PublicIntention.Amount::to),
                told.title(), words(told, themes, reserved),
                Stream.of(Stream.ofNullable(told.description()), Stream.ofNullable(told.expectations()),
                        told.lots().stream().map(PublicIntention.Lot::title)).flatMap(texts -> texts).toList());
    }

    private static List<String> distinct(List<PublicIntention.Consideration> considerations,
            Function<PublicIntention.Consideration, String> what) {
        return considerations.stream().map(what).filter(Objects::nonNull).distinct().toList();
    }

    private static BigDecimal bound(PublicIntention.Amount amount, Function<PublicIntention.Amount, BigDecimal> bound) {
        return amount == null ? null : amount.value() != null ? amount.value() : bound.apply(amount);
    }

    private static List<String> words(PublicIntention told, List<String> themes, List<String> reserved) {
        return Stream.of(Stream.of(told.family().title(), told.directorate()).filter(Objects::nonNull),
                labels(themes, Theme.values()), labels(reserved, Beneficiary.values()))
                .flatMap(words -> words).distinct().toList();
    }

    private static <T extends Enum<T> & Term> Stream<String> labels(List<String> names, T[] terms) {
        return Arrays.stream(terms).filter(term -> names.contains(term.name())).map(Term::label);
    }
}
