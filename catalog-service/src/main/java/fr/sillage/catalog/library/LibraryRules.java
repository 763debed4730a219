package fr.sillage.catalog.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.sillage.api.Fault;
import fr.sillage.catalog.structure.Structure;

/** What an item must be before it is written, by its kind. */
final class LibraryRules {

    /** What stands below {@code /library} beside the items. */
    private static final Set<String> TAKEN = Set.of("shelves", "links", "imports", "export.csv", "export.xlsx");

    private final LibraryItemBody body;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * What an item may refer to.
     *
     * @param buyer whether its buyer is an organisation of this instance
     * @param scheme whether there is the scheme that it names, if any
     * @param families codes of those it names that may be named: not archived, or named before
     */
    record Known(boolean buyer, boolean scheme, Set<String> families) {
    }

    private LibraryRules(LibraryItemBody body) {
        this.body = body;
    }

    static List<Fault> faults(String code, LibraryItemBody body, Known known) {
        var rules = new LibraryRules(body);
        if (TAKEN.contains(code)) {
            rules.fault("", "library-code-taken", code);
        }
        rules.references(known);
        rules.kind();
        return rules.faults;
    }

    private void references(Known known) {
        if (!known.buyer()) {
            fault("/buyer", "organisation-unknown", body.buyer());
        }
        if (body.scheme() != null && !known.scheme()) {
            fault("/scheme", "scheme-unknown", body.scheme());
        }
        faults.addAll(Structure.unknown("/families", body.families(), known.families(), "family-unknown"));
        faults.addAll(Structure.twice("/themes", body.themes().stream().map(Enum::name).toList()));
    }

    private void kind() {
        switch (body.kind()) {
            case SITE -> wanted("/url", body.url());
            case CRITERION -> criterion();
            case MODEL_CLAUSE -> {
                wanted("/text", body.text());
                wanted("/themes", body.themes());
            }
            case ACRONYM -> wanted("/expansion", body.expansion());
            case DEFINITION, EXPERIENCE_SHEET, PRODUCT_SHEET -> wanted("/text", body.text());
            case SPECIFICATION, TEMPLATE -> {
                if (body.url() == null) {
                    wanted("/text", body.text());
                }
            }
            case LABEL, LEGAL_TEXT, GUIDE, WATCH_NOTE -> {
            }
        }
        if (body.kind() != LibraryKind.CRITERION) {
            unwanted("/criterion", body.criterion());
        }
        if (body.kind() != LibraryKind.ACRONYM) {
            unwanted("/expansion", body.expansion());
        }
        if (body.kind().isOfLexicon()) {
            term();
        }
    }

    /** Buyers use it as it is: by family, with its wording, how it is judged and what proves it. */
    private void criterion() {
        wanted("/text", body.text());
        wanted("/families", body.families());
        Criterion criterion = body.criterion() == null ? new Criterion(null, null, null, null) : body.criterion();
        wanted("/criterion/weightFrom", criterion.weightFrom());
        wanted("/criterion/weightTo", criterion.weightTo());
        wanted("/criterion/judging", criterion.judging());
        wanted("/criterion/proof", criterion.proof());
        if (criterion.weightFrom() != null && criterion.weightTo() != null
                && criterion.weightFrom().compareTo(criterion.weightTo()) > 0) {
            fault("/criterion/weightTo", "library-weights-crossed", criterion.weightTo(), criterion.weightFrom());
        }
    }

    /** A lexicon is read from A to Z: a word in it is no more than what `/terms` says of it. */
    private void term() {
        unwanted("/heading", body.heading());
        unwanted("/place", body.place());
        unwanted("/summary", body.summary());
        unwanted("/publishers", body.publishers());
        unwanted("/issued", body.issued());
        unwanted("/contents", body.contents());
        unwanted("/scheme", body.scheme());
    }

    private void wanted(String pointer, Object value) {
        if (isAbsent(value)) {
            fault(pointer, "library-wanted", body.kind().label());
        }
    }

    private void unwanted(String pointer, Object value) {
        if (!isAbsent(value)) {
            fault(pointer, "library-unwanted", body.kind().label());
        }
    }

    private static boolean isAbsent(Object value) {
        return value == null || value instanceof Collection<?> list && list.isEmpty();
    }

    private void fault(String pointer, String code, Object... arguments) {
        faults.add(new Fault(pointer, code, Stream.of(arguments).toList()));
    }
}
